package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"lede/model/parse"
	"lede/model/shelf"
	"lede/model/source"
)

// A newsDesk gets articles for who reads on the screen: from where they are, or as they were
// saved. It knows what it has handed out, for whoever wants to save it.
type newsDesk struct {
	f     flags
	input *keptInput
	pages recentPages
	saved *savedCopies // nil where the shelf is left alone
}

func newDesk(f flags, stdin io.Reader, s *shelf.Shelf) *newsDesk {
	d := &newsDesk{f: f, input: &keptInput{in: stdin}}
	if s != nil {
		d.saved = &savedCopies{shelf: s}
	}
	return d
}

// A page that is saved has so many bytes at most; what is larger is better kept as a file.
const largestPage = source.DefaultLimit

var (
	errLedesOwn  = errors.New("this page is lede's own, and always there")
	errLargePage = fmt.Errorf("it has more than %d MB: keep the file itself", largestPage>>20)
)

// page is the source of an article, as it was read: what is on the web is fetched only where
// that was too long ago.
func (d *newsDesk) page(ctx context.Context, ref string) (shelf.Page, error) {
	if v, ok := d.saved.of(ref); ok {
		return d.saved.shelf.Load(v) // there is no other
	}
	if isLedesOwn(ref) {
		return shelf.Page{}, errLedesOwn
	}
	f := d.f.of(ref)
	p, ok := d.pages.of(ref)
	if !ok {
		var err error
		if p, err = d.fetch(ctx, ref, f); err != nil {
			return p, err
		}
	}
	p.Charset, p.Base = f.charset, f.base
	if f.input != parse.Unknown {
		p.Format = f.input.String()
	}
	return p, nil
}

// fetch gets a page whole.
func (d *newsDesk) fetch(ctx context.Context, ref string, f flags) (shelf.Page, error) {
	o, err := sourceOptions(ref, f)
	if err != nil {
		return shelf.Page{}, unreadable(ref, err)
	}
	if o.Stdin, err = d.input.again(); err != nil && ref == "-" {
		return shelf.Page{}, err
	}
	src, err := f.archives.open(ctx, ref, o)
	if err != nil {
		return shelf.Page{}, err
	}
	defer src.Body.Close()
	p := pageOf(src)
	p.Source, err = io.ReadAll(io.LimitReader(src.Body, largestPage+1))
	if err == nil && len(p.Source) > largestPage {
		err = unreadable(ref, errLargePage)
	}
	return p, err
}
