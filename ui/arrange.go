package ui

import "image"

// The sizes at which the arrangement changes, in cells and rows.
const (
	besideWidth  = 100 // captions may stand beside the body
	besideHeight = 20
	belowWidth   = 50 // the caption of the figure in view may stand below it
	belowHeight  = 15
	ruledHeight  = 16 // a rule stands above the foot
	footedHeight = 8  // there is a foot
	boxedWidth   = 50 // there is room for a frame around all
	boxedHeight  = 20
	roomyWidth   = 44 // the text keeps away from both edges of the window
	gutterWidth  = 24 // there is a gutter
	stayingRows  = 36 // the head stays above the text, where it takes no more than a fifth
	airyRows     = 30 // the head has air

	// RunningHeight is the rows of a screen on which one may name the article.
	RunningHeight = 16
)

// The cells beside the text.
const (
	gutter         = 2  // left of the text, for signs
	captionsApart  = 4  // between the text and the captions beside it
	captionsLeast  = 26 // of the captions beside the text
	captionsMost   = 36
	captionsMargin = 34 // of the text's margin, from which captions stand in it and move nothing
)

// An Arrangement is where everything stands, in cells from the screen's upper left
// corner. An empty rectangle is what is not shown.
type Arrangement struct {
	Headline, Body, Captions image.Rectangle
	Rule, Footer             image.Rectangle // the rule above the foot, and the foot

	Edge    int // the first column of the text, and of all that stands at its edge
	Measure int // of the text, in cells
	Columns int // that the text stands in

	InFlow   bool // the head is the first rows of the text
	Air      Air  // of the head
	Beside   bool // captions stand beside the text
	Below    bool // the caption of the figure in view may be laid over the body's last rows
	Boxed    bool // a frame stands around all, and lines between the panes
	Mirrored bool // the text runs to the left: its gutter is at its right
}

// Arrange divides a screen of that size. It never gives out more than there is, at any
// size.
func Arrange(size image.Point, w Wish) Arrangement {
	area := image.Rectangle{Max: size}
	if w.Plain {
		return plain(area, w)
	}
	var a Arrangement
	if !w.Zen {
		area = a.foot(area, w)
	}
	a.column(area, w, size)
	a.divide(area, w, size.Y)
	if w.Mirrored {
		a.mirror(size.X)
	}
	return a
}

// plain sets the headline over the body, or shows the pane in focus, with nothing drawn
// between.
func plain(area image.Rectangle, w Wish) Arrangement {
	a := Arrangement{Columns: 1, Measure: min(area.Dx(), w.Measure)}
	rows := area.Dy()
	if rows >= 4 && !w.Zen {
		area, a.Footer = cutBottom(area, 1)
	}
	if w.Open.Has(Headline) && w.Open.Has(Body) && w.Focus != Captions && rows >= 4 && !w.Zen {
		a.Headline, area = cutTop(area, max(1, min(w.headRows(a.Measure, NoAir), rows/3)))
		a.Body = area
		return a
	}
	*a.place(w.Focus) = area
	return a
}

// foot gives the foot its rows, and returns what is left.
func (a *Arrangement) foot(area image.Rectangle, w Wish) image.Rectangle {
	rows := area.Dy()
	if w.Frames == FullFrames && area.Dx() >= boxedWidth && rows >= boxedHeight {
		a.Boxed = true
		area, a.Footer = cutBottom(area.Inset(1), 1)
		area.Max.Y--
		return area
	}
	if rows >= footedHeight {
		area, a.Footer = cutBottom(area, 1)
	}
	if rows >= ruledHeight && w.Frames != NoFrames {
		area, a.Rule = cutBottom(area, 1)
	}
	return area
}

// column finds the text's edge and measure, and where captions stand beside it.
func (a *Arrangement) column(area image.Rectangle, w Wish, size image.Point) {
	width := area.Dx()
	a.Measure = w.measureWithin(width)
	a.Columns = columnsWithin(width-2*min(gutter, width/gutterWidth), a.Measure, w.Columns)
	switch {
	case width < gutterWidth:
		a.Edge = area.Min.X
	case width < roomyWidth:
		a.Edge = area.Min.X + gutter
	default:
		a.Edge = area.Min.X + (width-a.cells())/2
	}
	if w.Zen || !w.Beside || a.Columns > 1 || !w.Open.Has(Body) || !w.Open.Has(Captions) || size.X < besideWidth || size.Y < besideHeight {
		return
	}
	column, edge := min(captionsMost, width-a.Edge+area.Min.X-a.Measure-captionsApart-1), a.Edge
	if (width-a.Measure)/2 < captionsMargin {
		column = min(captionsMost, max(captionsLeast, width-a.Measure-16))
		edge = area.Min.X + max(gutter, (width-a.Measure-captionsApart-column)/2)
	}
	if left := edge + a.Measure + captionsApart; left+column <= area.Max.X {
		a.Beside, a.Edge = true, edge
		a.Captions = image.Rect(left-gutter, area.Min.Y, left+column, area.Max.Y)
	}
}

// divide gives the head, the body and the captions their rows of area, on a screen of so
// many.
func (a *Arrangement) divide(area image.Rectangle, w Wish, rows int) {
	body := w.Zen || w.Open.Has(Body)
	if w.Open.Has(Headline) && !w.Zen {
		if a.head(area, w, rows); !a.InFlow {
			a.Headline, area = cutTop(area, a.headlineRows(area, w, rows))
		}
	}
	switch {
	case body:
		a.Body = area
		a.Below = !w.Zen && !a.Beside && a.Columns == 1 && w.Open.Has(Captions) &&
			area.Dx() >= belowWidth-2 && rows >= belowHeight
	case w.Open.Has(Captions):
		a.Captions = area
	}
	if a.Beside {
		a.Captions.Min.Y, a.Captions.Max.Y = area.Min.Y, area.Max.Y
		a.Body.Max.X = a.Captions.Min.X
		if a.Boxed {
			a.Body.Max.X-- // for the line between them
			a.Captions.Max.X = area.Max.X
		}
	}
}

// mirror turns the screen round for text that runs to the left.
func (a *Arrangement) mirror(width int) {
	a.Mirrored = true
	a.Edge = width - a.Edge - a.cells()
	for _, r := range []*image.Rectangle{&a.Headline, &a.Body, &a.Captions, &a.Rule, &a.Footer} {
		if !r.Empty() {
			r.Min.X, r.Max.X = width-r.Max.X, width-r.Min.X
		}
	}
}

// CaptionsMeasure is the width that captions are set in.
func (a *Arrangement) CaptionsMeasure() int {
	if a.Beside {
		return min(a.Captions.Dx()-gutter, captionsMost)
	}
	return a.Measure
}

// Covered is the arrangement with so many of the body's last rows laid over by captions.
func (a Arrangement) Covered(rows int) Arrangement {
	a.Body, a.Captions = cutBottom(a.Body, max(0, min(rows, a.Body.Dy()-1)))
	return a
}

// Beyond are the cells beside the measure, left and right, in which code and tables may
// stand: up to one cell from the window's edge.
func (a *Arrangement) Beyond() (left, right int) {
	if a.Columns > 1 || a.Body.Empty() || a.Edge-a.Body.Min.X < gutter {
		return 0, 0
	}
	end := a.Body.Max.X - 1
	if a.Beside {
		end = a.Body.Max.X
	}
	return a.Edge - a.Body.Min.X - 1, max(0, end-a.Edge-a.Measure)
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
