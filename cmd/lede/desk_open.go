package main

import (
	"context"

	"lede/model"
	"lede/model/source"
)

// open opens an article, standard input as often as it is asked for.
func (d *newsDesk) open(ctx context.Context, ref string, f flags, progress func(read, total int64)) (model.Reading, error) {
	if isSavedRef(ref) {
		return d.saved.openNamed(ctx, ref, f)
	}
	stdin, err := d.input.again()
	if err != nil && ref == "-" {
		return model.Reading{}, err
	}
	r, err := open(ctx, ref, f, stdin, progress, func(s *source.Source) { d.pages.watch(ref, s) })
	return d.saved.orElse(ctx, ref, f, r, err)
}
