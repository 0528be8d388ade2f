package model

import (
	"cmp"

	"lede/ui"
)

// footer says how far the reader is on a page, or what there is to say instead.
func (m *Model) footer() ui.Footer {
	f := ui.Footer{
		Message:  cmp.Or(m.message, m.whither()),
		Pending:  m.pending,
		Arriving: m.arrivingWords(),
		Figure:   m.page.CurrentFigure(),
		Figures:  m.nav.Index.Figures(),
		Keys:     m.footerKeys(),
	}
	if m.search != nil {
		f.Found = m.searchStatus()
	}
	total := m.nav.Words()
	_, size := m.nav.Bytes()
	switch {
	case m.nav.Arriving() && size < 1:
		f.Percent = ui.Unknown
	case total > 0:
		f.Percent = 100 * m.page.WordsThrough() / total
		f.Minutes = m.page.Minutes(total - m.page.WordsBefore(m.page.Top))
	}
	return f
}

// footerKeys are the keys that matter now, the most needed last.
func (m *Model) footerKeys() []ui.FooterKey {
	keys := m.footerKey(nil, focusNext, "pane")
	if len(m.nav.Index.Crossheads()) > 0 {
		keys = m.footerKey(keys, nextCrosshead, "part")
	}
	switch {
	case m.focusedInView() != nil:
		keys = m.footerKey(keys, openFocused, "open")
	case m.page.Focus == ui.Captions:
		keys = m.footerKey(keys, openFocused, "to its figure")
	case m.nav.Index.Captioned() && m.page.Arrangement().Captions.Empty():
		keys = m.footerKey(keys, captionsPane, "captions")
	case m.nav.Index.Figures() > 0:
		keys = m.footerKey(keys, nextFigure, "figure")
	}
	return m.footerKey(keys, help, "help")
}

// footerKey adds the key of a command, with what it does in a word.
func (m *Model) footerKey(keys []ui.FooterKey, id ID, word string) []ui.FooterKey {
	if k := m.label(id); k != "" {
		keys = append(keys, ui.FooterKey{Key: k, Word: word})
	}
	return keys
}
