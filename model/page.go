package model

import (
	"fmt"

	"lede/ui"
	"lede/ui/typeset"
)

// A Page is how the body is set.
type Page struct {
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
	leastMeasure = 10
)

// measure is the width that lines may have.
func (p *Page) measure() int {
	if p.Measure == 0 {
		return usualMeasure
	}
	return p.Measure
}

// pageSetting is how the body is set at a measure.
func (m *Model) pageSetting(measure int) typeset.Setting {
	s := m.setting(measure)
	s.Leading, s.Rag, s.Paragraphs, s.Hang = m.page.Leading, m.page.Rag, m.page.Paragraphs, m.page.Hang
	s.Spoken = m.options.Plain
	return s
}

func (m *Model) narrow()       { m.setMeasure(m.inUse() - measureStep*m.count(1)) }
func (m *Model) usualMeasure() { m.setMeasure(m.options.Page.measure()) }

func (m *Model) widen() {
	if m.inUse() >= m.widest() {
		m.say("the lines are as wide as the pane")
		return
	}
	m.setMeasure(min(m.inUse()+measureStep*m.count(1), m.widest()))
}

// inUse is the measure of the lines on the screen.
func (m *Model) inUse() int { return min(m.page.measure(), m.widest()) }

// widest is the measure that the body's pane has room for.
func (m *Model) widest() int {
	w := ui.Wish{Open: ui.Just(ui.Body), Measure: m.size.X, Margin: m.page.Margin, Frames: m.options.Frames, Plain: m.options.Plain}
	return ui.Arrange(m.size, w).Measure
}

// setMeasure sets the body in lines of at most so many cells.
func (m *Model) setMeasure(cells int) {
	m.page.Measure = max(leastMeasure, cells)
	m.layOut()
	m.say(fmt.Sprintf("lines of %d cells", m.inUse()))
}

// nextRag goes from a ragged edge to one with hyphens, to a straight one, and round.
func (m *Model) nextRag() {
	m.page.Rag = (m.page.Rag + 1) % 3
	m.layOut()
	m.say([...]string{"ragged", "ragged, with words divided", "justified"}[m.page.Rag])
}

// shiftStep is how far wide matter moves at a time, in cells.
const shiftStep = 8

func (m *Model) wideLeft()  { m.shiftWide(-shiftStep * m.count(1)) }
func (m *Model) wideRight() { m.shiftWide(shiftStep * m.count(1)) }

// shiftWide moves what is wider than the measure sideways.
func (m *Model) shiftWide(cells int) {
	hidden := 0
	for _, l := range m.bodyInView() {
		hidden = max(hidden, l.Hidden)
	}
	switch {
	case hidden == 0 && m.shift == 0:
		m.say("nothing in view is wider than the page")
		return
	case cells > 0 && hidden == 0:
		m.say("the right end of what is wide")
		return
	case cells < 0 && m.shift == 0:
		m.say("the left end of what is wide")
		return
	}
	m.shift = max(0, m.shift+min(cells, hidden))
	m.set.body.Shift(m.shift)
}
