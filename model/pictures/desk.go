// Package pictures is the picture desk: it has the pictures fetched that stand near the
// place, draws them, and says what has to be written to the terminal for them. It keeps
// what is drawn of the pictures on the screen and around it, and nothing else. What is
// slow is an Order, which runs on another goroutine, and comes back as a Proof.
//
//	orders := desk.Follow(plates, room)   // nearest first
//	proof := orders[0].Do(get)            // on another goroutine
//	desk.Take(proof)
//	piece := desk.Next()                  // to be written; then desk.Written()
//	screen.Plates = desk.Impressions()
package pictures

import (
	"cmp"
	"context"
	"errors"
	"image"
	"image/color"
	"math/rand/v2"

	"lede/model/terminal"
	"lede/ui"
	"lede/ui/picture"
	"lede/ui/typeset"
)

// atOnce is how many pictures are fetched at a time.
const atOnce = 4

// ErrNotAsked is why a picture on the web is not fetched for an article that is a file:
// someone may want to know who opens it. The reader may ask for it.
var ErrNotAsked = errors.New("the pictures of this article are on the web, and are fetched when you ask for them")

// ErrOffline is why a picture is not fetched where lede is to stay off the network.
var ErrOffline = errors.New("the picture is on the web, and lede is to stay off it")

// A Desk is the pictures that are being fetched and those that have come. Its zero value
// has none, and draws none.
type Desk struct {
	Invitation string // said in the place of a picture that the reader may ask for

	how    terminal.Abilities
	ground color.Color

	plates  map[typeset.Plate]*plate
	near    []typeset.Plate // as Follow was told
	running int             // orders that are out
	ticket  int             // of the last order
	press   chan struct{}   // is free for one that draws

	sizes   map[[2]int]image.Point // in pixels, by figure and image
	failed  map[[2]int]string      // why pictures can't be had, by the same; empty for what needs no excuse
	refused bool                   // a picture waits for the reader to ask for it
	wire    wire
	large   large
	cleared int // how often all was given up
}

// A plate is what has become of a picture that is wanted.
type plate struct {
	ticket int    // of its order; 0 while it waits
	cancel func() // gives the order up; nil where none is out
	print  ui.Impression
	id     int  // by which the terminal knows it; 0 for none
	done   bool // it has come, or why it can't be had is known
}

// Begin draws from now on as a terminal shows pictures, on a ground that is seen where
// they are transparent. All that was drawn otherwise is given up.
func (d *Desk) Begin(how terminal.Abilities, ground color.Color) {
	d.Clear()
	d.how, d.ground = how, ground
	d.wire.wrapped, d.wire.most = how.Wrapped, chunksAtOnce
	if how.Wrapped && d.wire.last == 0 { // the terminal around tmux keeps the pictures of all its panes
		d.wire.last = rand.IntN(picture.KittyIDs)
	}
	if how.Far {
		d.wire.most = chunksAtOnce / 4
	}
	if d.press == nil {
		d.press = make(chan struct{}, 1)
	}
}

// How is what the desk draws for.
func (d *Desk) How() terminal.Abilities { return d.how }

// Ground is what is seen where a picture is transparent.
func (d *Desk) Ground() color.Color { return d.ground }

// Forget drops what is known of an article's pictures, as another one is read.
func (d *Desk) Forget() {
	d.Clear()
	d.sizes = nil
}

// Clear gives up all that is drawn and all that is being fetched.
func (d *Desk) Clear() {
	for at := range d.plates {
		d.drop(at)
	}
	d.near, d.failed, d.refused = nil, nil, false
	d.CloseLarge()
	d.cleared++
}

// Cleared is how often all was given up: what is drawn has to be drawn again when it has
// changed.
func (d *Desk) Cleared() int { return d.cleared }

// Follow says which pictures are wanted now, the nearest first. Those that are not among
// them are given up. The orders that it returns are to be done.
func (d *Desk) Follow(near []typeset.Plate) []Order {
	if d.press == nil || d.how.Pane == terminal.Named {
		return nil
	}
	wanted := make(map[typeset.Plate]bool, len(near))
	for _, at := range near {
		wanted[at] = true
	}
	for at := range d.plates {
		if !wanted[at] {
			d.drop(at)
		}
	}
	d.near = near
	return d.orders()
}

// orders are those that there is room for.
func (d *Desk) orders() []Order {
	var orders []Order
	for _, at := range d.near {
		if d.running >= atOnce {
			break
		}
		p := d.plates[at]
		if p == nil {
			p = &plate{print: ui.Impression{Words: "…"}}
			if d.plates == nil {
				d.plates = map[typeset.Plate]*plate{}
			}
			d.plates[at] = p
		}
		if p.ticket != 0 || p.done {
			continue
		}
		if why, failed := d.failed[of(at)]; failed { // for a room of another size
			p.print.Words, p.done = why, true
			continue
		}
		if d.how.Pane == terminal.Kitty && p.id == 0 {
			if p.id = d.wire.take(); p.id == 0 {
				break // the terminal can't tell more apart
			}
		}
		d.ticket++
		d.running++
		p.ticket = d.ticket
		var ctx context.Context
		ctx, p.cancel = context.WithCancel(context.Background())
		orders = append(orders, Order{
			Plate: at, Width: d.pixels(at), ticket: d.ticket, ctx: ctx, press: d.press,
			drawing: drawing{how: d.how, ground: d.ground, id: p.id},
		})
	}
	return orders
}

// Take takes in what has come of an order, and drops what nobody waits for any more. Follow
// then orders what there is room for.
func (d *Desk) Take(proof Proof) {
	d.running--
	p := d.plates[proof.Plate]
	if p == nil || p.ticket != proof.ticket {
		return
	}
	p.cancel()
	p.cancel, p.done = nil, true
	switch {
	case proof.err != nil:
		p.print = ui.Impression{Words: d.excuse(proof)}
		d.wire.free(p.id)
		p.id = 0
	case p.id != 0:
		p.print = ui.Impression{Words: "…"}
		d.wire.send(p.id, proof.commands, func() { p.print = proof.print })
	default:
		p.print = proof.print
	}
	if _, known := d.sizes[of(proof.Plate)]; proof.err == nil && (proof.exact || !known) {
		if d.sizes == nil {
			d.sizes = map[[2]int]image.Point{}
		}
		d.sizes[of(proof.Plate)] = proof.size
	}
}

// excuse notes why a picture can't be had, and returns what its room says. A room that is
// set anew needs no excuse where lede is to stay off the network: it has the picture's name.
func (d *Desk) excuse(proof Proof) string {
	words := proof.err.Error()
	if errors.Is(proof.err, ErrNotAsked) {
		d.refused = true
		words = cmp.Or(d.Invitation, words)
	}
	if d.failed == nil {
		d.failed = map[[2]int]string{}
	}
	d.failed[of(proof.Plate)] = words
	if errors.Is(proof.err, ErrOffline) {
		d.failed[of(proof.Plate)] = ""
	}
	return words
}

// drop gives a picture up, wherever it is on its way.
func (d *Desk) drop(at typeset.Plate) {
	p := d.plates[at]
	if p.cancel != nil {
		p.cancel()
	}
	if p.id != 0 {
		d.wire.remove(p.id)
	}
	delete(d.plates, at)
}

// Refused reports whether a picture is on the network and waits for the reader to ask.
func (d *Desk) Refused() bool { return d.refused }

// Size is how large a picture that has come is, in pixels: zero where none has, and
// typeset.NoPicture or typeset.Unfetched where it can't be had.
func (d *Desk) Size(figure, image int) image.Point {
	of := [2]int{figure, image}
	switch why, failed := d.failed[of]; {
	case failed && why == "":
		return typeset.Unfetched
	case failed:
		return typeset.NoPicture
	}
	return d.sizes[of]
}

// of is which picture stands in a room.
func of(at typeset.Plate) [2]int { return [2]int{at.Figure, at.Image} }

// Impressions are what is printed of the pictures, by where they stand.
func (d *Desk) Impressions() map[typeset.Plate]ui.Impression {
	if len(d.plates) == 0 && d.large.print.Cols == 0 {
		return nil
	}
	prints := make(map[typeset.Plate]ui.Impression, len(d.plates)+1)
	for at, p := range d.plates {
		prints[at] = p.print
	}
	prints[LargePlate] = d.large.print
	return prints
}

// pixels is how wide a picture is wanted.
func (d *Desk) pixels(at typeset.Plate) int {
	return min(at.Cols*d.cell().X, widest(d.how.Far))
}

func (d *Desk) cell() image.Point { return cellOf(d.how) }

// Next is the next piece that has to be written to the terminal; empty where there is
// none, or where one is on its way.
func (d *Desk) Next() string { return d.wire.next() }

// Written says that the piece has been written, and a frame after it.
func (d *Desk) Written() { d.wire.written() }

// IsWriting reports whether a piece is on its way.
func (d *Desk) IsWriting() bool { return d.wire.writing }
