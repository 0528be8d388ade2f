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
func (m *Model) columns() int {
	wanted := m.page.Columns
	switch {
	case m.options.Plain:
		return 1
	case wanted == 0:
		wanted = 1
	case wanted < 0:
		wanted = 0 // for ui, as many as there is room for
	}
	return ui.ColumnsWithin(m.set.bodyIn.Dx(), m.set.bodyAs.Measure, wanted)
}

// toggleColumns sets the body in as many columns as there is room for, or in one.
func (m *Model) toggleColumns() {
	if m.columns() > 1 {
		m.page.Columns = 1
		m.say("one column")
		return
	}
	m.page.Columns = manyColumns
	if n := m.columns(); n > 1 {
		m.say(fmt.Sprintf("%d columns", n))
		return
	}
	m.page.Columns = 1
	m.say(fmt.Sprintf("there is room for one column of %d cells: %s makes it narrower", m.inUse(), m.label(narrower)))
}

// spread is the page from the first row on.
func (m *Model) spread() *spread {
	columns, height := m.columns(), max(1, m.set.bodyIn.Dy())
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

// turnSpread turns so many pages of columns, back where it is less than 0.
func (m *Model) turnSpread(pages int) {
	for ; pages > 0; pages-- {
		s := m.spread()
		if s.last {
			m.say(m.endWords())
			return
		}
		m.top = s.next
	}
	for ; pages < 0; pages++ {
		if m.top == (article.Position{}) {
			m.say("the top of the article")
			return
		}
		m.top = m.pageBefore(m.top)
	}
}

func (m *Model) pageBefore(p article.Position) article.Position {
	return m.set.body.ColumnsBefore(p, m.columns(), ui.Gutter, max(1, m.set.bodyIn.Dy()))
}

// marked are the bands with what lies over their lines.
func (s *spread) marked(m *Model) []typeset.Band {
	bands := make([]typeset.Band, len(s.bands))
	for i, b := range s.bands {
		bands[i] = typeset.Band{Rows: b.Rows}
		for _, lines := range b.Columns {
			bands[i].Columns = append(bands[i].Columns, m.marked(lines))
		}
	}
	return bands
}
