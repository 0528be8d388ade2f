package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"lede/model"
	"lede/model/article"
	"lede/model/source"
)

// open begins an article: from a file, an address, standard input or, where nothing
// is named, the welcome article. Watch is shown the source before it is read; nil where
// nobody wants to see it.
func open(ctx context.Context, ref string, f flags, stdin io.Reader, progress func(read, total int64), watch func(*source.Source)) (model.Reading, error) {
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
	src, err := f.archives.open(ctx, ref, o)
	if err != nil {
		return model.Reading{}, err
	}
	if watch != nil {
		watch(src)
	}
	r, err := begin(ctx, ref, src, f)
	r.Version, r.Texts = version, f.archives.texts(ref)
	return r, err
}

// A reader gets the articles that are named.
type reader func(ctx context.Context, refs []string) ([]*article.Article, error)

// readerOf reads articles to their end, as the reader's preferences have it.
func readerOf(std streams, env []string) reader {
	return func(ctx context.Context, refs []string) (all []*article.Article, err error) {
		f := flags{refs: refs}
		f.preferences, _ = preferences(f, env)
		for _, ref := range refs {
			a, err := readOrSaved(ctx, ref, f, std, env)
			if err != nil {
				return nil, err
			}
			all = append(all, a)
		}
		return all, nil
	}
}

// readOrSaved reads an article to its end: from its source, or as it was saved, which is
// told on standard error where it was not asked for.
func readOrSaved(ctx context.Context, ref string, f flags, std streams, env []string) (*article.Article, error) {
	s := shelfFor(f, env)
	if s == nil {
		return readWhole(ctx, ref, f, std)
	}
	defer s.Close()
	saved := &savedCopies{shelf: s}
	if isSavedRef(ref) {
		r, err := saved.openNamed(ctx, ref, f)
		return r.Article, err
	}
	a, err := readWhole(ctx, ref, f, std)
	r, err := saved.orElse(ctx, ref, f, model.Reading{Article: a}, err)
	if err == nil && !r.Saved.IsZero() {
		fmt.Fprintf(std.told(), "lede: %s\n", model.SavedWords(r.Saved, r.Why, time.Now()))
	}
	return r.Article, err
}

// readWhole reads an article to its end.
func readWhole(ctx context.Context, ref string, f flags, std streams) (*article.Article, error) {
	r, err := open(ctx, ref, f, std.in, nil, nil)
	if err != nil {
		return nil, err
	}
	return r.Article, r.Rest()
}
