package model

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// A queue is the articles that were named on the command line.
type queue struct {
	refs []string
	at   int // of the one that was asked for last
}

// current is the one that was asked for last; empty where none was named.
func (q *queue) current() string {
	if q.at < len(q.refs) {
		return q.refs[q.at]
	}
	return ""
}

func (m *Model) nextArticle() tea.Cmd     { return m.toQueued(m.queue.at + m.count(1)) }
func (m *Model) previousArticle() tea.Cmd { return m.toQueued(m.queue.at - m.count(1)) }

// toQueued goes to one of the articles that were named, to where the reader was in it.
func (m *Model) toQueued(n int) tea.Cmd {
	q := &m.queue
	switch {
	case len(q.refs) < 2:
		m.say("one article was named: lede A B C opens several")
		return nil
	case n < 0:
		m.say("no article before this")
		return nil
	case n >= len(q.refs):
		m.say("no article after this")
		return nil
	}
	q.at = n // whether or not it can be read: the next one is beyond it
	arrived := func() { m.say(fmt.Sprintf("article %d of %d", n+1, len(q.refs))) }
	if m.ref == q.refs[n] {
		arrived()
		return nil
	}
	if v := m.history.last(q.refs[n]); v != nil {
		seen := *v
		return m.arrive(seen, func() {
			m.moveOn()
			m.resume(seen)
			arrived()
		})
	}
	return m.follow(q.refs[n], arrived)
}

// last is the visit of ref that was left last; nil where there was none.
func (h *history) last(ref string) *visit {
	for _, v := range h.latest() {
		if v.ref == ref {
			return v
		}
	}
	return nil
}
