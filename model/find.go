package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// A finder is what the reader has looked for so far, in whatever article.
type finder struct {
	past past
	last *pattern
}

// find asks what to look for, and looks for it while it is typed.
func (m *Model) find() {
	from, place, search, story := m.findFrom(), m.place, m.search, m.arrival.ticket
	how := asItLooks
	back := func(m *Model) {
		m.drop(search)
		if m.arrival.ticket == story { // and hasn't been read anew meanwhile
			m.place = place
		}
		m.layOut()
	}
	look := func(m *Model) tea.Cmd {
		back(m)
		m.lookFor(m.prompt.line.text, how, from)
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
func (m *Model) lookFor(typed string, how patternReading, from article.Position) {
	if typed == "" {
		return
	}
	if p, err := newPattern(typed, how); err == nil {
		m.searchFor(p, &sought{from: from, steps: 1, patient: true})
	}
}

// drop ends the search that was begun with what was typed before, and not the one that
// was there before anything was.
func (m *Model) drop(before *search) {
	if m.search != nil && m.search != before {
		m.search.dropped.Store(true)
	}
	m.search = nil
}

func (m *Model) searchFor(p *pattern, w *sought) {
	m.search = newSearch(p, m.arrival.ticket, w.from.Block)
	m.search.sought = w
}

// otherReading is words for a regular expression, and the other way round.
func (m *Model) otherReading(how patternReading) patternReading {
	if how == asRegexp || m.search != nil && m.search.pattern.regexp != nil {
		return asWords
	}
	return asRegexp
}

// findNote says what has come of what was typed so far.
func (m *Model) findNote(how patternReading) string {
	typed := m.prompt.line.text
	if m.search == nil || typed == "" {
		return whyNoPattern(typed, how)
	}
	status := m.searchStatus()
	switch {
	case m.search.pattern.regexp != nil:
		status += " · regular expression"
	case how == asWords:
		status += " · words"
	}
	return status
}

// whyNoPattern says what is wrong with what was typed, if anything is.
func whyNoPattern(typed string, how patternReading) string {
	if typed == "" {
		return ""
	}
	if _, err := newPattern(typed, how); err != nil {
		return err.Error()
	}
	return ""
}

// keepSearch goes on with what was typed, once the reader has ended it.
func (m *Model) keepSearch(from place, typed string, how patternReading) {
	if m.search == nil {
		if why := whyNoPattern(typed, how); why != "" {
			m.say(why)
		}
		return
	}
	m.finder.last = m.search.pattern
	if m.search.sought == nil && m.search.current == nil {
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
	w := &sought{from: m.findFrom(), steps: steps}
	switch s := m.search; {
	case s == nil:
		m.searchFor(m.finder.last, w)
		return
	case s.sought != nil:
		s.sought.steps += steps
		s.sought.patient = false
	default:
		if m.showsMatch(s.current) {
			w.from = s.current.start()
			if steps > 0 {
				w.from = s.current.end()
			}
		}
		s.sought, s.halted = w, false
	}
	m.seek()
}

// seek shows the sought match, if it has been found.
func (m *Model) seek() {
	s := m.search
	if s == nil || s.sought == nil {
		return
	}
	x, result := s.seek(m.manuscript(), m.arrival.going())
	if result == notYet {
		return
	}
	end := "top"
	if s.sought.steps < 0 {
		end = "end"
	}
	s.sought = nil
	if result == nowhereElse {
		if m.prompt == nil {
			m.say("“" + s.pattern.typed + "” is not found")
		}
		return
	}
	s.current = &x
	m.showMatch(x)
	if result == roundTheEnd {
		m.say(m.searchStatus() + " · from the " + end + " again")
	}
}

// searchOn goes on with a search through what it has not looked through.
func (m *Model) searchOn() tea.Cmd {
	s := m.search
	if s == nil {
		return nil
	}
	if s.story != m.arrival.ticket { // the article was opened anew
		m.search = newSearch(s.pattern, m.arrival.ticket, m.here().Block)
	}
	return m.search.part(m.manuscript())
}

func (m *Model) searched(msg partSearched) {
	msg.search.take(msg)
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
	case s.going && !s.halted:
		s.halted, s.sought = true, nil
		m.say("the search is stopped")
	default:
		m.search = nil
	}
	return true
}

func (m *Model) searchStatus() string {
	return m.search.status(m.manuscript(), m.arrival.going())
}
