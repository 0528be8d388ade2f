package main

import (
	"bufio"
	"context"
	"io"

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
