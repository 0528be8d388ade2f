package main

import (
	"bytes"
	"cmp"
	"context"
	"io"

	"lede/model/article"
	"lede/model/parse"
	"lede/model/shelf"
	"lede/model/source"
)

// pageOf is what is known of a source, without its bytes.
func pageOf(s *source.Source) shelf.Page {
	return shelf.Page{URL: s.URL, Path: s.Path, Name: s.Name, ContentType: s.ContentType, Crawled: s.Crawled}
}

// readPage reads the article of a page anew.
func readPage(ctx context.Context, p shelf.Page, f flags) (*article.Article, error) {
	f.input, f.base, f.charset = parse.Unknown, p.Base, p.Charset
	if p.Format != "" {
		var err error
		if f.input, err = parse.ParseFormat(p.Format); err != nil {
			return nil, err
		}
	}
	src := &source.Source{URL: p.URL, Path: p.Path, Name: p.Name, ContentType: p.ContentType, Crawled: p.Crawled,
		Size: int64(len(p.Source)), Body: io.NopCloser(bytes.NewReader(p.Source))}
	r, err := begin(ctx, whence(p), src, f)
	if err != nil {
		return nil, err
	}
	return r.Article, r.Rest()
}

// whence is what a page was opened from, "-" where it came through a pipe.
func whence(p shelf.Page) string { return cmp.Or(p.Path, p.URL, "-") }

// copyOf is an article with where it was opened from.
func copyOf(ref string, a article.Article, whole bool) shelf.Copy {
	c := shelf.Copy{Article: a, Whole: whole, Reader: about()}
	switch {
	case source.IsWeb(ref):
		c.Address = ref
	case !isPiped(ref):
		c.Path, _ = pathOf(ref) // that of a ref which is no path is none
	}
	return c
}
