package pictures

import (
	"context"
	"fmt"
	"image"
	"image/color"

	"lede/model/terminal"
	"lede/ui"
	"lede/ui/picture"
	"lede/ui/typeset"
)

// An Order is a picture to be fetched and drawn, on whichever goroutine.
type Order struct {
	Plate typeset.Plate
	Width int // pixels that it is wanted in

	ticket int
	ctx    context.Context
	press  chan struct{}
	drawing
}

// A Proof is what came of an order.
type Proof struct {
	Plate    typeset.Plate
	ticket   int
	print    ui.Impression
	commands []string // that send it to the terminal, in order
	size     image.Point
	exact    bool // that is its own size, else it may be larger and have only the same shape
	err      error
}

// A drawing is how a picture is drawn.
type drawing struct {
	how    terminal.Abilities
	ground color.Color
	id     int // by which the terminal is to know it
}

// Do fetches the picture with get and draws it. One is drawn at a time.
func (o Order) Do(get func(ctx context.Context) (image.Image, error)) Proof {
	proof := Proof{Plate: o.Plate, ticket: o.ticket}
	img, err := get(o.ctx)
	if err == nil {
		select {
		case o.press <- struct{}{}:
			defer func() { <-o.press }()
		case <-o.ctx.Done():
			err = o.ctx.Err()
		}
	}
	if err != nil {
		proof.err = err
		return proof
	}
	proof.size = img.Bounds().Size()
	if proof.exact = proof.size.X < o.Width; !proof.exact {
		proof.size = proof.size.Mul(fills)
	}
	room := typeset.Pictures{Cols: o.Plate.Cols, Rows: o.Plate.Rows, Cell: o.how.Cell}
	cols, rows := room.InCells(proof.size)
	proof.print, proof.commands, proof.err = o.draw(img, cols, rows)
	return proof
}

// fills is how many times its size a picture is taken to have that is as wide as it was
// wanted, and may have been made smaller: it fills any room.
const fills = 10

// draw makes cells of a picture, and for Kitty the commands that send it.
func (w drawing) draw(img image.Image, cols, rows int) (ui.Impression, []string, error) {
	print := ui.Impression{Cols: cols}
	switch w.how.Pane {
	case terminal.Kitty:
		cell := cellOf(w.how)
		px := image.Pt(cols*cell.X, rows*cell.Y)
		if most := widest(w.how.Far); px.X > most {
			px = image.Pt(most, max(1, px.Y*most/px.X))
		}
		commands, err := picture.Transmit(w.id, cols, rows, picture.Scale(img, px, w.ground), w.how.Wrapped)
		if err != nil {
			return print, nil, err
		}
		print.Rows = picture.Placeholders(w.id, cols, rows)
		return print, commands, nil
	case terminal.Sextants:
		print.Rows = picture.Sextants(picture.Scale(img, image.Pt(2*cols, 3*rows), w.ground), w.how.Depth())
	case terminal.Blocks:
		print.Rows = picture.Blocks(picture.Scale(img, image.Pt(cols, 2*rows), w.ground), w.how.Depth())
	default:
		return print, nil, fmt.Errorf("pictures can't be drawn here")
	}
	return print, nil, nil
}

// cellOf is the pixels of a cell, the usual ones where the terminal does not say.
func cellOf(how terminal.Abilities) image.Point {
	if how.Cell.X <= 0 || how.Cell.Y <= 0 {
		return image.Pt(10, 20)
	}
	return how.Cell
}

// widest is the most pixels that a picture in a pane is sent in: over SSH half.
func widest(far bool) int {
	if far {
		return 450
	}
	return 900
}
