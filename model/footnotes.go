package model

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// showNote shows the footnote of that label over the page.
func (m *Model) showNote(label string) {
	for i, n := range m.article.Footnotes {
		if n.Label != label {
			continue
		}
		if m.arrival.going() {
			m.say("the notes stand at the end, which has not arrived yet")
			return
		}
		at := article.Position{Block: len(m.article.Body) + i}
		m.enter(&popup{
			title:  "Note " + label,
			galley: func(m *Model) *typeset.Galley { return m.set.body },
			top:    at,
			end:    article.Position{Block: at.Block, Offset: article.Extent(m.block(at.Block))},
			label:  label,
			enter:  func(m *Model) { m.jumpTo(at) },
		})
		return
	}
	m.say("there is no note " + label)
}

// markIsLow reports whether a note's mark stands in the lower half of the body.
func (m *Model) markIsLow(label string) bool {
	rows := m.rows(ui.Body)
	for i, l := range m.bodyInView() {
		for _, s := range l.Spans {
			if s.Note == label {
				return i >= rows/2
			}
		}
	}
	return false
}
