package page

import (
	"reflect"

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
}

// manyColumns are as many as there is room for.
const manyColumns = -1

// The usual measure, and the steps in which the reader changes it, in cells.
const (
	usualMeasure = 66
	measureStep  = 4
	LeastMeasure = 10
)

// MostCells is the width that lines may have.
func (s *Style) MostCells() int {
	if s.Measure == 0 {
		return usualMeasure
	}
	return s.Measure
}

// Setting is how text beside the body is set at a measure.
func (p *Page) Setting(measure int) typeset.Setting {
	return typeset.Setting{Measure: measure, Width: p.width, Theme: p.theme}
}

// bodySetting is how the body is set at a measure.
func (p *Page) bodySetting(measure int) typeset.Setting {
	s := p.Setting(measure)
	s.Leading, s.Rag, s.Paragraphs, s.Hang = p.Style.Leading, p.Style.Rag, p.Style.Paragraphs, p.Style.Hang
	s.Spoken = p.Plain
	return s
}

// SameSetting compares all but the width function, whose change makes all anew.
func SameSetting(a, b typeset.Setting) bool {
	a.Width, b.Width = nil, nil
	return reflect.DeepEqual(a, b)
}

// Widen makes lines wider by steps, or narrower where steps is less than 0.
func (p *Page) Widen(steps int) Notice {
	if steps > 0 && p.InUse() >= p.widest() {
		return AsWideAsThePane
	}
	return p.SetMeasure(min(p.InUse()+measureStep*steps, p.widest()))
}

// InUse is the measure of the lines on the screen.
func (p *Page) InUse() int { return min(p.Style.MostCells(), p.widest()) }

// widest is the measure that the body's pane has room for.
func (p *Page) widest() int {
	return ui.BodyMeasure(max(1, p.set.arrangement.Body.Dx()), p.size.X, p.Style.Margin)
}

// SetMeasure sets the body in lines of at most so many cells.
func (p *Page) SetMeasure(cells int) Notice {
	p.Style.Measure = max(LeastMeasure, cells)
	p.LayOut()
	return MeasureChanged
}

// NextRag goes from a ragged edge to one with hyphens, to a straight one, and round.
func (p *Page) NextRag(int) Notice {
	p.Style.Rag = (p.Style.Rag + 1) % 3
	p.LayOut()
	return RagChanged
}

// shiftStep is how far what is wide moves at a time, in cells.
const shiftStep = 8

// ShiftWide moves what is wider than the measure by steps to the left, or back.
func (p *Page) ShiftWide(steps int) Notice {
	hidden := 0
	for _, l := range p.Lines() {
		hidden = max(hidden, l.Hidden)
	}
	switch {
	case hidden == 0 && p.Shift == 0:
		return NothingWide
	case steps > 0 && hidden == 0:
		return AtRightOfWide
	case steps < 0 && p.Shift == 0:
		return AtLeftOfWide
	}
	p.Shift = max(0, p.Shift+min(shiftStep*steps, hidden))
	p.set.body.Shift(p.Shift)
	return Nothing
}
