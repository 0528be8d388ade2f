package model

import (
	"context"
	"image"

	"lede/model/article"
)

// A PictureRequest asks for one picture of an article.
type PictureRequest struct {
	Image article.Image
	Ref   string // what the article was opened from: the path of a file, an address, "-"
	URL   string // the address that the article is known by; empty where it has none
	Width int    // pixels that it will be shown in; 0 where its original is wanted
	Asked bool   // the reader asked for it: it may come from the network though the article is a file
}

type (
	// A PictureGetter gets a picture, in whichever size is nearest to the one that is
	// wanted, and decodes it, turned the way it is to be shown. Its error is the sentence
	// that stands in the picture's place; it wraps pictures.ErrNotAsked where the reader
	// has to ask first. It may run many times at once.
	PictureGetter func(ctx context.Context, want PictureRequest) (image.Image, error)

	// A PictureKeeper keeps a picture's original as a file, and tells where.
	PictureKeeper func(ctx context.Context, want PictureRequest) (file string, err error)
)
