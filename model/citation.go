package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/export/quotes"
)

// yankCitation copies where the article is from, as Markdown; what is selected is
// quoted above it.
func (m *Model) yankCitation() tea.Cmd {
	text, what := quotes.Citation(m.nav.Article), "the citation"
	if s := m.selection(); s != nil {
		from, to := s.covers(m.text())
		text = quotes.Quoted(between(m.text(), from, to)) + "\n>\n> — " + text
		what = "the quotation with its source"
		m.endAll(selectTable)
	}
	return m.copy(what, text)
}
