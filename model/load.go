package model

import (
	"errors"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// arrival is what is known of an article that is still on its way.
type arrival struct {
	ticket int // of the article; messages with another are about another
	more   func() (Addition, error)
	asked  bool  // more is at work
	read   int64 // bytes so far
	size   int64 // bytes in all; less than 1 where nobody knows
	toEnd  bool  // the reader waits for the end
}

// going reports whether there is more to come of the article.
func (a *arrival) going() bool { return a.more != nil }

// status says how much has come; nothing where all has.
func (a *arrival) status() string {
	const arriving = "still arriving"
	switch {
	case !a.going():
		return ""
	case a.size > 0 && a.read > 0:
		return fmt.Sprintf(arriving+" · %d %%", 100*a.read/a.size)
	case a.read >= 1<<20:
		return fmt.Sprintf(arriving+" · %d MB", a.read>>20)
	}
	return arriving
}

// inAll is how many words the whole article has, of which some have arrived: an
// estimate by its bytes while it is still arriving.
func (a *arrival) inAll(arrived int) int {
	if a.going() && a.read > 0 && a.size > a.read {
		return int(float64(arrived) * float64(a.size) / float64(a.read))
	}
	return arrived
}

type (
	articleGrew struct {
		ticket int
		more   Addition
	}
	articleEnded struct {
		ticket int
		err    error
	}
)

// ticket is one that no message has had yet.
func (m *Model) ticket() int {
	m.tickets++
	return m.tickets
}

// A story is an article that was opened, and how much of it has arrived.
type story struct {
	ref     string           // what it was opened from; empty for the page that lede brings
	article *article.Article // nil where it has been let go
	index   *article.Index
	arrival arrival
	version string // of its source when it was opened
}

func (m *Model) newStory(ref string, r Reading) *story {
	s := &story{ref: ref, article: r.Article, index: &article.Index{}, version: r.Version}
	if s.article == nil {
		s.article = &article.Article{}
	}
	s.index.Grow(s.article.Body)
	s.arrival = arrival{ticket: m.ticket(), more: r.More, size: r.Size}
	return s
}

// grow takes in what has arrived.
func (s *story) grow(more Addition) {
	s.article.Grow(more.Blocks, more.Footnotes, more.Anchors)
	s.index.Grow(s.article.Body)
	s.arrival.read = more.Read
	s.arrival.asked = false
}

// read makes r, which came from ref, the article of the model, from its beginning.
// The panes stay as they are.
func (m *Model) read(ref string, r Reading) {
	m.setSelection(nil)
	m.touched = false
	m.visit = visit{
		story: m.newStory(ref, r),
		place: place{open: m.open, focus: m.focus, zen: m.zen},
	}
	m.show()
}

// show sets the article that the reader has come to.
func (m *Model) show() {
	m.letGo()
	m.pointed, m.fresh = nil, nil
	m.endAll(speedTable)
	m.set = composed{}
	m.layOut()
}

// begin asks for what is still to come, or for the article itself.
func (m *Model) begin() tea.Cmd {
	if m.options.Reading.Article == nil && m.ref != "" {
		return m.fetch(m.ref, m.options.Open, func(r Reading) { m.read(m.ref, r) })
	}
	return m.readOn()
}

// readOn asks for the next part of an article that is still arriving.
func (m *Model) readOn() tea.Cmd {
	if !m.arrival.going() || m.arrival.asked {
		return nil
	}
	m.arrival.asked = true
	ticket, more := m.arrival.ticket, m.arrival.more
	return func() tea.Msg {
		addition, err := more()
		if err != nil {
			return articleEnded{ticket, err}
		}
		return articleGrew{ticket, addition}
	}
}

// grew takes in what has arrived. An article that was left meanwhile keeps it, and
// reads on when the reader is back.
func (m *Model) grew(msg articleGrew) tea.Cmd {
	if v := m.kept(msg.ticket); v != nil {
		v.grow(msg.more)
		return nil
	}
	if msg.ticket != m.arrival.ticket {
		return nil
	}
	captioned := m.index.Captioned()
	m.grow(msg.more)
	if !captioned && m.index.Captioned() {
		m.layOut() // the captions pane has something to show now
	}
	if m.arrival.toEnd {
		m.goToEnd()
	}
	return m.readOn()
}

func (m *Model) ended(msg articleEnded) {
	if v := m.kept(msg.ticket); v != nil {
		v.arrival.more = nil
		return
	}
	if msg.ticket != m.arrival.ticket {
		return
	}
	m.arrival.more = nil
	if msg.err != nil && !errors.Is(msg.err, io.EOF) {
		m.say("the article breaks off: " + msg.err.Error())
	}
	m.layOut()
	if m.arrival.toEnd {
		m.goToEnd()
	}
}
