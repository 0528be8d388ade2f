package model

import (
	"fmt"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
)

// A filter leaves those paragraphs of an article on the page alone that a pattern matches.
type filter struct {
	search *find.Search
	blocks []int // that it has found so far; none while nothing is
}

// newFilter is a filter of a story.
func newFilter(p *find.Pattern, s *navigation.Story) *filter {
	return &filter{search: find.NewSearch(p, s.Ticket, 0)}
}

// filterBy shows what a pattern matches alone; nil shows all.
func filterBy(m *Model, p *find.Pattern) {
	if m.filter != nil {
		m.filter.search.Drop()
	}
	m.filter = nil
	m.endAll(selectTable)
	m.applyFilter()
	if p != nil {
		m.filter = newFilter(p, m.nav.Story)
	}
}

// applyFilter shows what the filter has found, or all where it has found nothing yet.
func (m *Model) applyFilter() {
	var blocks []int
	if m.filter != nil {
		blocks = m.filter.blocks
	}
	m.page.ShowOnly(blocks)
	if s := m.search; s != nil { // other matches count now
		m.search = find.NewSearch(s.Pattern, m.nav.Ticket, m.page.Here().Block)
	}
}

// filtered takes in what the filter has found since.
func (m *Model) filtered() {
	f := m.filter
	before := len(f.blocks)
	f.blocks = f.search.Blocks()
	switch c := f.search.Count(m.nav.Text(), m.nav.Arriving()); {
	case len(f.blocks) > before:
		m.applyFilter()
	case before > 0:
	case !c.More:
		m.filter = nil
		m.say("no paragraph has “" + f.search.Pattern.Typed + "”")
	}
}

// text is what is shown of the article's.
func (m *Model) text() navigation.Text {
	if m.filter == nil {
		return m.nav.Text()
	}
	return m.nav.Text().Only(m.filter.blocks)
}

// uncover shows all again where a place is not among what is shown.
func uncover(m *Model, at article.Position) {
	if m.filter != nil && !m.page.Shows(at) {
		filterBy(m, nil)
		m.say("all paragraphs are shown again")
	}
}

// filterWords say what is shown alone, and how much of the article that is.
func filterWords(m *Model) (what, count string) {
	f, all := m.filter, m.nav.Text().End()
	count = fmt.Sprintf("%d of %s", len(f.blocks), counted(all, "paragraph"))
	if f.search.Count(m.nav.Text(), m.nav.Arriving()).More {
		count += "…"
	}
	return "&" + f.search.Pattern.Typed, count
}
