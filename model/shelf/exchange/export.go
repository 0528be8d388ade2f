package exchange

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// An Export is what another program has given out: a file, or those of a zip or a folder.
type Export struct {
	parts  []*part
	byName map[string]*part
	folder string // of the parts, where they are files by themselves; empty in a zip
	close  func() error
}

// A part is one file of an export.
type part struct {
	name string
	open func() (io.ReadCloser, error)
	kind
}

// Open opens an export. The formats are found out by what stands in it.
func Open(name string) (*Export, error) { return OpenAs(name, Unknown) }

// OpenAs opens an export that somebody says is of a format.
func OpenAs(name string, as Format) (*Export, error) {
	stat, err := os.Stat(name)
	var failed *fs.PathError
	if errors.As(err, &failed) {
		err = failed.Err
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	e := &Export{byName: map[string]*part{}, close: func() error { return nil }}
	switch {
	case stat.IsDir():
		e.folder = name
		err = e.addFolder(name)
	case isZip(name):
		err = e.addZip(name)
	case !stat.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no file", name)
	default:
		e.folder = filepath.Dir(name)
		e.add(filepath.Base(name), func() (io.ReadCloser, error) { return os.Open(name) })
	}
	if err != nil {
		e.Close()
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	e.sniff(as)
	return e, nil
}

// Close closes the files.
func (e *Export) Close() error { return e.close() }

// Formats are those of its files, each once.
func (e *Export) Formats() []Format {
	var all []Format
	seen := map[Format]bool{}
	for _, p := range e.parts {
		if p.format != Unknown && !seen[p.format] {
			seen[p.format] = true
			all = append(all, p.format)
		}
	}
	return all
}

// Items are what stands in the export, file by file. An error is a *LeftOut, and the item
// that comes with it is of no use.
func (e *Export) Items() iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for _, p := range e.parts {
			if !e.read(p, yield) {
				return
			}
		}
	}
}

func (e *Export) add(name string, open func() (io.ReadCloser, error)) {
	if e.byName[name] != nil {
		return // a zip may hold a file twice
	}
	p := &part{name: name, open: open}
	e.parts = append(e.parts, p)
	e.byName[name] = p
}

func isZip(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	var start [4]byte
	_, err = io.ReadFull(f, start[:])
	return err == nil && (string(start[:]) == "PK\x03\x04" || string(start[:]) == "PK\x05\x06")
}

func (e *Export) addZip(name string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	e.close = z.Close
	if len(z.File) > mostFiles {
		return errors.New("it holds too many files")
	}
	for _, f := range z.File {
		if !f.Mode().IsRegular() || isHidden(f.Name) {
			continue
		}
		e.add(path.Clean("/" + strings.ReplaceAll(f.Name, `\`, "/"))[1:], func() (io.ReadCloser, error) {
			r, err := f.Open()
			if err != nil {
				return nil, err
			}
			return &swelling{r, freeSwelling + mostSwelling*int64(f.CompressedSize64)}, nil
		})
	}
	return nil
}

func (e *Export) addFolder(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		below, relErr := filepath.Rel(folder, name)
		switch {
		case relErr != nil:
			return relErr
		case err != nil && below != ".":
			e.add(filepath.ToSlash(below), func() (io.ReadCloser, error) { return nil, err })
			return nil
		case err != nil:
			return err
		case below != "." && isHidden(d.Name()) && d.IsDir():
			return fs.SkipDir
		case !d.Type().IsRegular() || isHidden(d.Name()):
			return nil
		case len(e.parts) == mostFiles:
			return errors.New("it holds too many files")
		}
		e.add(filepath.ToSlash(below), func() (io.ReadCloser, error) { return os.Open(name) })
		return nil
	})
}

// isHidden reports whether a file is none of the reader's: what a system puts beside them.
func isHidden(name string) bool {
	base := path.Base(filepath.ToSlash(name))
	return strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/")
}
