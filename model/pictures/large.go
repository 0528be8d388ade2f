package pictures

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"lede/model/terminal"
	"lede/ui"
	"lede/ui/picture"
	"lede/ui/typeset"
)

// A LargeOrder is a picture to be drawn for a screen of its own.
type LargeOrder struct {
	Order
	img        image.Image
	part       image.Rectangle
	cols, rows int
}

// A LargeProof is what came of it.
type LargeProof struct {
	Proof
	id    int
	paint string // where the terminal paints pixels, what has it do so from the cursor on
}

// Enlarge orders the part of a picture that a lens sees in so many cells at most; false
// where the terminal can keep no more pictures.
func (d *Desk) Enlarge(img image.Image, lens Lens, cols, rows int) (LargeOrder, bool) {
	o := LargeOrder{img: img}
	o.part, o.cols, o.rows = lens.See(img.Bounds().Size(), cols, rows, d.how.Cell)
	o.part = o.part.Add(img.Bounds().Min)
	o.press, o.drawing = d.press, drawing{how: d.how, ground: d.ground}
	if d.how.Large == terminal.Kitty {
		o.cols, o.rows = min(o.cols, picture.MostPlaceholders), min(o.rows, picture.MostPlaceholders)
		if o.id = d.wire.take(); o.id == 0 {
			return o, false
		}
	}
	d.ticket++
	o.ticket = d.ticket
	d.large.ticket = o.ticket
	return o, true
}

// Do draws the picture. One is drawn at a time.
func (o LargeOrder) Do() LargeProof {
	o.press <- struct{}{}
	defer func() { <-o.press }()
	p := LargeProof{Proof: Proof{ticket: o.ticket}, id: o.id}
	p.print.Cols = o.cols
	cell := cellOf(o.how)
	scaled := func(px, py int) *image.RGBA {
		return picture.ScalePart(o.img, o.part, image.Pt(o.cols*px, o.rows*py), o.ground)
	}
	switch o.how.Large {
	case terminal.Kitty:
		p.print.Rows = picture.Placeholders(o.id, o.cols, o.rows)
		p.commands, p.err = picture.Transmit(o.id, o.cols, o.rows, scaled(cell.X, cell.Y), o.how.Wrapped)
	case terminal.Sixel:
		p.paint = string(picture.Sixel(scaled(cell.X, cell.Y)))
	case terminal.ITerm2:
		p.paint, p.err = picture.ITerm2(scaled(cell.X, cell.Y), o.cols, o.rows)
	case terminal.Sextants:
		p.print.Rows = picture.Sextants(scaled(2, 3), o.how.Depth())
	case terminal.Blocks:
		p.print.Rows = picture.Blocks(scaled(1, 2), o.how.Depth())
	default:
		p.err = fmt.Errorf("pictures can't be drawn here")
	}
	if p.paint != "" {
		p.print.Rows = make([]string, o.rows)
		for i := range p.print.Rows {
			p.print.Rows[i] = strings.Repeat(" ", o.cols) // the terminal paints over them
		}
	}
	return p
}

// A large is the picture that has the screen to itself.
type large struct {
	ticket int // of the order that is out, or was last
	id     int // by which the terminal knows what is shown; 0 for none
	coming []int
	print  ui.Impression
	paint  string
}

// LargePlate is where the large picture stands, of whatever size it is.
var LargePlate = typeset.Plate{Figure: -1}

// TakeLarge takes in a large picture; false where another is wanted by now.
func (d *Desk) TakeLarge(p LargeProof) bool {
	l := &d.large
	if p.ticket != l.ticket || p.err != nil {
		d.wire.free(p.id)
		return false
	}
	if p.id == 0 {
		l.print, l.paint = p.print, p.paint
		return true
	}
	l.coming = append(l.coming, p.id)
	d.wire.send(p.id, p.commands, func() {
		if l.id != 0 {
			d.wire.remove(l.id)
		}
		l.coming = slices.DeleteFunc(l.coming, func(id int) bool { return id == p.id })
		l.id, l.print = p.id, p.print
	})
	return true
}

// Large is the large picture: its cells, and what has a terminal that paints pixels paint
// over them, from the cursor on.
func (d *Desk) Large() (print ui.Impression, paint string) { return d.large.print, d.large.paint }

// IsLargeComing reports whether a large picture is on its way to the terminal.
func (d *Desk) IsLargeComing() bool { return len(d.large.coming) > 0 }

// CloseLarge gives the large picture up.
func (d *Desk) CloseLarge() {
	for _, id := range append(d.large.coming, d.large.id) {
		if id != 0 {
			d.wire.remove(id)
		}
	}
	d.ticket++
	d.large = large{ticket: d.ticket}
}
