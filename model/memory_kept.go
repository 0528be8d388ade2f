package model

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// keepPause is how long after a move the place is kept: as much is lost if lede is killed.
const keepPause = time.Second

// A trail is all that, once it changes, makes a reading worth keeping anew.
type trail struct {
	top    article.Position
	ended  bool
	marked int
	found  string
}

type (
	// placeRests says that the place is to be kept now.
	placeRests struct{}
	// kept says what has come of keeping a trail.
	kept struct {
		id    int64
		trail trail
		err   error
	}
)

// now is the trail of the reading as it is.
func (mem *memory) now(m *Model) trail {
	return trail{
		top:    m.page.Top,
		ended:  mem.trail.ended || m.touched && !m.nav.Arriving() && m.page.EndInView(),
		marked: mem.marked,
		found:  m.finder.past.Last(),
	}
}

// rest sees to it that the place is kept before long, where it is another than what is
// remembered.
func (mem *memory) rest(m *Model) tea.Cmd {
	if mem.id == 0 || mem.worse || mem.rests || m.raw.shown || mem.now(m) == mem.trail {
		return nil
	}
	mem.rests = true
	return m.options.After(keepPause, placeRests{})
}

// taken keeps the place.
func (placeRests) taken(m *Model) tea.Cmd {
	m.memory.rests = false
	return m.memory.keep(m)
}

// keep remembers the reading as it is now; nil where it is remembered so already.
func (mem *memory) keep(m *Model) tea.Cmd {
	now := mem.now(m)
	if m.options.Keep == nil || m.raw.shown || m.nav.Ref == "" || mem.known && mem.id == 0 && !m.nav.Arriving() || mem.worse || now == mem.trail {
		return nil
	}
	mem.trail = now
	keep, left, ask, register, memory, known := m.options.Keep, leftHere(m, now.ended), asking(m), registering(m), article.Memory{ID: mem.id}, mem.known
	return func() tea.Msg {
		var err error
		if !known { // the reader was faster
			memory, err = ask()
		}
		if err == nil && memory.ID == 0 {
			memory.ID, err = register()
		}
		if err == nil && memory.ID != 0 && memory.Better.IsZero() {
			err = keep(memory.ID, left)
		}
		return kept{memory.ID, now, err}
	}
}

func (k kept) taken(m *Model) tea.Cmd {
	switch mem := &m.memory; {
	case k.err != nil:
		mem.tell(m, k.err)
	case k.id == mem.id:
		mem.sure = k.trail
	}
	return nil
}

// sayLocked says, once, why nothing can be remembered.
func (mem *memory) sayLocked(m *Model, why error) {
	if why != nil && !mem.told {
		mem.told = true
		sayAlso(m, "nothing is kept: "+why.Error())
	}
}

// tell tells the reader, once, that something can't be remembered.
func (mem *memory) tell(m *Model, err error) {
	if !mem.told {
		mem.told = true
		m.say("where you are is not remembered: " + err.Error())
	}
}

// leftHere is what the reader leaves in the article now.
func leftHere(m *Model, ended bool) article.Left {
	at := m.page.Top
	if body := m.nav.Article.Body; at.Block+1 < len(body) && at.Offset == article.Extent(body[at.Block]) {
		at = article.Position{Block: at.Block + 1} // the words are those under the blank row
	}
	l := article.Left{At: time.Now(), Place: *m.nav.Trace(at), Ended: ended, Finds: m.finder.past.Lines()}
	if total := m.nav.Words(); total > 0 {
		l.Share = float64(m.page.WordsBefore(at)) / float64(total)
	}
	if len(m.marks) > 0 {
		l.Marks = map[string]article.Trace{}
	}
	for letter, b := range m.marks {
		l.Marks[letter] = *b.trace
	}
	return l
}

// LeaveOff keeps the place where the reader leaves off, and what was being kept. It is for
// the end, when the screen is the shell's again: it may take its time. The error is of
// highlights that are lost: what keeps a place from being kept has been told on the screen.
func (m *Model) LeaveOff() error {
	m.memory.trail = m.memory.sure // what was under way may never have got there
	if keep := m.memory.keep(m); keep != nil {
		keep()
	}
	var faults []error
	for _, u := range m.memory.unkept {
		if err := u.write(); err != nil && !errors.Is(err, errNotRegistered) { // of which the reader knows
			faults = append(faults, fmt.Errorf("a highlight is not kept: %w", err))
		}
	}
	return errors.Join(faults...)
}
