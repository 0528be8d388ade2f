package model

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// meant are the articles that a command is for: those that are marked, else the one in hand.
func (l *shelfList) meant() []int64 {
	var ids []int64
	for id := range l.marked {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if e, ok := l.inHand(); ok && len(ids) == 0 {
		ids = []int64{e.ID}
	}
	return ids
}

// mark marks the article in hand, or takes its mark away, and goes on to the next.
func (l *shelfList) mark(*Model) {
	e, ok := l.inHand()
	if !ok {
		return
	}
	if l.marked[e.ID] {
		delete(l.marked, e.ID)
	} else {
		l.markThese(e.ID)
	}
	l.move(1)
}

// markAll marks all that the list has; where some are marked, it takes the marks away.
func (l *shelfList) markAll(m *Model) tea.Cmd {
	if len(l.marked) > 0 {
		l.marked = nil
		return nil
	}
	if l.alike {
		for _, e := range l.entries {
			l.markThese(e.ID)
		}
		return nil
	}
	ids, q, ticket := m.options.Shelf.IDs, l.query, l.ticket
	return func() tea.Msg {
		all, err := ids(context.Background(), q)
		return shelfCame{ticket, err, func(l *shelfList, m *Model) {
			l.markThese(all...)
			m.say(counted(len(all), "article") + " marked")
		}}
	}
}

func (l *shelfList) markThese(ids ...int64) {
	if l.marked == nil {
		l.marked = map[int64]bool{}
	}
	for _, id := range ids {
		l.marked[id] = true
	}
}

// archive lays articles aside; in the archive it takes them out.
func (l *shelfList) archive(m *Model) tea.Cmd {
	if l.query.Pile == article.Archived {
		return l.handle(m, "taken out of the archive", article.Shelving{Do: article.TakeOut, IDs: l.meant()})
	}
	return l.handle(m, "archived", article.Shelving{Do: article.Archive, IDs: l.meant()})
}

// remove puts articles into the trash; in the trash it takes them out.
func (l *shelfList) remove(m *Model) tea.Cmd {
	if l.query.Pile == article.Trash {
		return l.handle(m, "restored", article.Shelving{Do: article.Restore, IDs: l.meant()})
	}
	return l.handle(m, "in the trash for 30 days", article.Shelving{Do: article.Delete, IDs: l.meant()})
}

// takeBack undoes what was done last, and before that.
func (l *shelfList) takeBack(m *Model) tea.Cmd {
	n := len(l.undo)
	if n == 0 {
		m.say("nothing was done that could be undone")
		return nil
	}
	last := l.undo[n-1]
	l.undo = l.undo[:n-1]
	return l.handle(m, undone, last...)
}

// undone says that what was done is taken back.
const undone = "undone"

// A shelfHandled says what has come of what was done to articles.
type shelfHandled struct {
	words string
	undo  []article.Shelving
	err   error
}

// handle does things to articles, and says so in those words.
func (l *shelfList) handle(m *Model, words string, deeds ...article.Shelving) tea.Cmd {
	if len(deeds) == 0 || len(deeds[0].IDs) == 0 {
		m.say("no article is listed")
		return nil
	}
	do := m.options.Shelf.Handle
	return func() tea.Msg {
		undo, err := do(deeds...)
		return shelfHandled{words, undo, err}
	}
}

// taken says what was done, and has the list show it.
func (s shelfHandled) taken(m *Model) tea.Cmd {
	l := m.memory.list
	if s.err != nil {
		m.say("nothing was changed: " + s.err.Error())
		return nil
	}
	changed := map[int64]bool{}
	for _, u := range s.undo {
		for _, id := range u.IDs {
			changed[id] = true
		}
	}
	l.marked = nil
	l.refresh()
	words := fmt.Sprintf("%s: %s", s.words, counted(len(changed), "article"))
	if s.words != undone && len(changed) > 0 {
		l.undo = append(l.undo, s.undo)
		words += " · " + m.label(shelfUndo) + ": undo"
	}
	m.say(words)
	return nil
}
