package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"mime"
	"strings"

	"lede/model"
	"lede/model/article"
	"lede/model/parse"
	"lede/model/parse/clean"
	"lede/model/source"
)

// helpScheme begins the names under which the topics of the help are opened.
const helpScheme = "help:"

// isLedesOwn reports whether a page is one that lede brings.
func isLedesOwn(ref string) bool { return ref == "" || strings.HasPrefix(ref, helpScheme) }

// begin begins to read an article from its source, which is closed when it has come to its
// end.
func begin(ctx context.Context, ref string, src *source.Source, f flags) (model.Reading, error) {
	growing, err := parse.Begin(ctx, src.Body, hint(f, src))
	if err == nil && growing.Article().IsEmpty() {
		err = errEmpty
	}
	if err != nil {
		src.Body.Close()
		return model.Reading{}, unreadable(ref, err)
	}
	r := model.Reading{Article: growing.Article(), Size: src.Size}
	name(r.Article, src)
	if growing.Whole() {
		return r, src.Body.Close()
	}
	r.More = func() (model.Addition, error) {
		more, err := growing.More()
		if err != nil {
			src.Body.Close()
		}
		if more.Revised != nil {
			name(more.Revised, src)
		}
		if more.Read > largeText {
			collectFor(more.Read)
		}
		return more, err
	}
	return r, nil
}

// sourceOptions are how a source is got: one on the web with the headers that are for its
// host, any other whole, however large it is.
func sourceOptions(ref string, f flags) (o source.Options, err error) {
	o = fetchOf(f.preferences)
	if source.IsWeb(ref) {
		o.Headers, err = headersOf(f)
		return o, err
	}
	o.Limit = 0
	return o, nil
}

var errEmpty = errors.New("there are no words in it; give something that has some")

// unreadable says what could not be read, where err does not say so itself.
func unreadable(ref string, err error) error {
	if said := new(source.Error); errors.As(err, &said) {
		return err
	}
	if isPiped(ref) {
		ref = "standard input" + strings.TrimPrefix(ref, "-")
	}
	return fmt.Errorf("read %s: %w", clean.Private(ref), err)
}

func hint(f flags, src *source.Source) parse.Hint {
	h := parse.Hint{Format: f.input, Raw: f.raw, Name: src.Name, ContentType: src.ContentType, Base: f.base, Size: src.Size}
	if h.Base == "" {
		h.Base = src.URL
	}
	if f.charset != "" {
		media, _, _ := mime.ParseMediaType(src.ContentType)
		h.ContentType = mime.FormatMediaType(cmp.Or(media, "application/octet-stream"), map[string]string{"charset": f.charset})
	}
	return h
}

// name gives an article without an address that of its source, and one without a date the
// day on which a crawl took it. Where a file lies is not an address: it means nothing on
// another machine.
func name(a *article.Article, src *source.Source) {
	switch {
	case src.Path != "" && a.URL == src.URL:
		a.URL = ""
	case src.Path == "" && a.URL == "":
		a.URL = src.URL
	}
	if a.Published.IsZero() && !src.Crawled.IsZero() {
		a.Published = article.Date{Time: src.Crawled, Clock: true}
	}
}
