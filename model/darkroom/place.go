package darkroom

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"lede/model/source"
	"lede/ui/picture"
)

// at gets the file of a picture that is at an address.
func (d *Darkroom) at(ctx context.Context, w Want, address string) ([]byte, error) {
	if strings.HasPrefix(address, "data:") {
		return fromData(address)
	}
	u, err := w.resolve(address)
	if err != nil {
		return nil, err
	}
	switch u.Scheme {
	case "http", "https":
		return d.fromWeb(ctx, w, u)
	case "file":
		return d.fromFile(ctx, w, u)
	}
	return nil, fmt.Errorf("it is at an address of %s:, which pictures are not fetched from", u.Scheme)
}

// resolve is an address in full: as the article's own has it, or the folder of its file.
func (w Want) resolve(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, errors.New("this is no address")
	}
	if !u.IsAbs() {
		base, err := w.base()
		if err != nil {
			return nil, err
		}
		u = base.ResolveReference(u)
	}
	if u.Scheme == "file" && u.Host != "" && !strings.EqualFold(u.Host, "localhost") {
		u.Scheme = "https" // "//paper.example/quay.jpg", as seen from a file
	}
	return u, nil
}

// At is an address of the article's in full, by which its picture is saved; empty for one that
// holds the picture itself, or is none.
func (w Want) At(address string) string {
	if strings.HasPrefix(address, "data:") {
		return ""
	}
	u, err := w.resolve(address)
	if err != nil {
		return ""
	}
	return keptAs(u)
}

// base is what an address of the article's that is not whole is meant to follow.
func (w Want) base() (*url.URL, error) {
	for _, known := range []string{w.URL, w.Ref} {
		if u, err := url.Parse(known); err == nil && (source.IsWeb(known) || u.Scheme == "file") {
			return u, nil
		}
	}
	path := w.Ref
	if path == "-" {
		path = "." + string(filepath.Separator) // what is piped here may well be from here
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("its address is not whole, and where the article lies is not known: %v", err)
	}
	if strings.HasSuffix(path, string(filepath.Separator)) {
		whole += string(filepath.Separator)
	}
	slashes := filepath.ToSlash(whole)
	if !strings.HasPrefix(slashes, "/") {
		slashes = "/" + slashes // a drive of Windows'
	}
	return &url.URL{Scheme: "file", Path: slashes}, nil
}

// fromData is the picture that an address holds itself, after RFC 2397.
func fromData(address string) ([]byte, error) {
	about, text, ok := strings.Cut(strings.TrimPrefix(address, "data:"), ",")
	if !ok {
		return nil, errors.New("it breaks off")
	}
	if len(text) > 3*picture.MostBytes {
		return nil, picture.ErrTooLarge
	}
	plain, err := url.PathUnescape(text)
	if err != nil {
		plain = text // a sign that is no escape stands for itself
	}
	if !strings.HasSuffix(strings.TrimSpace(about), ";base64") {
		return []byte(plain), nil
	}
	plain = strings.NewReplacer(" ", "", "\n", "", "\r", "", "\t", "", "-", "+", "_", "/", "=", "").Replace(plain)
	file, err := base64.RawStdEncoding.DecodeString(plain)
	if err != nil {
		return nil, fmt.Errorf("it is damaged: %v", err)
	}
	return file, nil
}

// fromFile is a picture on this machine, which only an article on this machine may show:
// what a page from elsewhere names here is none of its business.
func (d *Darkroom) fromFile(ctx context.Context, w Want, u *url.URL) ([]byte, error) {
	if source.IsWeb(w.Ref) {
		return nil, errors.New("a page from the web may not show what is on this machine")
	}
	u.Fragment, u.RawQuery = "", ""
	s, err := source.Open(ctx, u.String(), source.Options{Picture: true, Limit: picture.MostBytes})
	if err != nil {
		return nil, err
	}
	defer s.Body.Close()
	return io.ReadAll(s.Body)
}
