package model

import (
	"fmt"

	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// A spread is a page of the body in columns.
type spread struct {
	of    spreadKey
	bands []typeset.Band
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

// columns is how many columns the body stands in.
func (m *Model) columns() int { return max(1, m.set.bodyIn.Columns) }

// wantedColumns is how many the reader wants, as ui has it.
func (m *Model) wantedColumns() int {
	switch wanted := m.page.Columns; {
	case m.options.Plain, wanted == 0:
		return 1
	case wanted < 0:
		return 0 // as many as there is room for
	default:
		return wanted
	}
}

// toggleColumns sets the body in as many columns as there is room for, or in one.
func (m *Model) toggleColumns() {
	if m.columns() > 1 {
		m.page.Columns = 1
		m.layOut()
		m.say("one column")
		return
	}
	m.page.Columns = manyColumns
	m.layOut()
	if n := m.columns(); n > 1 {
		m.say(fmt.Sprintf("%d columns", n))
		return
	}
	m.page.Columns = 1
	m.layOut()
	m.say(fmt.Sprintf("there is room for one column of %d cells: %s makes it narrower", m.inUse(), m.label(narrower)))
}

// spread is the page from the first row on.
func (m *Model) spread() *spread {
	columns, height := m.columns(), m.spreadRows()
	key := spreadKey{m.top, m.set.body, columns, height, len(m.article.Body), m.shift}
	if s := m.set.spread; s != nil && s.of == key {
		return s
	}
	s := &spread{of: key}
	s.bands, s.next, s.last = m.set.body.Columns(m.top, columns, ui.Gutter, height)
	s.rows = m.set.body.RowsBetween(m.top, s.next, columns*height)
	if s.last {
		s.rows++
	}
	m.set.spread = s
	return s
}

// spreadRows is the height of the columns: below the head, where that is in view.
func (m *Model) spreadRows() int {
	above := m.above()
	if above > 0 {
		above = m.headBand().Rows + 1
	}
	return max(1, m.set.bodyIn.Body.Dy()-above)
}

// headBand is the head above all columns.
func (m *Model) headBand() typeset.Band {
	lines := m.set.head[len(m.set.head)-m.above():]
	for len(lines) > 1 && len(lines[len(lines)-1].Spans) == 0 {
		lines = lines[:len(lines)-1]
	}
	return typeset.Band{Columns: [][]typeset.Line{m.marked(lines)}, Rows: len(lines)}
}

// turnSpread turns so many pages of columns, back where it is less than 0.
func (m *Model) turnSpread(pages int) {
	for ; pages > 0; pages-- {
		s := m.spread()
		if s.last {
			m.say(m.endWords())
			return
		}
		m.top, m.headlineTop = s.next, len(m.set.head)
	}
	for ; pages < 0; pages++ {
		if m.top == (article.Position{}) {
			if m.headlineTop == 0 || !m.set.bodyIn.InFlow {
				m.say("the top of the article")
			}
			m.headlineTop = 0
			return
		}
		if m.top = m.pageBefore(m.top); m.top == (article.Position{}) {
			m.headlineTop = 0
		}
	}
}

func (m *Model) pageBefore(p article.Position) article.Position {
	return m.set.body.ColumnsBefore(p, m.columns(), ui.Gutter, max(1, m.set.bodyIn.Body.Dy()))
}

// marked are the bands with what lies over their lines.
func (s *spread) marked(m *Model) []typeset.Band {
	bands := make([]typeset.Band, len(s.bands), len(s.bands)+1)
	if m.above() > 0 {
		bands = append([]typeset.Band{m.headBand()}, bands...)
	}
	for i, b := range s.bands {
		i += len(bands) - len(s.bands)
		bands[i] = typeset.Band{Rows: b.Rows}
		for _, lines := range b.Columns {
			bands[i].Columns = append(bands[i].Columns, m.marked(lines))
		}
	}
	return bands
}
