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
	case m.focus == ui.Captions:
		f.Name, f.Keys = "captions", m.captionKeys()
		f.Count = fmt.Sprintf("%d of %d", m.currentFigure(), m.index.Figures())
	case m.search != nil:
		f.Status = "/" + m.search.Pattern.Typed
		f.Count = m.searchStatus()
	case m.counted:
		f.Status = m.figureStatus()
	case m.options.Plain:
		if m.index.Figures() > 0 {
			f.Place += " · " + m.figureStatus()
		}
	case !m.touched && m.isAtTop():
		f.Keys, f.Place = m.firstKeys(), m.arrival.status()
	}
	return f
}

// figureStatus says at which figure the reader is.
func (m *Model) figureStatus() string {
	return fmt.Sprintf("figure %d of %d", m.currentFigure(), m.index.Figures())
}

// isAtTop reports whether the article's beginning is in view.
func (m *Model) isAtTop() bool { return m.top == (article.Position{}) && m.headlineTop == 0 }

// measureProgress says how far the reader is: which share of the words stands above the
// first row in view, and how long the others take.
func (m *Model) measureProgress(f *ui.Footer) {
	total := m.arrival.inAll(m.index.Words())
	if m.top != (article.Position{}) && total > 0 {
		f.Percent = 100 * m.wordsBefore(m.top) / total
	}
	f.Minutes = m.minutes(total - m.wordsBefore(m.top))
	switch ends := m.endInView(); {
	case m.arrival.going():
		f.Place = m.arrival.status()
		if m.arrival.size < 1 {
			f.Percent = ui.Unknown
		}
	case ends && m.top == (article.Position{}):
		f.Place = ui.Left(f.Percent, f.Minutes) // all is in view, and nothing of it read
	case ends:
		f.Place, f.Percent = "end", 100
	default:
		f.Place = ui.Left(f.Percent, f.Minutes)
	}
}

// endInView reports whether the article's last row is.
func (m *Model) endInView() bool {
	if m.columns() > 1 {
		return m.spread().last
	}
	return !m.sheet().goesOn
}

// titles are what the foot may call the article, the longest first. Where a row at the
// top names it, they are the crosshead of the part in view.
func (m *Model) titles() []string {
	if m.running() {
		n := m.index.CrossheadsThrough(m.here())
		if n == 0 {
			return nil
		}
		head, _ := m.index.Crosshead(n - 1)
		return []string{head.Text.String()}
	}
	a := m.article
	if a.Site == "" || a.Headline == "" {
		return []string{a.Headline + a.Site}
	}
	return []string{strings.ToUpper(a.Site) + " · " + a.Headline, a.Headline}
}

// firstKeys are those that a reader needs first, the most needed last.
func (m *Model) firstKeys() []ui.FooterKey {
	keys := m.footerKey(nil, pageDown, "page")
	if m.index.Figures() > 0 {
		keys = m.footerKey(keys, nextFigure, "figure")
	}
	if len(m.index.Crossheads()) > 0 {
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

func (m *Model) wordsBefore(p article.Position) int {
	if p.Block >= len(m.article.Body) {
		return m.index.Words()
	}
	return m.index.WordsBefore(p, article.Extent(m.article.Body[p.Block]))
}
