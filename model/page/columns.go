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
	top     article.Position
	body    *typeset.Galley
	columns int
	height  int
	blocks  int
	shift   int
}

// Columns is how many columns the body stands in.
func (p *Page) Columns() int {
	wanted := p.Style.Columns
	switch {
	case p.Plain:
		return 1
	case wanted == 0:
		wanted = 1
	case wanted < 0:
		wanted = 0 // for ui, as many as there is room for
	}
	return ui.ColumnsWithin(p.set.bodyIn.Dx(), p.set.bodyAs.Measure, wanted)
}

// ToggleColumns sets the body in as many columns as there is room for, or in one.
func (p *Page) ToggleColumns(int) Notice {
	many := p.Columns() > 1
	p.Style.Columns = manyColumns
	if many || p.Columns() == 1 {
		p.Style.Columns = 1
	}
	if !many && p.Columns() == 1 {
		return NoRoomForColumns
	}
	return ColumnsChanged
}

// Spread is the page of columns from the first row on.
func (p *Page) Spread() *Spread {
	columns, height := p.Columns(), max(1, p.set.bodyIn.Dy())
	key := spreadKey{p.Top, p.set.body, columns, height, len(p.article.Body), p.Shift}
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

// turnSpread turns so many pages of columns, back where it is less than 0.
func (p *Page) turnSpread(pages int) Notice {
	for ; pages > 0; pages-- {
		s := p.Spread()
		if s.last {
			return AtEnd
		}
		p.Top = s.next
	}
	for ; pages < 0; pages++ {
		if p.Top == (article.Position{}) {
			return AtTop
		}
		p.Top = p.spreadBefore(p.Top)
	}
	return Nothing
}

// spreadBefore is where the page of columns begins that ends at a place.
func (p *Page) spreadBefore(at article.Position) article.Position {
	return p.set.body.ColumnsBefore(at, p.Columns(), ui.Gutter, max(1, p.set.bodyIn.Dy()))
}
