package model

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
	"lede/model/page"
)

// A readerState is what the reader is doing in an article.
type readerState struct {
	search  *find.Search       // what is looked for in it; nil for nothing
	filter  *filter            // what is shown of it alone; nil where all is
	focused *navigation.Target // the link that the keys are on
	ruler   *ruler             // nil for none
	marks   marks

	highlights highlights

	touched    bool        // a key has been pressed since the article was opened
	comparison *comparison // what is read are the changes in an article; nil where it is an article itself
}

// A leftBehind is the state in which the reader leaves an article, and finds it again.
type leftBehind struct {
	readerState
	place    page.Place
	selected *selection // nil for nothing
}

// here is the visit that goes on, as it is left now.
func (m *Model) here() navigation.Visit[leftBehind] {
	return m.nav.Here(m.page.Top, leftBehind{m.readerState, m.page.Place, m.selection()})
}

// travel goes to an article: at once where it is in memory, else when it is there.
func (m *Model) travel(t navigation.Trip) tea.Cmd {
	if m.nav.Opening.Going() {
		m.giveUp()
	}
	open := m.options.Open
	if t.Way != navigation.Reload {
		m.raw = asItStood{}
	}
	if m.raw.shown {
		open = m.options.Raw
	}
	fetch := m.nav.Open(context.Background(), t, open)
	if fetch == nil {
		return m.arrive(t, Reading{})
	}
	return tea.Batch(func() tea.Msg { return fetch() }, m.nextStep())
}

// arrive shows the article that a trip has led to. It keeps the place in the one that is
// left, and asks for what is remembered of the other and what is still to come of it.
func (m *Model) arrive(t navigation.Trip, r Reading) tea.Cmd {
	keep := m.memory.keep(m)
	if t.Way == navigation.Reload {
		if s := m.speed(); s != nil {
			s.end(m)
		}
		m.focused = nil
		m.endAll(popupTable, hintsTable, selectTable)
		m.page.Scrolls.Captions = m.page.Top
	} else {
		m.endAll(shelfFindTable, shelfTable)
	}
	a := m.nav.Arrive(t, r, m.here())
	switch {
	case a.Again:
		m.readerState, m.page.Place = a.Left.readerState, a.Left.place
		m.setSelection(a.Left.selected)
	case t.Way != navigation.Reload:
		m.readerState = readerState{}
		m.setSelection(nil)
		m.page.Place = page.Place{Open: m.page.Open, Focus: m.page.Focus, Zen: m.page.Zen}
	}
	m.show()
	m.sayArrival(t)
	recall := m.memory.begin(m, t, a.Again)
	if !a.Again {
		m.startAt()
	}
	switch {
	case m.raw.turned:
		m.raw.findAgain(m, a.Trace)
	case a.Trace != nil:
		m.findAgain(a.Trace)
	}
	return tea.Batch(keep, recall, m.highlights.restand(m), m.readOn())
}

// show sets the article that the reader has come to.
func (m *Model) show() {
	m.pointed = nil
	m.endAll(speedTable, pictureTable)
	m.page.Show(m.nav.Article, m.nav.Index, m.nav.Arriving())
	if f := m.filter; f != nil && f.search.Story == m.nav.Ticket && len(f.blocks) > 0 {
		m.page.ShowOnly(f.blocks)
	}
}

// sayArrival says what is worth saying of a trip, and goes to the place that it was to.
func (m *Model) sayArrival(t navigation.Trip) {
	number := ""
	if t.Number > 0 {
		number = fmt.Sprintf("article %d of %d", t.Number, len(m.nav.Queue.Refs))
	}
	switch {
	case m.raw.turned && m.raw.shown:
		m.say("everything as it stands · " + m.label(asItStands) + " shows the article")
	case m.leftOut() != "":
		m.say(strings.TrimPrefix(number+" · ", " · ") + m.leftOut() + " · " + m.label(asItStands) + " shows all")
	case m.raw.turned: // which is seen
	case t.Way == navigation.Reload && t.Quiet:
		m.say("the file has changed")
	case t.Way == navigation.Reload && m.nav.Saved.IsZero():
		m.say("read again")
	case number != "":
		m.say(number)
	case t.Anchor != "":
		m.toAnchor(t.Anchor, m.page.GoTo)
	}
	sayAlso(m, savedWords(m.nav.Story))
}

// leftOut says how much of a page's dump is not in the article, empty for nothing.
func (m *Model) leftOut() string {
	n := len(m.nav.Article.Omitted)
	if n == 0 || m.nav.Article.Method != article.WholePage || m.options.Raw == nil {
		return ""
	}
	return fmt.Sprintf("%d lines of menus left out", n)
}

// begin asks for what is still to come, or for the article itself.
func (m *Model) begin() tea.Cmd {
	if m.options.Reading.Article == nil && m.nav.Ref != "" {
		return m.travel(navigation.Trip{Way: navigation.Begin, Ref: m.nav.Ref})
	}
	if left := m.leftOut(); left != "" {
		m.say(left + " · " + m.label(asItStands) + " shows all")
	}
	sayAlso(m, savedWords(m.nav.Story))
	return tea.Batch(m.memory.recall(m), m.readOn())
}

// follow opens an article. Once it is there, the one that was read is a step back.
func (m *Model) follow(address string) tea.Cmd {
	ref, anchor, _ := strings.Cut(address, "#")
	return m.travel(navigation.Trip{Way: navigation.Follow, Ref: ref, Anchor: anchor})
}

// travels is a command that goes where the reader has been before; none is said where
// there is no such place.
func travels(way func(*navigation.Navigation[leftBehind]) (navigation.Trip, bool), none string) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		t, ok := way(m.nav)
		if !ok {
			m.say(none)
			return nil
		}
		return m.travel(t)
	}
}

// queued is a command that goes to one of the articles that were named, to where the
// reader was in it.
func queued(direction int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		t, stop := m.nav.Queued(direction * m.count(1))
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
}
