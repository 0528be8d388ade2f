package model

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/edit"
	"lede/model/find"
)

// A finder is what the reader has looked for so far, in whatever article.
type finder struct {
	past edit.History
	last *find.Pattern
}

// find asks what to look for, and looks for it while it is typed.
func (m *Model) find() {
	from, place, search, story := m.findFrom(), m.place, m.search, m.arrival.ticket
	how := find.AsItLooks
	back := func(m *Model) {
		m.drop(search)
		if m.arrival.ticket == story { // and hasn't been read anew meanwhile
			m.place = place
		}
		m.layOut()
	}
	look := func(m *Model) tea.Cmd {
		back(m)
		m.lookFor(m.prompt.line.Text, how, from)
		return nil
	}
	m.openPrompt(prompt{
		label:   "/",
		past:    &m.finder.past,
		changed: look,
		keys: func(m *Model, key string) (tea.Cmd, bool) {
			if key != "ctrl+r" {
				return nil, false
			}
			how = m.otherReading(how)
			return look(m), true
		},
		note: func(m *Model) string { return m.findNote(how) },
		entered: func(m *Model, typed string) tea.Cmd {
			if typed == "" {
				m.search = search
				m.leftFrom(place)
				m.nextMatch()
			} else {
				m.keepSearch(place, typed, how)
			}
			return nil
		},
		cancelled: func(m *Model) {
			back(m)
			m.search = search
		},
	})
}

// findFrom is the place from which the first match is looked for. At the top of the
// article that is the headline.
func (m *Model) findFrom() article.Position {
	if here := m.here(); here != (article.Position{}) {
		return here
	}
	return article.Position{Block: article.HeadlineBlock}
}

// lookFor begins a search whose first match at from or below is shown when it is found.
func (m *Model) lookFor(typed string, how find.Reading, from article.Position) {
	if typed == "" {
		return
	}
	if p, err := find.NewPattern(typed, how); err == nil {
		m.searchFor(p, &find.Sought{From: from, Steps: 1, Patient: true})
	}
}

// drop ends the search that was begun with what was typed before, and not the one that
// was there before anything was.
func (m *Model) drop(before *find.Search) {
	if m.search != nil && m.search != before {
		m.search.Drop()
	}
	m.search = nil
}

func (m *Model) searchFor(p *find.Pattern, w *find.Sought) {
	m.search = find.NewSearch(p, m.arrival.ticket, w.From.Block)
	m.search.Want(w)
}

// otherReading is words for a regular expression, and the other way round.
func (m *Model) otherReading(how find.Reading) find.Reading {
	if how == find.AsExpression || m.search != nil && m.search.Pattern.IsExpression() {
		return find.AsWords
	}
	return find.AsExpression
}

// findNote says what has come of what was typed so far.
func (m *Model) findNote(how find.Reading) string {
	typed := m.prompt.line.Text
	if m.search == nil || typed == "" {
		return whyNoPattern(typed, how)
	}
	status := m.searchStatus()
	switch {
	case m.search.Pattern.IsExpression():
		status += " · regular expression"
	case how == find.AsWords:
		status += " · words"
	}
	return status
}

// whyNoPattern says what is wrong with what was typed, if anything is.
func whyNoPattern(typed string, how find.Reading) string {
	if typed == "" {
		return ""
	}
	if _, err := find.NewPattern(typed, how); err != nil {
		return err.Error()
	}
	return ""
}

// keepSearch goes on with what was typed, once the reader has ended it.
func (m *Model) keepSearch(from place, typed string, how find.Reading) {
	if m.search == nil {
		if why := whyNoPattern(typed, how); why != "" {
			m.say(why)
		}
		return
	}
	m.finder.last = m.search.Pattern
	if m.search.Sought == nil && m.search.Current == nil {
		m.say("“" + typed + "” is not found")
	}
	m.leftFrom(from)
}

func (m *Model) nextMatch()     { m.stepMatch(m.count(1)) }
func (m *Model) previousMatch() { m.stepMatch(-m.count(1)) }

// stepMatch goes to a later match, or an earlier one.
func (m *Model) stepMatch(steps int) {
	if m.search == nil && m.finder.last == nil {
		m.say("nothing has been looked for yet")
		return
	}
	w := &find.Sought{From: m.findFrom(), Steps: steps}
	switch s := m.search; {
	case s == nil:
		m.searchFor(m.finder.last, w)
		return
	case s.Sought != nil:
		s.Sought.Steps += steps
		s.Sought.Patient = false
	default:
		if m.showsMatch(s.Current) {
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
	x, result := s.Seek(m.manuscript(), m.arrival.going())
	if result == find.NotYet {
		return
	}
	end := "top"
	if s.Sought.Steps < 0 {
		end = "end"
	}
	s.Sought = nil
	if result == find.NowhereElse {
		if m.prompt == nil {
			m.say("“" + s.Pattern.Typed + "” is not found")
		}
		return
	}
	s.Current = &x
	m.showMatch(x)
	if result == find.RoundTheEnd {
		m.say(m.searchStatus() + " · from the " + end + " again")
	}
}

// searchOn goes on with a search through what it has not looked through.
func (m *Model) searchOn() tea.Cmd {
	s := m.search
	if s == nil {
		return nil
	}
	if s.Story != m.arrival.ticket { // the article was opened anew
		m.search = find.NewSearch(s.Pattern, m.arrival.ticket, m.here().Block)
	}
	look := m.search.Part(m.manuscript())
	if look == nil {
		return nil
	}
	s = m.search
	return func() tea.Msg { return partSearched{s, look()} }
}

// partSearched is what came of a part of a search, perhaps not of the one that the reader
// waits for any more.
type partSearched struct {
	search *find.Search
	part   find.Part
}

func (m *Model) searched(msg partSearched) {
	msg.search.Take(msg.part)
	if msg.search == m.search {
		m.seek()
	}
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

// searchStatus says which match is shown, of how many.
func (m *Model) searchStatus() string {
	arriving := m.arrival.going()
	c := m.search.Count(m.manuscript(), arriving)
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
