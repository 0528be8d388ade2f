package model

import (
	"cmp"

	"lede/ui"
)

// footerOf says how far the reader is on a page, or what there is to say instead.
func footerOf(m *Model) ui.Footer {
	f := ui.Footer{
		Message:  cmp.Or(m.message, whither(m.focusedInView())),
		Pending:  m.pending,
		Arriving: arrivingWords(m.nav.Story),
		Figure:   m.page.Figure,
		Figures:  m.nav.Index.Figures(),
		Keys:     footerKeys(m),
	}
	if m.search != nil {
		f.Found = searchWords(m.search, m.nav.Story)
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
func footerKeys(m *Model) []ui.FooterKey {
	keys := m.keys.inFooter(nil, focusNext, "pane")
	if len(m.nav.Index.Crossheads()) > 0 {
		keys = m.keys.inFooter(keys, nextCrosshead, "part")
	}
	switch {
	case m.focusedInView() != nil:
		keys = m.keys.inFooter(keys, openFocused, "open")
	case m.page.Focus == ui.Captions:
		keys = m.keys.inFooter(keys, openFocused, "to its figure")
	case m.nav.Index.Captioned() && m.page.Arrangement().Captions.Empty():
		keys = m.keys.inFooter(keys, captionsPane, "captions")
	case m.nav.Index.Figures() > 0:
		keys = m.keys.inFooter(keys, nextFigure, "figure")
	}
	return m.keys.inFooter(keys, help, "help")
}

// inFooter adds the key of a command, with what it does in a word.
func (k *keymap) inFooter(keys []ui.FooterKey, id ID, word string) []ui.FooterKey {
	if key := k.labels[id]; key != "" {
		keys = append(keys, ui.FooterKey{Key: key, Word: word})
	}
	return keys
}
