package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"strings"

	"lede/model"
	"lede/model/article"
	"lede/model/parse"
	"lede/model/parse/clean"
	"lede/model/source"
)

// open begins an article: from a file, an address, standard input or, where nothing
// is named, the welcome article.
func open(ctx context.Context, ref string, f flags, stdin io.Reader, progress func(read, total int64)) (model.Reading, error) {
	if ref == "" {
		a, err := welcome()
		return model.Reading{Article: a}, err
	}
	if topic, ok := strings.CutPrefix(ref, helpScheme); ok {
		a, err := helpArticle(topic)
		return model.Reading{Article: a}, err
	}
	version, _ := versionOf(ref) // before it is read: what changes meanwhile is seen later
	o, err := sourceOptions(ref, f)
	if err != nil {
		return model.Reading{}, unreadable(ref, err)
	}
	o.Stdin, o.Progress = stdin, progress
	src, err := source.Open(ctx, ref, o)
	if err != nil {
		return model.Reading{}, err
	}
	growing, err := parse.Begin(ctx, src.Body, hint(f, src))
	if err == nil && isEmpty(growing.Article()) {
		err = errEmpty
	}
	if err != nil {
		src.Body.Close()
		return model.Reading{}, unreadable(ref, err)
	}
	r := model.Reading{Article: growing.Article(), Size: src.Size, Version: version}
	name(r.Article, src)
	if growing.Whole() {
		return r, src.Body.Close()
	}
	r.More = func() (model.Addition, error) {
		more, err := growing.More()
		if err != nil {
			src.Body.Close()
		}
		if more.Read > largeText {
			collectFor(more.Read)
		}
		return model.Addition(more), err
	}
	return r, nil
}

// openAgain opens an article, standard input as often as it is asked for.
func openAgain(ctx context.Context, ref string, f flags, input *keptInput, progress func(read, total int64)) (model.Reading, error) {
	stdin, err := input.again()
	if err != nil && ref == "-" {
		return model.Reading{}, err
	}
	return open(ctx, ref, f, stdin, progress)
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

func isEmpty(a *article.Article) bool { return a.Headline == "" && len(a.Body) == 0 }

// unreadable says what could not be read, where err does not say so itself.
func unreadable(ref string, err error) error {
	if said := new(source.Error); errors.As(err, &said) {
		return err
	}
	if ref == "-" {
		ref = "standard input"
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

// readerOf reads articles to their end, as the reader's preferences have it.
func readerOf(std streams, env []string) func(context.Context, []string) ([]*article.Article, error) {
	return func(ctx context.Context, refs []string) (all []*article.Article, err error) {
		f := flags{refs: refs}
		f.preferences, _ = preferences(f, env)
		for _, ref := range refs {
			a, err := readWhole(ctx, ref, f, std)
			if err != nil {
				return nil, err
			}
			all = append(all, a)
		}
		return all, nil
	}
}

// readWhole reads an article to its end.
func readWhole(ctx context.Context, ref string, f flags, std streams) (*article.Article, error) {
	r, err := open(ctx, ref, f, std.in, nil)
	if err != nil {
		return nil, err
	}
	return r.Article, r.Rest()
}
