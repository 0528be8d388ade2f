package model

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// merged says that the shelves of other machines have been heard.
type merged struct {
	articles int // of which something was new
	err      error
}

// mergeShelves hears what other machines tell of their shelves.
func mergeShelves(m *Model) tea.Cmd {
	merge := m.options.Merge
	if merge == nil {
		return nil
	}
	return func() tea.Msg {
		n, err := merge()
		return merged{n, err}
	}
}

// taken shows what was new.
func (news merged) taken(m *Model) tea.Cmd {
	mem := &m.memory
	if news.err != nil {
		sayFirst(m, "other machines are not heard: "+news.err.Error())
	}
	if news.articles == 0 {
		return nil
	}
	if mem.list != nil {
		mem.list.refresh()
	}
	return mem.recall(m)
}

// offerElsewhere offers to go to where the article was left later on another machine: as the place
// that the reader has come from, so that nobody is taken away from what they read.
func (mem *memory) offerElsewhere(m *Model, e *article.Elsewhere) {
	_, jumped := m.marks[jumpedFrom]
	switch {
	case e == nil || e.At.Equal(mem.offer) || e.Place.Near == mem.left.Place.Near:
		return
	case m.touched && jumped: // that is the reader's own
		return
	}
	mem.offer = e.At
	if m.marks == nil {
		m.marks = marks{}
	}
	m.marks[jumpedFrom] = bookmark{trace: &e.Place}
	words := elsewhereWords(e, time.Now())
	if to, back := m.label(goToMark), m.label(markCameFrom); to != "" && back != "" {
		words += ": " + to + back + " goes there"
	}
	sayFirst(m, words)
}

// sayFirst says something before what is said, of which there may be room for less.
func sayFirst(m *Model, words string) {
	if m.message != "" {
		words += " · " + m.message
	}
	m.say(words)
}

// elsewhereWords say where an article was left on another machine.
func elsewhereWords(e *article.Elsewhere, now time.Time) string {
	machine := e.Device
	if i := strings.LastIndex(machine, "-"); i > 0 { // the number is for two of one name
		machine = machine[:i]
	}
	return fmt.Sprintf("left on %s %s, %d %%", machine, dayWords(e.At, now), article.Percent(e.Share))
}
