package model

import (
	"context"
	"errors"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// arrival is what is known of an article that is still on its way.
type arrival struct {
	ticket int // of the article that is read or opened; messages with another are late
	more   func() (Addition, error)
	read   int64 // bytes so far
	size   int64 // bytes in all; less than 1 where nobody knows
	toEnd  bool  // the reader waits for the end

	ref    string // what is being opened; empty where nothing is
	cancel context.CancelFunc
	steps  chan openingProgressed
}

// going reports whether there is more to come of the article.
func (a *arrival) going() bool { return a.more != nil }

// opening reports whether an article is being fetched.
func (a *arrival) opening() bool { return a.ref != "" }

// status says how far the opening is.
func (a *arrival) status() string {
	switch {
	case a.size > 0:
		return fmt.Sprintf("opening %s · %d %% · esc gives up", a.ref, 100*a.read/a.size)
	case a.read > 0:
		return fmt.Sprintf("opening %s · %d KB · esc gives up", a.ref, a.read>>10)
	}
	return fmt.Sprintf("opening %s · esc gives up", a.ref)
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
	readingOpened struct {
		ticket  int
		reading Reading
		err     error
	}
	openingProgressed struct {
		ticket      int
		read, total int64
	}
	articleGrew struct {
		ticket int
		more   Addition
	}
	articleEnded struct {
		ticket int
		err    error
	}
)

// read makes r the article of the model, from its beginning.
func (m *Model) read(r Reading) {
	if r.Article == nil {
		r.Article = &article.Article{}
	}
	m.article, m.index = r.Article, &article.Index{}
	m.index.Grow(m.article.Body)
	m.arrival = arrival{ticket: m.arrival.ticket + 1, more: r.More, size: r.Size}
	m.top, m.jump, m.captionsTop, m.picked, m.headlineTop = article.Position{}, jump{}, article.Position{}, 0, 0
	m.set = composed{}
	m.layOut()
}

// begin asks for what is still to come, or for the article itself.
func (m *Model) begin() tea.Cmd {
	if m.options.Reading.Article == nil && m.options.Ref != "" {
		return m.openRef(m.options.Ref)
	}
	return m.readOn()
}

// openRef fetches an article; what is read stays until it is there.
func (m *Model) openRef(ref string) tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	a := &m.arrival
	a.ticket++
	a.ref, a.cancel, a.read, a.size = ref, cancel, 0, 0
	a.steps = make(chan openingProgressed, 1)
	ticket, steps, open := a.ticket, a.steps, m.options.Open
	fetch := func() tea.Msg {
		defer close(steps)
		reading, err := open(ctx, ref, func(read, total int64) {
			select {
			case steps <- openingProgressed{ticket, read, total}:
			default: // the last step has not been shown yet
			}
		})
		return readingOpened{ticket, reading, err}
	}
	return tea.Batch(fetch, waitForStep(steps))
}

func waitForStep(steps <-chan openingProgressed) tea.Cmd {
	return func() tea.Msg {
		if step, ok := <-steps; ok {
			return step
		}
		return nil
	}
}

func (m *Model) progressed(msg openingProgressed) tea.Cmd {
	if msg.ticket != m.arrival.ticket || !m.arrival.opening() {
		return nil
	}
	m.arrival.read, m.arrival.size = msg.read, msg.total
	return waitForStep(m.arrival.steps)
}

func (m *Model) opened(msg readingOpened) tea.Cmd {
	if msg.ticket != m.arrival.ticket || !m.arrival.opening() {
		return nil
	}
	m.arrival.ref = ""
	if msg.err != nil {
		return m.refused(msg.err)
	}
	m.read(msg.reading)
	return m.readOn()
}

// refused says why an article can't be read. Where there is no other, that is the end.
func (m *Model) refused(err error) tea.Cmd {
	if len(m.article.Body) == 0 && m.article.Headline == "" {
		m.err = err
		return m.leave()
	}
	m.say(err.Error())
	return nil
}

// giveUp stops what is being opened, and reports whether anything was.
func (m *Model) giveUp() bool {
	if !m.arrival.opening() {
		return false
	}
	m.arrival.cancel()
	m.arrival.ref = ""
	m.say("given up")
	return true
}

// readOn asks for the next part of an article that is still arriving.
func (m *Model) readOn() tea.Cmd {
	if !m.arrival.going() {
		return nil
	}
	ticket, more := m.arrival.ticket, m.arrival.more
	return func() tea.Msg {
		addition, err := more()
		if err != nil {
			return articleEnded{ticket, err}
		}
		return articleGrew{ticket, addition}
	}
}

func (m *Model) grew(msg articleGrew) tea.Cmd {
	if msg.ticket != m.arrival.ticket {
		return nil
	}
	figures := m.index.Figures()
	m.article.Body = append(m.article.Body, msg.more.Blocks...)
	m.article.Footnotes = append(m.article.Footnotes, msg.more.Footnotes...)
	m.index.Grow(m.article.Body)
	m.arrival.read = msg.more.Read
	if figures == 0 && m.index.Figures() > 0 {
		m.layOut() // the captions pane has something to show now
	}
	if m.arrival.toEnd {
		m.goToEnd()
	}
	return m.readOn()
}

func (m *Model) ended(msg articleEnded) {
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
