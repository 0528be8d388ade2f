package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"time"

	"lede/model"
	"lede/model/article"
)

// printArticles prints the articles that were named, one after the other, with a blank
// line between them. Each is printed once all of it has been read: where one breaks off,
// nothing of it is.
func printArticles(ctx context.Context, f flags, std streams, env []string) error {
	for i, ref := range f.refs {
		a, err := readOrSaved(ctx, ref, f, std, env)
		if err != nil {
			return err
		}
		if i > 0 {
			if _, err := io.WriteString(std.out, "\n"); err != nil {
				return err
			}
		}
		if err := printArticle(a, f, std); err != nil {
			return err
		}
	}
	return nil
}

func printArticle(a *article.Article, f flags, std streams) error {
	p := printerOf(f.format)
	if p == nil {
		p = printerOf("text")
	}
	w := bufio.NewWriterSize(std.out, 64<<10)
	if err := p.print(w, a, f); err != nil {
		return err
	}
	return w.Flush()
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
