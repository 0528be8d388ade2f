package model

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/find"
	"lede/model/navigation"
	"lede/model/page"
)

// A reading is what the reader does with an article.
type reading struct {
	search  *find.Search       // what is looked for in it; nil for nothing
	focused *navigation.Target // the link that the keys are on
	ruler   *ruler             // nil for none
	marks   marks
}

// left is what the reader leaves in an article, and finds there again.
type left struct {
	reading
	place    page.Place
	selected *selection // nil for nothing
}

// here is the visit that goes on, as it is left now.
func (m *Model) here() navigation.Visit[left] {
	return m.nav.Here(m.page.Top, left{m.reading, m.page.Place, m.selection()})
}

// travel goes to an article: at once where it is in memory, else when it is there.
func (m *Model) travel(t navigation.Trip) tea.Cmd {
	if m.nav.Opening.Going() {
		m.giveUp()
	}
	fetch := m.nav.Open(context.Background(), t, m.options.Open)
	if fetch == nil {
		m.arrive(t, Reading{})
		return m.readOn()
	}
	return tea.Batch(func() tea.Msg { return fetch() }, m.nextStep())
}

// arrive shows the article that a trip has led to.
func (m *Model) arrive(t navigation.Trip, r Reading) {
	if t.Way == navigation.Reload {
		if m.speed() != nil {
			m.endSpeedReading()
		}
		m.focused = nil
		m.endAll(popupTable, hintsTable, selectTable)
		m.page.Scrolls.Captions = m.page.Top
	}
	a := m.nav.Arrive(t, r, m.here())
	switch {
	case a.Again:
		m.reading, m.page.Place = a.Left.reading, a.Left.place
		m.setSelection(a.Left.selected)
	case t.Way != navigation.Reload:
		m.reading = reading{}
		m.setSelection(nil)
		m.page.Place = page.Place{Open: m.page.Open, Focus: m.page.Focus, Zen: m.page.Zen}
	}
	m.show()
	m.sayArrival(t)
	if a.Trace != nil {
		m.findAgain(a.Trace)
	}
}

// show sets the article that the reader has come to.
func (m *Model) show() {
	m.pointed = nil
	m.endAll(speedTable)
	m.page.Show(m.nav.Article, m.nav.Index, m.nav.Arriving())
}

// sayArrival says what is worth saying of a trip, and goes to the place that it was to.
func (m *Model) sayArrival(t navigation.Trip) {
	switch {
	case t.Way == navigation.Reload && t.Quiet:
		m.say("the file has changed")
	case t.Way == navigation.Reload:
		m.say("read again")
	case t.Number > 0:
		m.say(fmt.Sprintf("article %d of %d", t.Number, len(m.nav.Queue.Refs)))
	case t.Anchor != "":
		m.toAnchor(t.Anchor, m.page.GoTo)
	}
}

// findAgain goes to the place that a trace leads to.
func (m *Model) findAgain(t *navigation.Trace) {
	p, found := m.nav.Find(t)
	if !found {
		m.say("the words that stood here are gone")
	}
	m.page.GoTo(p)
}

// begin asks for what is still to come, or for the article itself.
func (m *Model) begin() tea.Cmd {
	if m.options.Reading.Article == nil && m.nav.Ref != "" {
		return m.travel(navigation.Trip{Way: navigation.Begin, Ref: m.nav.Ref})
	}
	return m.readOn()
}

// follow opens an article. Once it is there, the one that was read is a step back.
func (m *Model) follow(address string) tea.Cmd {
	ref, anchor, _ := strings.Cut(address, "#")
	return m.travel(navigation.Trip{Way: navigation.Follow, Ref: ref, Anchor: anchor})
}

func (m *Model) goBack() tea.Cmd {
	t, ok := m.nav.Back()
	if !ok {
		m.say("nowhere to go back to")
		return nil
	}
	return m.travel(t)
}

func (m *Model) goForward() tea.Cmd {
	t, ok := m.nav.Forward()
	if !ok {
		m.say("nowhere to go forward to")
		return nil
	}
	return m.travel(t)
}

func (m *Model) nextArticle() tea.Cmd     { return m.toQueued(m.count(1)) }
func (m *Model) previousArticle() tea.Cmd { return m.toQueued(-m.count(1)) }

// toQueued goes to one of the articles that were named, to where the reader was in it.
func (m *Model) toQueued(steps int) tea.Cmd {
	t, stop := m.nav.Queued(steps)
	switch stop {
	case navigation.OnlyOne:
		m.say("one article was named: lede A B C opens several")
	case navigation.AtFirst:
		m.say("no article before this")
	case navigation.AtLast:
		m.say("no article after this")
	case navigation.AlreadyThere:
		m.sayArrival(t)
	default:
		return m.travel(t)
	}
	return nil
}
