package model

import (
	"lede/model/article"
	"lede/model/find"
)

// A Start is where the reader wants an article opened. One of its fields is set; its zero
// value is the top.
type Start struct {
	Percent int                                     // of the words that stand before it
	Words   string                                  // that are looked for, as they are typed at the prompt
	Anchor  string                                  // the name of a place
	Place   func(*article.Article) article.Position // finds it once the article is there
}

// NeedsAll reports whether all of the article has to be there before the place is known.
func (s Start) NeedsAll() bool { return s.Percent > 0 || s.Place != nil }

func (s Start) isPlace() bool { return s.NeedsAll() || s.Words != "" || s.Anchor != "" }

// startAt goes to where the reader wants the article opened, which is done once.
func (m *Model) startAt() {
	s := m.options.Starts[m.nav.Named]
	delete(m.options.Starts, m.nav.Named)
	m.memory.placed = m.memory.placed || s.isPlace() || m.options.FromStart
	switch {
	case s.Words != "":
		m.finder.past.Add(s.Words)
		m.lookFor(s.Words, find.AsItLooks, findFrom(&m.page), 1)
		if m.search != nil {
			m.finder.last = m.search.Pattern
		}
	case s.Anchor != "":
		m.toAnchor(s.Anchor, m.page.GoTo)
	case s.Place != nil:
		m.page.GoTo(s.Place(m.nav.Article))
	case s.Percent > 0:
		m.page.ToPercent(s.Percent)
	}
}
