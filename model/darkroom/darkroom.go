// Package darkroom gets the pictures of an article and develops them: out of the page
// itself, from a file beside it, from what was kept of an earlier reading, or from the web.
//
//	room := darkroom.New(darkroom.Options{Cache: folder})
//	img, err := room.Develop(ctx, darkroom.Want{Image: figure.Images[0], Ref: ref, Width: 900})
//
// A picture is a stranger's file that comes from a stranger's place. Nothing is fetched that
// the reader did not come for, nobody is told which page it belongs to, and its size is
// known before it is decoded. Errors are sentences that stand in the picture's place.
package darkroom

import (
	"context"
	"errors"
	"image"
	"time"

	"lede/model/article"
	"lede/model/source"
	"lede/ui/picture"
)

// Options are where a Darkroom gets pictures from.
type Options struct {
	Fetch source.Options // how files are got from the web; what may come of them at most is set here
	Cache string         // the folder that fetched pictures are kept in; empty keeps none

	// Enclosed finds a picture in the file that the reader opened, as a page saved with all
	// its parts holds them: one at any of these addresses, or nil.
	Enclosed func(ref string, addresses []string) []byte

	// Saved finds a picture that the reader has saved with the article that was opened from
	// ref: one from any of these addresses, which are whole, or nil.
	Saved func(ref string, addresses []string) []byte

	Now func() time.Time // nil keeps to the clock
}

// A Want is a picture that is wanted.
type Want struct {
	Image article.Image
	Ref   string // what the article was opened from: the path of a file, an address, "-"
	URL   string // the address that the article is known by; empty where it has none
	Width int    // pixels that it will be shown in; 0 where its original is wanted
	Asked bool   // it may come from the web though the article is a file
	Saved bool   // the article is a copy that the reader has saved, and what it shows was saved with it
}

// What is done at one time at most. Fetching waits for others, and so may run beside itself;
// decoding takes memory and all of a processor.
const (
	mostFetches    = 4
	mostDeveloping = 1
)

// A Darkroom gets pictures. Its methods may be called at the same time.
type Darkroom struct {
	options    Options
	kept       *archive
	fetching   chan struct{}
	developing chan struct{}
}

// New is a darkroom with these options.
func New(o Options) *Darkroom {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Darkroom{
		options:    o,
		kept:       &archive{folder: o.Cache, most: mostKept},
		fetching:   make(chan struct{}, mostFetches),
		developing: make(chan struct{}, mostDeveloping),
	}
}

// ErrUnasked is in the chain of the error for a picture that is on the web while its article
// is a file, which the reader has not asked for.
var ErrUnasked = errors.New("the pictures of this article are on the web, and are fetched when you ask for them")

// Develop gets a picture and decodes it, turned the way it is to be shown, and no larger than
// it is wanted.
func (d *Darkroom) Develop(ctx context.Context, w Want) (image.Image, error) {
	file, address, err := d.Original(ctx, w)
	if err != nil {
		return nil, err
	}
	if err := enter(ctx, d.developing); err != nil {
		return nil, err
	}
	defer leave(d.developing)
	img, err := picture.Decode(file)
	if err != nil {
		d.forget(w, address)
		return nil, sentence(address, err)
	}
	if size, fits := img.Bounds().Size(), w.fit(img.Bounds().Size()); fits != size {
		img = picture.Scale(img, fits, nil)
	}
	return img, nil
}

// tallest is how often a picture may be as high as it is wanted wide: no screen shows more
// of it at once.
const tallest = 3

// fit is the size of a picture that is no larger than it is wanted.
func (w Want) fit(size image.Point) image.Point {
	if w.Width <= 0 || size.X <= w.Width && size.Y <= tallest*w.Width {
		return size
	}
	if wide := image.Pt(w.Width, max(1, size.Y*w.Width/size.X)); wide.Y <= tallest*w.Width {
		return wide
	}
	return image.Pt(max(1, size.X*tallest*w.Width/size.Y), tallest*w.Width)
}

// Original is the picture's file, and where it was found: at the first address of its sizes
// that it can be had from and drawn, the one that suits best before its own.
func (d *Darkroom) Original(ctx context.Context, w Want) (file []byte, address string, err error) {
	if w.Image.Width == 1 || w.Image.Height == 1 {
		return nil, "", sentence(w.Image.URL, picture.ErrTiny)
	}
	if file := d.enclosed(w); file != nil {
		return file, w.Image.URL, nil
	}
	if w.Saved {
		if file := d.saved(w); file != nil {
			return file, w.Image.URL, nil
		}
	}
	file, address, err = d.first(ctx, w)
	if err != nil && !w.Saved && ctx.Err() == nil {
		if file := d.saved(w); file != nil {
			return file, w.Image.URL, nil // better old than none
		}
	}
	return file, address, err
}

// first is the file from the first address that has one.
func (d *Darkroom) first(ctx context.Context, w Want) (file []byte, address string, err error) {
	var failed tried
	for _, address = range addresses(w) {
		file, err = d.at(ctx, w, address)
		if err == nil {
			_, err = picture.Measure(file)
		}
		switch {
		case err == nil:
			return file, address, nil
		case ctx.Err() != nil:
			return nil, "", ctx.Err()
		case errors.Is(err, ErrUnasked):
			return nil, "", err
		}
		failed = append(failed, sentence(address, err))
	}
	if failed == nil {
		return nil, "", errors.New("the page gives no address of the picture")
	}
	return nil, "", failed
}

// enclosed is a picture that came with its article, in whichever size, or nil.
func (d *Darkroom) enclosed(w Want) []byte {
	if d.options.Enclosed == nil || source.IsWeb(w.Ref) {
		return nil
	}
	return drawn(d.options.Enclosed(w.Ref, everyAddress(w.Image)))
}

// saved is a picture that the reader has saved, in whichever size, or nil.
func (d *Darkroom) saved(w Want) []byte {
	if d.options.Saved == nil {
		return nil
	}
	var whole []string
	for _, a := range everyAddress(w.Image) {
		if at := w.At(a); at != "" {
			whole = append(whole, at)
		}
	}
	return drawn(d.options.Saved(w.Ref, whole))
}

// drawn is a file if it is a picture that can be drawn, else nil.
func drawn(file []byte) []byte {
	if _, err := picture.Measure(file); err != nil {
		return nil
	}
	return file
}

// enter waits for a place in a room, and leave frees it.
func enter(ctx context.Context, room chan struct{}) error {
	select {
	case room <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func leave(room chan struct{}) { <-room }
