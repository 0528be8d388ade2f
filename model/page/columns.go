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
func (p *Page) Columns() int { return max(1, p.set.bodyIn.Columns) }

// wantedColumns is how many the reader wants, as ui has it.
func (p *Page) wantedColumns() int {
	switch wanted := p.Style.Columns; {
	case p.Plain, wanted == 0:
		return 1
	case wanted < 0:
		return 0 // as many as there is room for
	default:
		return wanted
	}
}

// ToggleColumns sets the body in as many columns as there is room for, or in one.
func (p *Page) ToggleColumns(int) Notice {
	many := p.Columns() > 1
	if p.Style.Columns = manyColumns; many {
		p.Style.Columns = 1
	}
	if p.LayOut(); many || p.Columns() > 1 {
		return ColumnsChanged
	}
	p.Style.Columns = 1
	p.LayOut()
	return NoRoomForColumns
}

// Spread is the page of columns from the first row on.
func (p *Page) Spread() *Spread {
	columns, height := p.Columns(), p.spreadRows()
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

// spreadRows is the height of the columns: below the head, where that is in view.
func (p *Page) spreadRows() int {
	above := 0
	if p.above() > 0 {
		above = p.headBand().Rows + 1
	}
	return max(1, p.Height()-above)
}

// headBand is the head above all columns.
func (p *Page) headBand() typeset.Band {
	lines := p.set.head[len(p.set.head)-p.above():]
	for len(lines) > 1 && len(lines[len(lines)-1].Spans) == 0 {
		lines = lines[:len(lines)-1]
	}
	return typeset.Band{Columns: [][]typeset.Line{lines}, Rows: len(lines)}
}

// Bands are those of the page in columns, the head's before them where that is in view.
func (p *Page) Bands() []typeset.Band {
	if p.above() == 0 {
		return p.Spread().Bands
	}
	return append([]typeset.Band{p.headBand()}, p.Spread().Bands...)
}

// turnSpread turns so many pages of columns, back where it is less than 0.
func (p *Page) turnSpread(pages int) Notice {
	for ; pages > 0; pages-- {
		s := p.Spread()
		if s.last {
			return AtEnd
		}
		p.Top, p.Scrolls.Headline = s.next, len(p.set.head)
	}
	for ; pages < 0; pages++ {
		if p.Top == (article.Position{}) && (p.Scrolls.Headline == 0 || !p.set.bodyIn.InFlow) {
			return AtTop
		}
		if p.Top = p.spreadBefore(p.Top); p.Top == (article.Position{}) {
			p.Scrolls.Headline = 0
		}
	}
	return Nothing
}

// spreadBefore is where the page of columns begins that ends at a place.
func (p *Page) spreadBefore(at article.Position) article.Position {
	return p.set.body.ColumnsBefore(at, p.Columns(), ui.Gutter, p.Height())
}
