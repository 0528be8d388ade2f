package model

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/ui"
)

// A pointer is what the mouse does.
type pointer struct {
	isOurs bool  // and not the terminal's
	held   *held // the button is down on the page; nil where it is not
	cell   image.Point
	clicks int // on that cell, with nothing between them
}

// held is a button that is held down.
type held struct {
	from    *article.Position // in the body, that stands under it; nil for none
	dragged bool
}

// press takes in that the button went down on a cell, where a place stands; nil for none.
func (p *pointer) press(cell image.Point, from *article.Position) {
	if cell != p.cell {
		p.clicks = 0
	}
	p.cell, p.held = cell, &held{from: from}
	p.clicks++
}

// drag selects the words from where the button went down to the pointer, and moves the body
// where that is above it or below.
func (m *Model) drag(at tea.Mouse) {
	h, cell := m.mouse.held, image.Pt(at.X, at.Y)
	if h == nil || h.from == nil || cell == m.mouse.cell && !h.dragged {
		return
	}
	h.dragged = true
	area := m.page.Uncovered().Body
	switch {
	case cell.Y < area.Min.Y:
		m.page.ScrollPane(ui.Body, -1)
	case cell.Y >= area.Max.Y:
		m.page.ScrollPane(ui.Body, 1)
	}
	cell.Y = max(area.Min.Y, min(cell.Y, area.Max.Y-1))
	screen := m.screen()
	if to := placeUnder(m, &screen, cell); to != nil {
		selectBetween(m, *h.from, *to, false)
	}
}

// letGo does what a click means where it was none to select with: the first what a key on
// the same thing would, the second selects the word, the third the paragraph.
func (m *Model) letGo() tea.Cmd {
	h := m.mouse.held
	m.mouse.held = nil
	if h == nil || h.dragged {
		return nil
	}
	m.endAll(selectTable)
	if m.mouse.clicks > 1 && h.from != nil {
		selectBetween(m, *h.from, *h.from, m.mouse.clicks > 2)
		return nil
	}
	screen := m.screen()
	return m.clickPane(&screen, m.mouse.cell)
}

// selectBetween selects from one place to another.
func selectBetween(m *Model, from, to article.Position, paragraphs bool) {
	m.page.FocusOn(ui.Body)
	s := &selection{fixed: from, paragraphs: paragraphs, known: map[int][]find.Range{}}
	m.setSelection(s)
	s.moveTo(m, to)
}

// placeUnder is the place in the body under a cell of the screen, or the nearest to it on
// its line; nil where there is none.
func placeUnder(m *Model, s *ui.Screen, cell image.Point) *article.Position {
	at, ok := s.PlaceUnder(m.painter, cell)
	if !ok || at.Block < 0 {
		return nil
	}
	return &at
}
