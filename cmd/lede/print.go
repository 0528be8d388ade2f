package main

import (
	"bufio"
	"context"
	"io"
	"slices"

	"lede/model/article"
)

// printArticles prints the articles that were named, one after the other, with a blank
// line between them. Each is printed once all of it has been read: where one breaks off,
// nothing of it is.
func printArticles(ctx context.Context, f flags, std streams, env []string) error {
	return eachOf(f, func(n int, ref string) error {
		a, err := readOrSaved(ctx, ref, f, std, env)
		if err == nil {
			err = blankLine(std.out, n)
		}
		if err != nil {
			return err
		}
		return printArticle(a, f, std)
	})
}

// eachOf does something for each source that was named, and for all texts of one that
// turns out to be a crawl's archive; n counts them from 0.
func eachOf(f flags, do func(n int, ref string) error) error {
	refs := f.refs
	for n := 0; len(refs) > 0; n++ {
		ref := refs[0]
		if err := do(n, ref); err != nil {
			return err
		}
		refs = refs[1:]
		if texts := f.archives.texts(ref); len(texts) > 0 {
			refs = slices.Concat(texts[1:], refs)
		}
	}
	return nil
}

// blankLine stands before all that is printed but the first.
func blankLine(out io.Writer, n int) error {
	if n == 0 {
		return nil
	}
	_, err := io.WriteString(out, "\n")
	return err
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
