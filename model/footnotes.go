package model

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// showNote shows the footnote of that label over the page.
func (m *Model) showNote(label string) {
	for i, n := range m.nav.Article.Footnotes {
		if n.Label != label {
			continue
		}
		if m.nav.Arriving() {
			m.say("the notes stand at the end, which has not arrived yet")
			return
		}
		at := article.Position{Block: len(m.nav.Article.Body) + i}
		m.enter(&popup{
			title:  "Note " + label,
			galley: func(m *Model) *typeset.Galley { return m.page.WholeBody(popupMeasure(m)) },
			top:    at,
			end:    article.Position{Block: at.Block, Offset: article.Extent(m.nav.Text().Block(at.Block))},
			label:  label,
			enter:  func(m *Model) { m.jumpTo(at) },
		})
		return
	}
	m.say("there is no note " + label)
}

// markIsLow reports whether a note's mark stands in the lower half of the body.
func (m *Model) markIsLow(label string) bool {
	rows := m.page.Rows(ui.Body)
	for i, l := range m.page.Lines() {
		for _, s := range l.Spans {
			if s.Note == label {
				return i >= rows/2
			}
		}
	}
	return false
}
