package model

import (
	"errors"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
)

// What is handed to a Model, and what it asks for.
type (
	Reading  = navigation.Reading
	Addition = navigation.Addition
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

func (m *Model) opened(o navigation.Opened) tea.Cmd {
	trip, r, err, ok := m.nav.Opened(o)
	switch {
	case !ok:
		return nil
	case err != nil:
		return m.refused(err)
	}
	m.arrive(trip, r)
	return m.readOn()
}

// refused says why an article can't be read. Where there is no other, that is the end.
func (m *Model) refused(err error) tea.Cmd {
	if len(m.nav.Article.Body) == 0 && m.nav.Article.Headline == "" {
		m.err = err
		return m.leave()
	}
	m.say(err.Error())
	return nil
}

// giveUp stops what is being fetched, and reports whether anything was.
func (m *Model) giveUp() bool {
	if !m.nav.GiveUp() {
		return false
	}
	m.say("given up: " + m.label(closeOrQuit) + " quits, " + m.label(readAgain) + " tries again")
	return true
}

// openingWords say how far the opening is.
func (m *Model) openingWords() string {
	o := &m.nav.Opening
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
	return "opening " + what + " · " + far + m.label(closeCancel) + " gives up"
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
	if !m.nav.Grew(g) {
		return nil
	}
	if g.Err != nil && !errors.Is(g.Err, io.EOF) {
		m.say("the article breaks off: " + g.Err.Error())
	}
	m.page.Grew(m.nav.Arriving())
	return m.readOn()
}

// arrivingWords say how much of the article has come; nothing where all has.
func (m *Model) arrivingWords() string {
	const arriving = "still arriving"
	read, size := m.nav.Bytes()
	switch {
	case !m.nav.Arriving():
		return ""
	case size > 0 && read > 0:
		return fmt.Sprintf(arriving+": %d %%", 100*read/size)
	case read >= 1<<20:
		return fmt.Sprintf(arriving+": %d MB", read>>20)
	}
	return arriving
}
