package model

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/edit"
	"lede/model/find"
	"lede/model/navigation"
	"lede/model/page"
)

// A finder is what the reader has looked for so far, in whatever article.
type finder struct {
	past      edit.History
	last      *find.Pattern
	backwards bool // it was looked for from the end to the top
}

// way is 1, or -1 where the reader looks from the end to the top.
func (f *finder) way() int {
	if f.backwards {
		return -1
	}
	return 1
}

// findFrom is the place from which the first match is looked for. At the top of the
// article that is the headline.
func findFrom(p *page.Page) article.Position {
	if here := p.Here(); here != (article.Position{}) {
		return here
	}
	return article.Position{Block: article.HeadlineBlock}
}

func (m *Model) searchFor(p *find.Pattern, w *find.Sought) {
	m.search = find.NewSearch(p, m.nav.Ticket, w.From.Block)
	m.search.Want(w)
}

// matchesOn is a command that goes on to the next match the way the reader looks, or back.
func matchesOn(direction int) func(*Model) {
	return func(m *Model) { m.stepMatch(direction * m.finder.way() * m.count(1)) }
}

// stepMatch goes to a later match, or an earlier one.
func (m *Model) stepMatch(steps int) {
	if m.search == nil && m.finder.last == nil {
		m.say("nothing has been looked for yet")
		return
	}
	w := &find.Sought{From: findFrom(&m.page), Steps: steps}
	switch s := m.search; {
	case s == nil:
		m.searchFor(m.finder.last, w)
		return
	case s.Sought != nil:
		s.Sought.Steps += steps
		s.Sought.Patient = false
	default:
		if showsMatch(&m.page, s.Current) {
			w.From = s.Current.Start()
			if steps > 0 {
				w.From = s.Current.End()
			}
		}
		s.Want(w)
	}
	m.seek()
}

// seek shows the sought match, if it has been found.
func (m *Model) seek() {
	s := m.search
	if s == nil || s.Sought == nil {
		return
	}
	x, result := s.Seek(m.text(), m.nav.Arriving())
	if result == find.NotYet {
		return
	}
	end := "top"
	if s.Sought.Steps < 0 {
		end = "end"
	}
	s.Sought = nil
	if result == find.NowhereElse {
		if m.modeWith(findTable) == nil {
			m.say("“" + s.Pattern.Typed + "” is not found")
		}
		return
	}
	s.Current = &x
	m.showMatch(x)
	if result == find.RoundTheEnd {
		m.say(searchWords(m, s) + " · from the " + end + " again")
	}
}

// searchOn goes on with a search, and with the filter, through what they have not looked
// through.
func (m *Model) searchOn() tea.Cmd {
	if s := m.search; s != nil && s.Story != m.nav.Ticket { // the article was opened anew
		m.search = find.NewSearch(s.Pattern, m.nav.Ticket, m.page.Here().Block)
	}
	if f := m.filter; f != nil && f.search.Story != m.nav.Ticket {
		m.filter = newFilter(f.search.Pattern, m.nav.Story)
	}
	var next tea.Cmd
	if m.filter != nil {
		next = lookOn(m.filter.search, m.nav.Text())
	}
	return tea.Batch(next, lookOn(m.search, m.text()))
}

// lookOn looks through the next part of a text; nil where nothing is left of it.
func lookOn(s *find.Search, t navigation.Text) tea.Cmd {
	if s == nil {
		return nil
	}
	look := s.NextBatch(t)
	if look == nil {
		return nil
	}
	return func() tea.Msg { return partSearched{s, look()} }
}

// partSearched is what came of a part of a search, perhaps not of the one that the reader
// waits for any more.
type partSearched struct {
	search *find.Search
	part   find.Batch
}

func (msg partSearched) taken(m *Model) tea.Cmd {
	msg.search.Add(msg.part)
	switch {
	case msg.search == m.search:
		m.seek()
	case m.filter != nil && msg.search == m.filter.search:
		m.filtered()
	}
	return nil
}

// stopSearch stops a search that goes on, or takes the marks of one that has ended
// away; false where there is none.
func (m *Model) stopSearch() bool {
	switch s := m.search; {
	case s == nil:
		return false
	case s.Halt():
		m.say("the search is stopped")
	default:
		m.search = nil
	}
	return true
}

// searchWords say which match of a search is shown, of how many.
func searchWords(m *Model, s *find.Search) string {
	arriving := m.nav.Arriving()
	c := s.Count(m.text(), arriving)
	more := ""
	switch {
	case c.Halted:
		more = ", stopped"
	case c.More:
		more = "…"
	}
	switch {
	case c.Total == 0 && more == "":
		return "not found"
	case c.Total == 0 && arriving && !c.Going:
		return "not found so far"
	case c.Total == 0:
		return "looking" + more
	case c.Number == 0:
		return fmt.Sprintf("%d found%s", c.Total, more)
	}
	return fmt.Sprintf("%d of %d%s", c.Number, c.Total, more)
}
