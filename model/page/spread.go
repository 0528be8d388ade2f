package page

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// A Spread is a page of the body in columns.
type Spread struct {
	Bands []typeset.Band
	of    spreadKey
	next  article.Position // where the next page begins
	last  bool
	rows  int // of the galley, that stand on it
}

// spreadKey is all that a spread is worked out from.
type spreadKey struct {
	top      article.Position
	body     *typeset.Galley
	columns  int
	height   int
	blocks   int
	scrolled int
}

// Columns is how many columns the body stands in.
func (p *Page) Columns() int { return max(1, p.set.bodyIn.Columns) }

// Spread is the page of columns from the first row on.
func (p *Page) Spread() *Spread {
	columns, height := p.Columns(), p.spreadRows()
	key := spreadKey{p.Top, p.set.body, columns, height, len(p.article.Body), p.Scrolled}
	if s := p.set.spread; s != nil && s.of == key {
		return s
	}
	s := &Spread{of: key}
	s.Bands, s.next, s.last = p.set.body.Columns(p.Top, columns, ui.Gutter, height)
	s.rows = p.set.body.RowsBetween(p.Top, s.next, columns*height)
	if s.last {
		s.rows++
	}
	p.set.spread = s
	return s
}

// spreadRows is the height of the columns: below the head, where that is in view.
func (p *Page) spreadRows() int {
	above := 0
	if p.above() > 0 {
		above = p.headBand().Rows + 1
	}
	return max(1, p.Height()-above)
}

// spreadBefore is where the page of columns begins that ends at a place.
func (p *Page) spreadBefore(at article.Position) article.Position {
	return p.set.body.ColumnsBefore(at, p.Columns(), ui.Gutter, p.Height())
}

// headBand is the head above all columns.
func (p *Page) headBand() typeset.Band {
	lines := p.set.head[len(p.set.head)-p.above():]
	for len(lines) > 1 && len(lines[len(lines)-1].Spans) == 0 {
		lines = lines[:len(lines)-1]
	}
	return typeset.Band{Columns: [][]typeset.Line{lines}, Rows: len(lines)}
}

// Height is the rows of the body's pane.
func (p *Page) Height() int { return max(1, p.set.bodyIn.Body.Dy()) }
