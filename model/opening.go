package model

import (
	"context"
	"errors"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"
)

// opening is an article that is being fetched, while another may be read.
type opening struct {
	ticket int
	ref    string // empty where nothing is being fetched
	cancel context.CancelFunc
	then   func(Reading) // shows it once it is there
	quiet  bool          // nobody asked for it just now

	read, size int64 // bytes so far, and in all; size is less than 1 where nobody knows
	steps      chan openingProgressed
	done       chan struct{} // closed when it is there, or will not be
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
)

// going reports whether an article is being fetched.
func (o *opening) going() bool { return o.ref != "" }

// status says how far the opening is.
func (o *opening) status() string {
	what := shown(o.ref)
	if what == "-" {
		what = "standard input"
	}
	switch {
	case o.size > 0:
		return fmt.Sprintf("opening %s · %d %% · esc gives up", what, 100*o.read/o.size)
	case o.read > 0:
		return fmt.Sprintf("opening %s · %d KB · esc gives up", what, o.read>>10)
	}
	return fmt.Sprintf("opening %s · esc gives up", what)
}

// An Opener gets an article from a file or an address. It calls progress, from any
// goroutine, with the bytes read and how many there will be, less than 0 where nobody
// knows.
type Opener func(ctx context.Context, ref string, progress func(read, total int64)) (Reading, error)

// whole is the opener that comes back with the whole article.
func (open Opener) whole(ctx context.Context, ref string, progress func(read, total int64)) (Reading, error) {
	r, err := open(ctx, ref, progress)
	if err != nil {
		return r, err
	}
	err = r.Rest()
	r.More = nil
	return r, err
}

// Rest reads an article to its end.
func (r Reading) Rest() error {
	for r.More != nil {
		more, err := r.More()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		r.Article.Grow(more.Blocks, more.Footnotes, more.Anchors)
	}
	return nil
}

// fetch gets an article and hands it to then; what is read stays until it is there.
func (m *Model) fetch(ref string, open Opener, then func(Reading)) tea.Cmd {
	m.giveUp()
	ctx, cancel := context.WithCancel(context.Background())
	ticket, steps, done := m.ticket(), make(chan openingProgressed, 1), make(chan struct{})
	m.opening = opening{ticket: ticket, ref: ref, cancel: cancel, then: then, steps: steps, done: done}
	fetch := func() tea.Msg {
		defer close(done)
		reading, err := open(ctx, ref, func(read, total int64) {
			select {
			case steps <- openingProgressed{ticket, read, total}:
			default: // the last step has not been shown yet
			}
		})
		return readingOpened{ticket, reading, err}
	}
	return tea.Batch(fetch, m.opening.nextStep())
}

// nextStep waits for the opening to get on, or to end.
func (o *opening) nextStep() tea.Cmd {
	steps, done := o.steps, o.done
	return func() tea.Msg {
		select {
		case step := <-steps:
			return step
		case <-done:
			return nil
		}
	}
}

func (m *Model) progressed(msg openingProgressed) tea.Cmd {
	if msg.ticket != m.opening.ticket || !m.opening.going() {
		return nil
	}
	m.opening.read, m.opening.size = msg.read, msg.total
	return m.opening.nextStep()
}

func (m *Model) opened(msg readingOpened) tea.Cmd {
	if msg.ticket != m.opening.ticket || !m.opening.going() {
		return nil
	}
	m.opening.ref = ""
	if msg.err != nil {
		return m.refused(msg.err)
	}
	m.opening.then(msg.reading)
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

// giveUp stops what is being fetched, and reports whether anything was.
func (m *Model) giveUp() bool {
	if !m.opening.going() {
		return false
	}
	m.opening.cancel()
	m.opening.ref = ""
	m.say("given up: q quits, r tries again")
	return true
}
