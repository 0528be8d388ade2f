package model

import (
	"fmt"
	"strings"

	"lede/model/article"
	"lede/ui"
)

// footerOf says which article is read and how far the reader is, or what there is to say
// instead.
func footerOf(m *Model) ui.Footer {
	f := ui.Footer{Message: m.message, Pending: m.pending, Titles: titlesOf(m)}
	if f.Message == "" && len(m.modes) == 0 { // a mode has words of its own
		f.Message = whither(m, m.focusedInView())
	}
	measureProgress(m, &f)
	switch {
	case m.page.Focus == ui.Captions:
		f.Name, f.Keys = "captions", captionKeys(m)
		if n := m.nav.Index.Figures(); n > 0 {
			f.Count = fmt.Sprintf("%d of %d", m.page.Figure, n)
		}
	case m.search != nil:
		f.Status = "/" + m.search.Pattern.Typed
		f.Count = searchWords(m, m.search)
		if m.filter != nil {
			f.Status = "&" + m.filter.search.Pattern.Typed + "  " + f.Status
		}
	case m.page.Moment.Counted:
		f.Status = figureWords(m)
	case m.filter != nil:
		f.Status, f.Count = filterWords(m)
	case m.options.Plain:
		if m.page.Figure > 0 {
			f.Place += " · " + figureWords(m)
		}
		if n := len(highlightsInView(m)); n > 0 {
			f.Place += " · " + counted(n, "highlight") + " on this page"
		}
	case !m.touched && m.page.AtBeginning():
		f.Keys, f.Place = firstKeys(m), arrivingWords(m.nav.Story)
	}
	return f
}

// figureWords says at which figure the reader is.
func figureWords(m *Model) string {
	return fmt.Sprintf("figure %d of %d", m.page.Figure, m.nav.Index.Figures())
}

// measureProgress says how far the reader is: which share of the words stands above the
// first row in view, and how long the others take.
func measureProgress(m *Model, f *ui.Footer) {
	total, top := m.nav.Words(), m.page.Top
	begins := top == article.Position{}
	if !begins && total > 0 {
		f.Percent = 100 * m.page.WordsBefore(top) / total
	}
	f.Minutes = m.page.Minutes(total - m.page.WordsBefore(top))
	f.Place = ui.Left(f.Percent, f.Minutes)
	switch _, size := m.nav.Bytes(); {
	case m.nav.Article.IsEmpty() && !m.nav.Arriving():
		f.Place = ""
	case m.nav.Arriving():
		f.Place = arrivingWords(m.nav.Story)
		if size < 1 {
			f.Percent = ui.Unknown
		}
	case m.page.EndInView() && (m.touched || !begins):
		f.Place, f.Percent = "end", 100
	}
}

// titlesOf are what the foot may call the article, the longest first. Where a row at the
// top names it, they are the crosshead of the part in view.
func titlesOf(m *Model) []string {
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
func firstKeys(m *Model) []ui.FooterKey {
	keys := m.keys.inFooter(nil, pageDown, "page")
	if m.nav.Index.Figures() > 0 {
		keys = m.keys.inFooter(keys, nextFigure, "figure")
	}
	if len(m.nav.Index.Crossheads()) > 0 {
		keys = m.keys.inFooter(keys, outline, "outline")
	}
	keys = m.keys.inFooter(keys, findWords, "find")
	return m.keys.inFooter(keys, help, "help")
}

// captionKeys are those of the captions.
func captionKeys(m *Model) []ui.FooterKey {
	keys := m.keys.inFooter(nil, lineDown, "caption")
	if up := m.label(lineUp); len(keys) > 0 && up != "" {
		keys[0].Key += " " + up
	}
	keys = m.keys.inFooter(keys, openFocused, "to its figure")
	return m.keys.inFooter(keys, closeCancel, "back")
}

// inFooter adds the key of a command, with what it does in a word.
func (k *keymap) inFooter(keys []ui.FooterKey, id ID, word string) []ui.FooterKey {
	if key := k.labels[id]; key != "" {
		keys = append(keys, ui.FooterKey{Key: key, Word: word})
	}
	return keys
}
