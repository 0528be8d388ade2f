package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// openFile opens path, which the reader called ref.
func openFile(ctx context.Context, ref, path string, o Options) (*Source, error) {
	if info, err := os.Stat(path); o.Picture && err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil, refuse(ref, ErrNoFile) // a pipe, which opening would wait at
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, refuse(ref, fileReason(path, err))
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		f.Close()
		return nil, refuse(ref, fileReason(path, err))
	case info.IsDir():
		f.Close()
		return nil, refuse(ref, ErrFolder)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	s := &Source{
		Ref:     ref,
		Name:    filepath.Base(abs),
		URL:     fileURL(abs),
		Path:    abs,
		ModTime: info.ModTime(),
		Size:    -1,
	}
	if info.Mode().IsRegular() {
		s.Size = info.Size()
	}
	s.unpack(ctx, f, nil, o)
	return s, nil
}

func openStdin(ctx context.Context, o Options) (*Source, error) {
	in := o.Stdin
	if in == nil {
		in = os.Stdin
	}
	s := &Source{Ref: "-", Name: "standard input", Size: -1}
	if f, ok := in.(interface{ Stat() (fs.FileInfo, error) }); ok {
		info, err := f.Stat()
		switch {
		case errors.Is(err, errors.ErrUnsupported):
		case err != nil:
			return nil, refuse("standard input", err)
		case info.IsDir():
			return nil, refuse("standard input", ErrFolder)
		case info.Mode().IsRegular():
			s.Size = info.Size()
		}
	}
	s.unpack(ctx, io.NopCloser(in), nil, o)
	return s, nil
}

// fileReason turns what the system said about path into one of our reasons.
func fileReason(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.Contains(path, "://"):
		return ErrScheme
	case errors.Is(err, fs.ErrNotExist) && looksLikeHost(path):
		return errPerhapsWeb
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing
	case errors.Is(err, fs.ErrPermission):
		return ErrUnreadable
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err // the path is in our own sentence already
	}
	return err
}

// looksLikeHost reports whether a path that is no file may be an address without its
// "https://": "paper.example/story", "www.paper.example".
func looksLikeHost(path string) bool {
	host, _, slash := strings.Cut(path, "/")
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || dot == len(host)-1 || strings.ContainsAny(host, " \\") {
		return false
	}
	return slash || strings.HasPrefix(host, "www.")
}

// filePath is the path that a file: URL leads to, without its query and fragment.
func filePath(u *url.URL) (string, error) {
	if u.Host != "" && !strings.EqualFold(u.Host, "localhost") {
		return "", ErrFarFile
	}
	path := u.Path
	if path == "" {
		path = u.Opaque // file:notes.txt
	}
	if path == "" {
		return "", ErrMissing
	}
	if runtime.GOOS == "windows" && len(path) > 2 && path[0] == '/' && path[2] == ':' {
		path = path[1:]
	}
	return filepath.FromSlash(path), nil
}

func fileURL(abs string) string {
	path := filepath.ToSlash(abs)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
