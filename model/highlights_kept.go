package model

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// highlightKept says what has come of keeping a highlight.
type highlightKept struct {
	article.Highlight
	err error
}

// An unkept is a highlight of which nobody has said yet that it is kept, and what keeps it.
type unkept struct {
	article.Highlight
	write func() error
}

// errNotRegistered is for a highlight in a text of which nothing can be remembered, or not
// yet.
var errNotRegistered = errors.New("what is read is not remembered")

// keepHighlight remembers a highlight, or what has become of it; once the article is known
// where it is not yet.
func (mem *memory) keepHighlight(m *Model, h article.Highlight) tea.Cmd {
	keep := m.options.KeepHighlight
	if keep == nil || m.options.Recall == nil || m.nav.Ref == "" {
		return nil
	}
	id, known, ask, register := mem.id, mem.known, asking(m), registering(m)
	u := unkept{h, func() error {
		id := id
		if !known { // the reader was faster
			memory, err := ask()
			if err != nil {
				return err
			}
			id = memory.ID
		}
		if id == 0 {
			var err error
			if id, err = register(); err != nil {
				return err
			}
		}
		if id == 0 {
			return errNotRegistered
		}
		return keep(id, h)
	}}
	if mem.unkept == nil {
		mem.unkept = map[string]unkept{}
	}
	mem.unkept[h.UID] = u
	if known && id == 0 {
		return nil // when all has arrived
	}
	return u.keep
}

// keep remembers it, on whichever goroutine.
func (u unkept) keep() tea.Msg { return highlightKept{u.Highlight, u.write()} }

// taken takes in that a highlight is kept, or tells the reader that it is not.
func (k highlightKept) taken(m *Model) tea.Cmd {
	switch unkept := m.memory.unkept; {
	case k.err != nil:
		m.say("the highlight is not kept: " + k.err.Error())
	case !unkept[k.UID].Changed.After(k.Changed):
		delete(unkept, k.UID)
	}
	return nil
}

// keepWaiting remembers the highlights that were made before anything could be, and stand in
// the article that is read.
func (mem *memory) keepWaiting(m *Model) tea.Cmd {
	var all []tea.Cmd
	for _, s := range m.highlights.all {
		if _, waits := mem.unkept[s.UID]; waits {
			all = append(all, mem.keepHighlight(m, s.Highlight))
		}
	}
	return tea.Batch(all...)
}
