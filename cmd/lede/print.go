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
	return eachOf(f, std.out, func(ref string) error {
		a, err := readOrSaved(ctx, ref, f, std, env)
		if err != nil {
			return err
		}
		return printArticle(a, f, std)
	})
}

// eachOf prints what was named, and all texts of what turns out to be a crawl's archive,
// with a blank line between them.
func eachOf(f flags, out io.Writer, print func(ref string) error) error {
	refs := f.refs
	for n := 0; len(refs) > 0; n++ {
		ref := refs[0]
		if n > 0 {
			if _, err := io.WriteString(out, "\n"); err != nil {
				return err
			}
		}
		if err := print(ref); err != nil {
			return err
		}
		refs = refs[1:]
		if texts := f.archives.texts(ref); len(texts) > 0 {
			refs = slices.Concat(texts[1:], refs)
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
