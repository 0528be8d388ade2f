package model

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
)

// highlights are what the reader has marked in the article, as it stands there. Those that
// were removed are among them, so that they can be brought back and do not come back by
// themselves.
type highlights struct {
	story int // the ticket of the story in which they stand so
	all   []article.Standing
}

// restood are highlights as they stand in a story that was read again.
type restood struct {
	ticket int
	all    []article.Standing
}

// standing are the highlights that stand in the article or are lost from it, in order.
func (h *highlights) standing(m *Model) []article.Standing {
	if h.story != m.nav.Ticket || m.raw.shown {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(h.all), func(s article.Standing) bool { return !s.Removed.IsZero() })
}

// take takes in highlights as they stand in a story. What is known to have been changed
// later stays as it is.
func (h *highlights) take(ticket int, all []article.Standing) {
	if h.story != ticket {
		h.story, h.all = ticket, nil
	}
	for _, s := range all {
		h.put(s)
	}
}

// put adds a highlight, or puts it in the place of an earlier state of it.
func (h *highlights) put(s article.Standing) {
	i := slices.IndexFunc(h.all, func(o article.Standing) bool { return o.UID == s.UID })
	switch {
	case i >= 0 && h.all[i].Changed.After(s.Changed):
		h.all[i].From, h.all[i].To, h.all[i].Lost = s.From, s.To, s.Lost
	case i >= 0:
		h.all[i] = s
	default:
		h.all = append(h.all, s)
	}
	slices.SortStableFunc(h.all, func(a, b article.Standing) int { return a.From.Compare(b.From) })
}

// layer marks what is highlighted; of those that overlap the first reaches to the end.
func (h *highlights) layer(m *Model) ui.Layer {
	var l ui.Layer
	for _, s := range h.standing(m) {
		if s.Lost {
			continue
		}
		st := ui.Stretch{From: s.From, To: s.To, Role: theme.Highlight, Noted: s.Note != ""}
		if n := len(l) - 1; n >= 0 && l[n].To.Compare(st.From) > 0 {
			l[n].Noted = l[n].Noted || st.Noted
			if st.To.Compare(l[n].To) > 0 {
				l[n].To = st.To
			}
			continue
		}
		l = append(l, st)
	}
	return l
}

// touching are the highlights of which some stands between two places.
func touching(all []article.Standing, from, to article.Position) []article.Standing {
	var some []article.Standing
	for _, s := range all {
		if !s.Lost && s.From.Compare(to) < 0 && from.Compare(s.To) < 0 {
			some = append(some, s)
		}
	}
	return some
}

// restand finds the highlights again in what has been read anew.
func (h *highlights) restand(m *Model) tea.Cmd {
	if h.story == m.nav.Ticket || len(h.all) == 0 || m.raw.shown {
		return nil
	}
	ticket, blocks := m.nav.Ticket, m.text().Blocks()
	var all []article.Sought
	for _, s := range h.all {
		all = append(all, article.Sought{Highlight: s.Highlight, Near: s.From})
	}
	return func() tea.Msg { return restood{ticket, article.Stand(blocks, all)} }
}

func (r restood) taken(m *Model) tea.Cmd {
	if r.ticket == m.nav.Ticket {
		m.highlights.take(r.ticket, r.all)
	}
	return nil
}

// highlightsInView are those of which some is on the page.
func highlightsInView(m *Model) []article.Standing {
	lines := m.page.Lines()
	if len(lines) == 0 {
		return nil
	}
	return touching(m.highlights.standing(m), lines[0].Start, lines[len(lines)-1].End)
}

// lastRemoved are the highlights that were removed last, as they stand.
func lastRemoved(m *Model) []article.Standing {
	if m.highlights.story != m.nav.Ticket {
		return nil
	}
	var last []article.Standing
	for _, s := range m.highlights.all {
		switch {
		case s.Removed.IsZero():
		case len(last) == 0 || s.Removed.Equal(last[0].Removed):
			last = append(last, s)
		case s.Removed.After(last[0].Removed):
			last = append(last[:0], s)
		}
	}
	return last
}
