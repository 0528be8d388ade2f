package model

import (
	"cmp"

	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// footer says how far the reader is on a page, or what there is to say instead.
func (m *Model) footer(page []typeset.Line) ui.Footer {
	f := ui.Footer{
		Message:  cmp.Or(m.message, m.selectionStatus(), m.speedStatus(), m.whither()),
		Pending:  m.pending,
		Arriving: m.arrival.status(),
		Figure:   m.currentFigure(),
		Figures:  m.index.Figures(),
		Keys:     m.footerKeys(),
		Prompt:   m.promptInView(),
	}
	if m.awaited != nil {
		f.Pending = m.awaited.label
	}
	if m.search != nil {
		f.Found = m.searchStatus()
	}
	switch {
	case m.hints != nil:
		f.Message = "type a link's letters · esc"
	case m.opening.going() && !m.opening.quiet:
		f.Message = m.opening.status()
	}
	total := m.arrival.inAll(m.index.Words())
	switch {
	case m.arrival.going() && m.arrival.size < 1:
		f.Percent = ui.Unknown
	case total > 0:
		f.Percent = 100 * m.wordsThrough(page) / total
		f.Minutes = m.minutes(total - m.wordsBefore(m.top))
	}
	return f
}

// footerKeys are the keys that matter now, the most needed last.
func (m *Model) footerKeys() []ui.FooterKey {
	var keys []ui.FooterKey
	add := func(name, word string) {
		if k := m.labels[name]; k != "" {
			keys = append(keys, ui.FooterKey{Key: k, Word: word})
		}
	}
	if m.slip != nil {
		if m.slip.enter != nil {
			add("open what is focused", "go there")
		}
		add("close, cancel", "close")
		return keys
	}
	add("focus next pane", "pane")
	if len(m.index.Crossheads()) > 0 {
		add("next crosshead", "part")
	}
	figures := m.index.Figures() > 0
	switch {
	case m.focusedInView() != nil:
		add("open what is focused", "open")
	case m.focus == ui.Captions:
		add("open what is focused", "to its figure")
	case m.index.Captioned() && m.set.arrangement.Captions.Empty():
		add("captions pane", "captions")
	case figures:
		add("next figure", "figure")
	}
	add("help", "help")
	return keys
}

func (m *Model) wordsBefore(p article.Position) int {
	if p.Block >= len(m.article.Body) {
		return m.index.Words()
	}
	return m.index.WordsBefore(p, article.Extent(m.article.Body[p.Block]))
}

// wordsThrough is the number of words that stand above the end of a page.
func (m *Model) wordsThrough(page []typeset.Line) int {
	if len(page) == 0 {
		return m.index.Words()
	}
	return m.wordsBefore(page[len(page)-1].End)
}
