package ui

import "image"

// A Pane is one of the views that an article is read in.
type Pane uint8

const (
	Headline Pane = iota
	Body
	Captions
	panes
)

func (p Pane) String() string {
	return [...]string{"headline", "body", "captions"}[p]
}

// Panes is a set of panes.
type Panes uint8

// AllPanes is the set of all.
const AllPanes Panes = 1<<panes - 1

// Just is the set of the given panes.
func Just(ps ...Pane) Panes {
	var s Panes
	for _, p := range ps {
		s |= 1 << p
	}
	return s
}

// Has reports whether p is in the set.
func (s Panes) Has(p Pane) bool { return s&(1<<p) != 0 }

// Toggled is the set with p put in or taken out.
func (s Panes) Toggled(p Pane) Panes { return s ^ 1<<p }

// Next is the pane that follows p in the set, going round; p itself where the set
// holds no other. Step is 1, or -1 to go the other way.
func (s Panes) Next(p Pane, step int) Pane {
	for i := 1; i <= int(panes); i++ {
		if q := Pane((int(p) + i*step + int(panes)*i) % int(panes)); s.Has(q) {
			return q
		}
	}
	return p
}

// The sizes at which the arrangement changes, in cells and rows.
const (
	wideWidth      = 100 // captions fit beside the body
	middlingWidth  = 50  // more than one pane fits
	middlingHeight = 15
	boxedHeight    = 20 // there are rows to spare for a frame
	titledHeight   = 8  // there is one to spare for the running head
	bodyWidth      = 72 // of the body beside captions, for the usual measure
	captionsWidth  = 28 // of the captions beside the body, at least
	captionsMost   = 42
)

// An Arrangement is where the panes stand, in cells from the screen's upper left
// corner. An empty rectangle is a pane that is not shown.
type Arrangement struct {
	Headline, Body, Captions, Footer image.Rectangle

	Title image.Rectangle // the running head, where the headline has no room

	Boxed  bool // a frame stands around all, and lines between the panes
	Beside bool // the captions stand beside the body, not below it
}

// Wish is what the panes have to show.
type Wish struct {
	Open  Panes
	Focus Pane // the only pane where there is no room for more
	Zen   bool // the body alone, without footer and frame
	Plain bool // one pane below the other, without frame and lines

	// HeadlineRows tells how many rows the headline needs at a width in cells.
	HeadlineRows func(width int) int
}

// Arrange divides a screen of that size among the panes. It never gives out more
// than there is, at any size.
func Arrange(size image.Point, w Wish) Arrangement {
	area := image.Rectangle{Max: size}
	switch {
	case w.Zen:
		return Arrangement{Body: area}
	case w.Plain && size.Y >= 4:
		return plain(area, w)
	case size.X < middlingWidth || size.Y < middlingHeight:
		return small(area, w)
	case size.X >= wideWidth && size.Y >= boxedHeight:
		return wide(area, w)
	}
	return middling(area, w)
}

// small shows the pane in focus, a footer where three rows remain for the pane, and a
// running head where the headline is open and elsewhere.
func small(area image.Rectangle, w Wish) Arrangement {
	var a Arrangement
	if area.Dy() >= titledHeight && w.Open.Has(Headline) && w.Focus != Headline {
		a.Title, area = cutTop(area, 1)
	}
	if area.Dy() >= 4 {
		area, a.Footer = cutBottom(area, 1)
	}
	*a.place(w.Focus) = area
	return a
}

// plain sets the headline over the body, or shows the pane in focus, with nothing drawn
// between.
func plain(area image.Rectangle, w Wish) Arrangement {
	var a Arrangement
	rows := area.Dy()
	area, a.Footer = cutBottom(area, 1)
	if w.Open.Has(Headline) && w.Open.Has(Body) && w.Focus != Captions {
		a.Headline, area = cutTop(area, w.headlineRows(area.Dx(), rows))
		a.Body = area
		return a
	}
	*a.place(w.Focus) = area
	return a
}

// middling sets the panes one below another with a line between them.
func middling(area image.Rectangle, w Wish) Arrangement {
	var a Arrangement
	rows := area.Dy()
	area, a.Footer = cutBottom(area, 1)
	return a.divide(area, w, rows, func(area image.Rectangle) (body, captions image.Rectangle) {
		body, captions = cutBottom(area, max(3, rows/5))
		body.Max.Y--
		return body, captions
	})
}

// wide draws a frame and sets the captions beside the body.
func wide(area image.Rectangle, w Wish) Arrangement {
	a := Arrangement{Boxed: true, Beside: w.Open.Has(Body) && w.Open.Has(Captions)}
	rows := area.Dy()
	area = area.Inset(1)
	area, a.Footer = cutBottom(area, 1)
	area.Max.Y--
	return a.divide(area, w, rows, func(area image.Rectangle) (body, captions image.Rectangle) {
		body, captions = area, area
		captions.Min.X = area.Max.X - min(max(area.Dx()-bodyWidth, captionsWidth), captionsMost)
		body.Max.X = captions.Min.X - 1
		return body, captions
	})
}

// divide gives the headline what it needs of area, of a screen of so many rows, and
// lets share part the rest between body and captions where both are open.
func (a Arrangement) divide(area image.Rectangle, w Wish, rows int, share func(image.Rectangle) (body, captions image.Rectangle)) Arrangement {
	if w.Open.Has(Headline) {
		a.Headline, area = cutTop(area, w.headlineRows(area.Dx(), rows))
		area.Min.Y++
	}
	switch {
	case w.Open == Just(Headline):
		a.Headline.Max.Y = area.Max.Y
	case !w.Open.Has(Captions):
		a.Body = area
	case !w.Open.Has(Body):
		a.Captions = area
	default:
		a.Body, a.Captions = share(area)
	}
	return a
}

// headlineRows is what the headline gets: what it needs, at most a third of the rows.
func (w Wish) headlineRows(width, rows int) int {
	need := 1
	if w.HeadlineRows != nil {
		need = w.HeadlineRows(width)
	}
	return max(1, min(need, rows/3))
}

// Shown is how many panes are on the screen.
func (a *Arrangement) Shown() int {
	n := 0
	for _, r := range [...]image.Rectangle{a.Headline, a.Body, a.Captions} {
		if !r.Empty() {
			n++
		}
	}
	return n
}

// Pane is where p stands.
func (a Arrangement) Pane(p Pane) image.Rectangle { return *a.place(p) }

func (a *Arrangement) place(p Pane) *image.Rectangle {
	return [...]*image.Rectangle{&a.Headline, &a.Body, &a.Captions}[p]
}

func cutTop(r image.Rectangle, rows int) (top, rest image.Rectangle) {
	rows = min(rows, r.Dy())
	top, rest = r, r
	top.Max.Y = r.Min.Y + rows
	rest.Min.Y = top.Max.Y
	return top, rest
}

func cutBottom(r image.Rectangle, rows int) (rest, bottom image.Rectangle) {
	rows = min(rows, r.Dy())
	rest, bottom = r, r
	rest.Max.Y = r.Max.Y - rows
	bottom.Min.Y = rest.Max.Y
	return rest, bottom
}
