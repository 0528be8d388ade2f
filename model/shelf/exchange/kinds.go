package exchange

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A kind is what a file is, and how it is read.
type kind struct {
	format Format
	shape  *shape
	form   form
	why    error // it can't be read; nil where it can
}

// A form is how the entries of a file are written.
type form int

const (
	none      form = iota
	rows           // of a table
	records        // of JSON
	links          // of a page
	articles       // the file is one
	appendage      // it belongs to another file's entries
)

// endings are those of files that are articles.
var endings = []string{".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text", ".mhtml", ".mht", ".eml"}

// sniff finds out what the files are. Beside an export, other files are no articles.
func (e *Export) sniff(as Format) {
	some := Unknown
	for _, p := range e.parts {
		if p.kind = e.kindOf(p, as); p.form != articles {
			some = cmp.Or(some, p.format)
		}
	}
	for _, p := range e.parts {
		dir := path.Base(path.Dir(p.name))
		switch {
		case some == Omnivore && (dir == "content" || dir == "highlights"):
			p.kind = kind{form: appendage}
		case (p.form == articles || p.why == errPacked) && (some != Unknown || as != Unknown && as != Files):
			p.kind = kind{why: errBeside}
		}
	}
}

// kindOf finds out what a file is by its beginning.
func (e *Export) kindOf(p *part, as Format) kind {
	if as == Files {
		return e.articleKind(p)
	}
	f, err := p.open()
	if err != nil {
		return kind{why: err}
	}
	defer f.Close()
	r := decoded(f)
	start, err := r.Peek(sniffed)
	if len(start) == 0 {
		if err == io.EOF {
			err = errEmpty
		}
		return kind{why: err}
	}
	k := sniffedKind(start, r, as)
	if k.format == Unknown && as == Unknown {
		return e.articleKind(p)
	}
	return k
}

// articleKind is that of a file which is an article, by the ending of its name.
func (e *Export) articleKind(p *part) kind {
	switch {
	case !slices.Contains(endings, strings.ToLower(path.Ext(p.name))):
		return kind{why: errUnknown}
	case e.folder == "":
		return kind{why: errPacked}
	}
	return kind{format: Files, form: articles}
}

// sniffedKind is the kind of a file by how it starts, and if need be by what follows.
func sniffedKind(start []byte, all io.Reader, as Format) kind {
	trimmed := bytes.TrimSpace(start)
	switch {
	case bytes.HasPrefix(trimmed, []byte("{")) || bytes.HasPrefix(trimmed, []byte("[")):
		return recordsKind(all, as)
	case bytes.HasPrefix(trimmed, []byte("<")):
		format, ok := isLinkList(string(start))
		switch {
		case as != Unknown && as != Bookmarks && as != Pocket && as != Raindrop:
			return notAs(as)
		case !ok && as == Unknown:
			return kind{why: errUnknown}
		}
		return kind{format: cmp.Or(as, format), form: links}
	}
	return rowsKind(start, as)
}

func notAs(as Format) kind { return kind{why: fmt.Errorf("it is no export of %s", as)} }

func rowsKind(start []byte, as Format) kind {
	r, err := newRows(bufio.NewReader(bytes.NewReader(start)))
	if err != nil {
		return kind{why: errUnknown}
	}
	return kindAmong(tables, record{names: r.head}, rows, as)
}

// recordsKind is the kind of a file of JSON by the first of its records.
func recordsKind(from io.Reader, as Format) kind {
	k := kind{why: errUnknown}
	newWalk(from, "", func(r record, err error) bool {
		if err == nil {
			k = kindAmong(objects, r, records, as)
		}
		return false
	}).all()
	return k
}

func kindAmong(shapes []*shape, r record, f form, as Format) kind {
	if as != Unknown {
		i := slices.IndexFunc(shapes, func(s *shape) bool { return s.Format == as })
		if i < 0 || f == rows && !r.has([]string{"url"}) {
			return notAs(as)
		}
		return kind{format: as, shape: shapes[i], form: f}
	}
	if s := shapeOf(shapes, r); s != nil {
		return kind{format: s.Format, shape: s, form: f}
	}
	return kind{why: errUnknown}
}

// read hands over the items of a file, and reports whether more are wanted.
func (e *Export) read(p *part, yield func(Item, error) bool) bool {
	switch {
	case p.form == appendage:
		return true
	case p.why != nil:
		return yield(Item{}, &LeftOut{Source{File: p.name}, "", p.why})
	case p.form == articles:
		return yield(Item{Source: Source{File: p.name}, Path: filepath.Join(e.folder, filepath.FromSlash(p.name))}, nil)
	}
	f, err := p.open()
	if err != nil {
		return yield(Item{}, &LeftOut{Source{File: p.name}, "", err})
	}
	defer f.Close()
	more := true
	give := func(i Item, err error) bool {
		if err == nil {
			err = i.refuse()
		}
		if err != nil {
			more = yield(Item{}, &LeftOut{i.Source, clip(cmp.Or(i.Headline, i.Address)), err})
		} else {
			more = yield(i, nil)
		}
		return more
	}
	take := func(r record, err error) bool {
		i := r.item(p.shape)
		if p.format == Omnivore {
			e.complete(&i, p.name, r.of("slug"))
		}
		return give(i, err)
	}
	switch p.form {
	case rows:
		readRows(f, p.name, take)
	case records:
		w := newWalk(f, p.name, take)
		if p.shape.list != "" {
			e.lookAhead(p, w)
		}
		w.all()
	case links:
		readLinks(f, p.name, give)
	}
	return more
}

func (e *Export) lookAhead(p *part, w *walk) {
	if f, err := p.open(); err == nil {
		defer f.Close()
		w.lookAhead(f)
	}
}
