package model

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
)

// A Shelf is what lede remembers, for the reader to look through and to sort. Each of its
// functions may take a while; those with a context end early when it does.
type Shelf struct {
	List    func(ctx context.Context, q article.Query, span article.Span) ([]article.Entry, error) // nil where nothing is remembered
	Count   func(ctx context.Context, q article.Query) (int, error)
	Rank    func(ctx context.Context, q article.Query, id int64) (int, error) // how many stand before an article
	IDs     func(ctx context.Context, q article.Query) ([]int64, error)
	Search  func(ctx context.Context, question string) ([]article.Hit, error)
	Alike   func(ctx context.Context) ([]article.Entry, error) // what seems to be there more than once
	Excerpt func(ctx context.Context, id int64) (article.Excerpt, error)
	Tags    func(ctx context.Context) ([]article.Tag, error)
	Sites   func(ctx context.Context) ([]article.Tag, error)
	Handle  func(deeds ...article.Shelving) (undo []article.Shelving, err error)
	Ref     func(article.Entry) string // what opens an article; empty where nothing does
}

// showShelf lays the list of what is remembered over the page, as it was left.
func showShelf(m *Model) {
	if m.options.Shelf.List == nil {
		m.say("nothing is remembered: lede was told so")
		return
	}
	if m.memory.list == nil {
		m.memory.list = newShelfList()
	}
	m.memory.list.refresh()
	m.enter(m.memory.list)
}

// openInHand opens the article in hand, at the place where it was left.
func (l *shelfList) openInHand(m *Model) tea.Cmd {
	e, ok := l.inHand()
	if !ok {
		return nil
	}
	ref := m.options.Shelf.Ref(e)
	if ref == "" {
		m.say("this came through a pipe, of which only the place is remembered")
		return nil
	}
	return m.travel(navigation.Trip{Way: navigation.Follow, Ref: ref})
}

// close leaves the list. Where the reader has come to it first, that is the end.
func (l *shelfList) close(m *Model) tea.Cmd {
	if l.comesFirst(m) {
		return m.leave()
	}
	l.leave(m)
	return nil
}

func (l *shelfList) leave(m *Model) {
	l.giveUp()
	m.endAll(shelfTable)
}

// cancel takes back what narrows the list, else it leaves it, and never ends the program.
func (l *shelfList) cancel(m *Model) {
	switch {
	case m.giveUp():
	case len(l.marked) > 0:
		l.marked = nil
	case l.alike || l.query.Words+l.query.Tag+l.query.Site != "" || l.query.Pile != article.AtHand:
		l.ask(article.Query{Order: l.query.Order, Reverse: l.query.Reverse})
	default:
		l.back(m)
	}
}

// back leaves the list, where there is something to go back to.
func (l *shelfList) back(m *Model) {
	if l.comesFirst(m) {
		m.say(m.label(shelfClose) + " quits, " + m.label(shelfOpen) + " opens what is in hand")
		return
	}
	l.leave(m)
}

// comesFirst reports whether the reader has begun with the list, and opened nothing yet.
func (l *shelfList) comesFirst(m *Model) bool { return m.options.ShelfFirst && m.nav.Ref == "" }
