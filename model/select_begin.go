package model

import (
	"lede/model/article"
	"lede/model/find"
	"lede/ui"
)

// selectBy begins a selection by words or by paragraphs, or changes what it goes by; what
// it goes by already ends it.
func selectBy(paragraphs bool) func(*Model) {
	return func(m *Model) {
		switch s := m.selection(); {
		case s == nil:
			beginSelection(m, paragraphs)
		case s.paragraphs == paragraphs:
			m.endAll(selectTable)
		default:
			s.paragraphs = paragraphs
		}
	}
}

func beginSelection(m *Model, paragraphs bool) {
	if m.page.Arrangement().Body.Empty() {
		m.say("the selection is made in the body")
		return
	}
	at, ok := selectFrom(m)
	if !ok {
		m.say("there is nothing to select")
		return
	}
	m.page.FocusOn(ui.Body)
	s := &selection{fixed: at, paragraphs: paragraphs, known: map[int][]find.Range{}}
	m.setSelection(s)
	s.moveTo(m, at)
}

// selectFrom is the word that a selection begins with: that of the match that is shown,
// of the link in focus, of the ruler, or the first on the page.
func selectFrom(m *Model) (article.Position, bool) {
	switch {
	case m.search != nil && m.search.Current != nil && m.search.Current.Block >= 0 && showsMatch(&m.page, m.search.Current):
		return m.search.Current.Start(), true
	case m.focusedInView() != nil:
		return m.focused.From, true
	case m.ruler != nil && m.page.IsOnPage(m.ruler.at):
		return m.ruler.at, true
	}
	for _, line := range m.page.Lines() {
		for _, s := range line.Spans {
			if s.Offset >= 0 {
				return line.Start, true
			}
		}
	}
	return article.Position{}, false
}
