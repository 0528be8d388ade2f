package model

import (
	"errors"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
)

// What is handed to a Model, and what it asks for.
type (
	Reading  = navigation.Reading
	Addition = article.Addition
	Opener   = navigation.Opener
)

// nextStep waits for the opening to get on, or to end.
func (m *Model) nextStep() tea.Cmd {
	wait := m.nav.Opening.NextStep()
	return func() tea.Msg {
		if step, ok := wait(); ok {
			return step
		}
		return nil
	}
}

func (m *Model) progressed(p navigation.Progress) tea.Cmd {
	if !m.nav.Opening.Progressed(p) {
		return nil
	}
	return m.nextStep()
}

// giveUp stops what is being fetched, and reports whether anything was.
func (m *Model) giveUp() bool {
	if !m.nav.GiveUp() {
		return false
	}
	m.say("given up: " + m.label(closeOrQuit) + " quits, " + m.label(readAgain) + " tries again")
	return true
}

// openingWords say how far an opening is; stop is the key that gives it up.
func openingWords(o *navigation.Opening, stop string) string {
	what := o.Trip.Ref
	if what == "-" {
		what = "standard input"
	}
	far := ""
	switch {
	case o.Size > 0:
		far = fmt.Sprintf("%d %% · ", 100*o.Read/o.Size)
	case o.Read > 0:
		far = fmt.Sprintf("%d KB · ", o.Read>>10)
	}
	return "opening " + what + " · " + far + stop + " gives up"
}

// readOn asks for the next part of an article that is still arriving.
func (m *Model) readOn() tea.Cmd {
	wait := m.nav.ReadOn()
	if wait == nil {
		return nil
	}
	return func() tea.Msg { return wait() }
}

// grew takes in what has arrived, or that all has.
func (m *Model) grew(g navigation.Growth) tea.Cmd {
	before := m.nav.Text().End()
	var left *article.Trace
	if g.More.Revised != nil && g.Ticket == m.nav.Ticket && m.page.Top != (article.Position{}) {
		left = m.nav.Trace(m.page.Top)
	}
	if !m.nav.Grew(g) {
		return nil
	}
	if g.Err != nil && !errors.Is(g.Err, io.EOF) {
		m.say("the article breaks off: " + g.Err.Error())
	}
	firm := g.More.Firm(before)
	m.page.Grew(m.nav.Arriving(), firm < before)
	if firm < before {
		withdraw(m, firm, left)
	}
	return tea.Batch(m.memory.grew(m), m.readOn())
}

// withdraw takes in that the blocks from one on are others now, and goes to where the words
// are that a trace leads to.
func withdraw(m *Model, from int, left *article.Trace) {
	if s := m.search; s != nil {
		s.Forget(from)
	}
	if f := m.filter; f != nil {
		f.search.Forget(from)
		f.blocks = f.search.Blocks()
		m.page.ShowOnly(f.blocks)
	}
	if left == nil {
		return
	}
	if at, found := m.nav.Find(left); found {
		m.page.GoTo(at)
	}
}

// arrivingWords say how much of a story has come; nothing where all has.
func arrivingWords(s *navigation.Story) string {
	const arriving = "still arriving"
	read, size := s.Bytes()
	switch {
	case !s.Arriving():
		return ""
	case size > 0 && read > 0:
		return fmt.Sprintf(arriving+": %d %%", 100*read/size)
	case read >= 1<<20:
		return fmt.Sprintf(arriving+": %d MB", read>>20)
	}
	return arriving
}
