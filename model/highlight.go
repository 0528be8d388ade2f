package model

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// toggleHighlight highlights what is selected, or what the ruler lies under, or else the
// paragraph that is read; where some of that is highlighted already, it takes that away, and
// brings it back the next time.
func toggleHighlight(m *Model) tea.Cmd {
	if m.raw.shown {
		m.say("highlights are made in the article: " + m.label(asItStands) + " shows it")
		return nil
	}
	what, from, to := toHighlight(m)
	if m.selection() == nil {
		if some := touching(m.highlights.standing(m), from, to); len(some) > 0 {
			return removeHighlights(m, some)
		}
		if some := touching(lastRemoved(m), from, to); len(some) > 0 {
			return bringBack(m, some)
		}
	}
	st, ok := highlight(m, from, to)
	if !ok {
		return nil
	}
	m.endAll(selectTable)
	m.say(what + " is highlighted" + whileKept(m) + " · " + m.label(addNote) + ": note · " + m.label(highlightIt) + ": take it off")
	return changeHighlight(m, st)
}

// whileKept says how long a highlight stays, where that is not for ever.
func whileKept(m *Model) string {
	if m.nav.Ref == "" || m.options.KeepHighlight == nil || m.memory.known && m.memory.id == 0 && !m.nav.Arriving() {
		return " until you leave"
	}
	return ""
}

// highlightSelected highlights what is selected.
func highlightSelected(_ *selection, m *Model) tea.Cmd { return toggleHighlight(m) }

// toHighlight is what would be highlighted now.
func toHighlight(m *Model) (what string, from, to article.Position) {
	t := m.text()
	if s := m.selection(); s != nil {
		from, to = s.covers(t)
		return "the selection", from, to
	}
	if r := m.ruler; r != nil && m.page.IsOnPage(r.at) {
		from, to = r.under(m, r.at)
		to.Offset = from.Offset + len(strings.TrimRight(t.Plain(from.Block)[from.Offset:to.Offset], " "))
		return "the " + rulerWords[r.by], from, to
	}
	block := blockInFocus(t, m.page.Here())
	return kindOf(t, block), article.Position{Block: block}, article.Position{Block: block, Offset: len(t.Plain(block))}
}

// highlight is a new highlight of what stands between two places. It reports false, and says
// why, where nothing can be highlighted there.
func highlight(m *Model, from, to article.Position) (article.Standing, bool) {
	t := m.text()
	switch words := between(t, from, to); {
	case strings.Trim(words, "* \n") == "":
		m.say("there is nothing to highlight")
		return article.Standing{}, false
	case len(words) > article.HighlightMost:
		m.say("that is too much for a highlight")
		return article.Standing{}, false
	}
	h := article.Highlighted(t.Blocks(), from, to)
	h.UID, h.Made = article.NewUID(), time.Now()
	h.Changed = h.Made
	return article.Standing{Highlight: h, From: from, To: to, Sure: 1}, true
}

// removeHighlights takes highlights away.
func removeHighlights(m *Model, some []article.Standing) tea.Cmd {
	var keep []tea.Cmd
	now := time.Now()
	for _, s := range some {
		s.Changed, s.Removed = now, now
		keep = append(keep, changeHighlight(m, s))
	}
	m.say(counted(len(some), "highlight") + " removed · " + m.label(highlightIt) + ": bring back")
	return tea.Batch(keep...)
}

// bringBack brings back highlights that were removed.
func bringBack(m *Model, some []article.Standing) tea.Cmd {
	var keep []tea.Cmd
	for _, s := range some {
		s.Changed, s.Removed = time.Now(), time.Time{}
		keep = append(keep, changeHighlight(m, s))
	}
	m.say(counted(len(some), "highlight") + " brought back")
	return tea.Batch(keep...)
}

// changeHighlight takes in a highlight that the reader has made or changed, and remembers it.
func changeHighlight(m *Model, s article.Standing) tea.Cmd {
	m.highlights.take(m.nav.Ticket, []article.Standing{s})
	return m.memory.keepHighlight(m, s.Highlight)
}
