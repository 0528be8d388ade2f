package main

import (
	"context"

	"lede/model/parse"
	"lede/model/parse/judge"
)

// explainAll prints of each block of the pages that were named whether it is in the
// article, and why.
func explainAll(ctx context.Context, f flags, std streams) error {
	return eachOf(f, func(n int, ref string) error {
		if err := blankLine(std.out, n); err != nil {
			return err
		}
		return explain(ctx, ref, f, std)
	})
}

func explain(ctx context.Context, ref string, f flags, std streams) error {
	o, err := sourceOptions(ref, f)
	if err != nil {
		return unreadable(ref, err)
	}
	o.Stdin = std.in
	src, err := f.archives.open(ctx, ref, o)
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
