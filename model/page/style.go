package page

import (
	"lede/ui"
	"lede/ui/typeset"
)

// A Style is how the body is set.
type Style struct {
	Measure    int // at most, in cells; 0 means 66
	Margin     int // cells that stay free at each side, where there is room
	Leading    int // as in typeset.Setting
	Rag        typeset.Rag
	Paragraphs typeset.Paragraphs
	Hang       bool
	Columns    int // 0 means 1; less, as many as there is room for
	Order      typeset.Order
}

// manyColumns are as many as there is room for.
const manyColumns = -1

// The usual measure, and the steps in which the reader changes it, in cells.
const (
	usualMeasure = 66
	measureStep  = 4
	LeastMeasure = 10
)

// Widen makes lines wider by steps, or narrower where steps is less than 0.
func (p *Page) Widen(steps int) Notice {
	if steps > 0 && p.InUse() >= p.widest() {
		return AsWideAsThePane
	}
	return p.SetMeasure(min(p.InUse()+measureStep*steps, p.widest()))
}

// InUse is the measure of the lines on the screen.
func (p *Page) InUse() int { return min(p.Style.mostCells(), p.widest()) }

// widest is the measure that the body's pane has room for.
func (p *Page) widest() int {
	w := ui.Wish{Open: ui.Just(ui.Body), Measure: p.size.X, Margin: p.Style.Margin, Frames: p.Frames, Plain: p.Plain}
	return ui.Arrange(p.size, w).Measure
}

// SetMeasure sets the body in lines of at most so many cells.
func (p *Page) SetMeasure(cells int) Notice {
	p.Style.Measure = max(LeastMeasure, cells)
	p.LayOut()
	return MeasureChanged
}

// UsualMeasure sets the body in the lines that the page began with.
func (p *Page) UsualMeasure(int) Notice { return p.SetMeasure(p.usual.mostCells()) }

// TurnOrder leaves the order of text that runs to the left to the terminal, or takes it
// back.
func (p *Page) TurnOrder() {
	if p.Style.Order == typeset.OurOrder {
		p.Style.Order = typeset.TerminalOrder
	} else {
		p.Style.Order = typeset.OurOrder
	}
}

// NextRag goes from a ragged edge to one with hyphens, to a straight one, and round.
func (p *Page) NextRag(int) Notice {
	p.Style.Rag = (p.Style.Rag + 1) % 3
	p.LayOut()
	return RagChanged
}

// scrollStep is how far what is wide moves at a time, in cells.
const scrollStep = 8

// ShiftWide moves what is wider than the measure by steps to the left, or back.
func (p *Page) ShiftWide(steps int) Notice {
	hidden := 0
	for _, l := range p.Lines() {
		hidden = max(hidden, l.Hidden)
	}
	switch {
	case hidden == 0 && p.Scrolled == 0:
		return NothingWide
	case steps > 0 && hidden == 0:
		return AtRightOfWide
	case steps < 0 && p.Scrolled == 0:
		return AtLeftOfWide
	}
	p.Scrolled = max(0, p.Scrolled+min(scrollStep*steps, hidden))
	p.set.body.ScrollRight(p.Scrolled)
	return Nothing
}
