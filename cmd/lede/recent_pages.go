package main

import (
	"io"
	"slices"
	"sync"

	"lede/model/shelf"
	"lede/model/source"
)

// recentPages are the pages that came from the web last, as many as mostRecent bytes have
// room for: what the reader saves is what is on the screen, and not what the server would
// send now.
type recentPages struct {
	lock  sync.Mutex // they are read on one goroutine and asked for on another
	pages []recentPage
	size  int // bytes
}

type recentPage struct {
	ref string
	shelf.Page
}

const mostRecent = 32 << 20

// watch keeps what is read of a source that is on the web.
func (r *recentPages) watch(ref string, s *source.Source) {
	if source.IsWeb(ref) {
		s.Body = &watched{ReadCloser: s.Body, page: recentPage{ref, pageOf(s)}, to: r}
	}
}

// of is the page that was read from ref last.
func (r *recentPages) of(ref string) (shelf.Page, bool) {
	r.lock.Lock()
	defer r.lock.Unlock()
	for _, p := range slices.Backward(r.pages) {
		if p.ref == ref {
			return p.Page, true
		}
	}
	return shelf.Page{}, false
}

// add puts a page to the others, in place of an earlier one from there.
func (r *recentPages) add(p recentPage) {
	r.lock.Lock()
	defer r.lock.Unlock()
	drop := func(i int) {
		r.size -= len(r.pages[i].Source)
		r.pages = slices.Delete(r.pages, i, i+1)
	}
	if i := slices.IndexFunc(r.pages, func(q recentPage) bool { return q.ref == p.ref }); i >= 0 {
		drop(i)
	}
	r.pages, r.size = append(r.pages, p), r.size+len(p.Source)
	for r.size > mostRecent {
		drop(0)
	}
}

// A watched body is added to the recent pages when it has been read to its end.
type watched struct {
	io.ReadCloser
	page recentPage
	to   *recentPages
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.ReadCloser.Read(p)
	if w.to == nil {
		return n, err
	}
	if w.page.Source = append(w.page.Source, p[:n]...); len(w.page.Source) > mostRecent {
		w.to = nil // too large to be kept
	}
	if err == io.EOF && w.to != nil {
		w.to.add(w.page)
		w.to = nil
	}
	return n, err
}
