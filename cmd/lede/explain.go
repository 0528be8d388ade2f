package main

import (
	"context"
	"io"

	"lede/model/parse"
	"lede/model/parse/judge"
	"lede/model/source"
)

// explainAll prints of each block of the pages that were named whether it is in the
// article, and why.
func explainAll(ctx context.Context, f flags, std streams) error {
	for i, ref := range f.refs {
		if i > 0 {
			if _, err := io.WriteString(std.out, "\n"); err != nil {
				return err
			}
		}
		if err := explain(ctx, ref, f, std); err != nil {
			return err
		}
	}
	return nil
}

func explain(ctx context.Context, ref string, f flags, std streams) error {
	o, err := sourceOptions(ref, f)
	if err != nil {
		return unreadable(ref, err)
	}
	o.Stdin = std.in
	src, err := source.Open(ctx, ref, o)
	if err != nil {
		return err
	}
	defer src.Body.Close()
	opinions, err := parse.Explain(ctx, src.Body, hint(f, src))
	if err != nil {
		return unreadable(ref, err)
	}
	return judge.Print(std.out, opinions)
}
