package model

import (
	"cmp"
	"fmt"
	"strings"

	"lede/model/article"
	"lede/ui"
)

// footer says which article is read and how far the reader is, or what there is to say
// instead.
func (m *Model) footer() ui.Footer {
	f := ui.Footer{Message: cmp.Or(m.message, m.whither()), Pending: m.pending, Titles: m.titles()}
	m.measureProgress(&f)
	switch {
	case m.page.Focus == ui.Captions:
		f.Name, f.Keys = "captions", m.captionKeys()
		f.Count = fmt.Sprintf("%d of %d", m.page.CurrentFigure(), m.nav.Index.Figures())
	case m.search != nil:
		f.Status = "/" + m.search.Pattern.Typed
		f.Count = m.searchStatus()
	case m.page.Moment.Counted:
		f.Status = m.figureStatus()
	case m.options.Plain:
		if m.nav.Index.Figures() > 0 {
			f.Place += " · " + m.figureStatus()
		}
	case !m.touched && m.page.AtBeginning():
		f.Keys, f.Place = m.firstKeys(), m.arrivingWords()
	}
	return f
}

// figureStatus says at which figure the reader is.
func (m *Model) figureStatus() string {
	return fmt.Sprintf("figure %d of %d", m.page.CurrentFigure(), m.nav.Index.Figures())
}

// measureProgress says how far the reader is: which share of the words stands above the
// first row in view, and how long the others take.
func (m *Model) measureProgress(f *ui.Footer) {
	total, top := m.nav.Words(), m.page.Top
	begins := top == article.Position{}
	if !begins && total > 0 {
		f.Percent = 100 * m.page.WordsBefore(top) / total
	}
	f.Minutes = m.page.Minutes(total - m.page.WordsBefore(top))
	f.Place = ui.Left(f.Percent, f.Minutes)
	switch _, size := m.nav.Bytes(); {
	case m.nav.Arriving():
		f.Place = m.arrivingWords()
		if size < 1 {
			f.Percent = ui.Unknown
		}
	case m.page.EndInView() && !begins:
		f.Place, f.Percent = "end", 100
	}
}

// titles are what the foot may call the article, the longest first. Where a row at the
// top names it, they are the crosshead of the part in view.
func (m *Model) titles() []string {
	if m.page.Named() {
		n := m.nav.Index.CrossheadsThrough(m.page.Here())
		if n == 0 {
			return nil
		}
		head, _ := m.nav.Index.Crosshead(n - 1)
		return []string{head.Text.String()}
	}
	a := m.nav.Article
	if a.Site == "" || a.Headline == "" {
		return []string{a.Headline + a.Site}
	}
	return []string{strings.ToUpper(a.Site) + " · " + a.Headline, a.Headline}
}

// firstKeys are those that a reader needs first, the most needed last.
func (m *Model) firstKeys() []ui.FooterKey {
	keys := m.footerKey(nil, pageDown, "page")
	if m.nav.Index.Figures() > 0 {
		keys = m.footerKey(keys, nextFigure, "figure")
	}
	if len(m.nav.Index.Crossheads()) > 0 {
		keys = m.footerKey(keys, outline, "outline")
	}
	keys = m.footerKey(keys, findWords, "find")
	return m.footerKey(keys, help, "help")
}

// captionKeys are those of the captions.
func (m *Model) captionKeys() []ui.FooterKey {
	keys := m.footerKey(nil, lineDown, "caption")
	if up := m.label(lineUp); len(keys) > 0 && up != "" {
		keys[0].Key += " " + up
	}
	keys = m.footerKey(keys, openFocused, "to its figure")
	return m.footerKey(keys, closeCancel, "back")
}

// footerKey adds the key of a command, with what it does in a word.
func (m *Model) footerKey(keys []ui.FooterKey, id ID, word string) []ui.FooterKey {
	if k := m.label(id); k != "" {
		keys = append(keys, ui.FooterKey{Key: k, Word: word})
	}
	return keys
}
