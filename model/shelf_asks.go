package model

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// What a list asks for.
const (
	askAll    = iota // the stretch in view, how many there are, and texts with the words
	askBehind        // what stands behind the stretch
	askBefore
	asks
)

// screenfuls is of how many screenfuls a stretch is at first, and mostScreenfuls of how many
// at most.
const (
	screenfuls     = 3
	mostScreenfuls = 9
)

// A shelfCame is an answer to what a list has asked, with what is to be done with it.
type shelfCame struct {
	ticket int
	err    error
	take   func(*shelfList, *Model)
}

// taken gives an answer to the list, where that still wants it.
func (s shelfCame) taken(m *Model) {
	l := opened[*shelfList](m)
	switch {
	case l == nil || s.ticket != l.ticket:
	case s.err == nil:
		s.take(l, m)
	case !errors.Is(s.err, context.Canceled):
		l.err = s.err
	}
}

// askOn asks for what the open list lacks.
func askOn(m *Model) tea.Cmd {
	l := opened[*shelfList](m)
	if l == nil {
		return nil
	}
	view := l.drawn(m)
	l.top = l.first + view.Top
	inView := m.shelfRows()
	var cmds []tea.Cmd
	span := article.Span{Most: screenfuls * inView}
	switch {
	case !l.asked[askAll]:
		l.asked[askAll] = true
		cmds = append(cmds, l.askAll(m, max(len(l.entries), span.Most)))
	case len(l.entries) == 0:
	case l.toEnd && l.total != unknown && !l.asked[askBehind]:
		l.asked[askBehind] = true
		span.Before = true
		cmds = append(cmds, l.askStretch(m, span, func(l *shelfList, some []article.Entry) {
			l.asked[askBehind] = false
			l.tookEnd(some, span.Most)
		}))
	case !l.isAll() && !l.asked[askBehind] && l.at+2*inView >= l.end():
		l.asked[askBehind] = true
		span.From = l.entries[len(l.entries)-1].ID
		cmds = append(cmds, l.askStretch(m, span, func(l *shelfList, some []article.Entry) { l.grewBehind(some, mostScreenfuls*inView) }))
	case l.first > 0 && !l.asked[askBefore] && l.at-2*inView < l.first:
		l.asked[askBefore] = true
		span.From, span.Before = l.entries[0].ID, true
		cmds = append(cmds, l.askStretch(m, span, func(l *shelfList, some []article.Entry) { l.grewBefore(some, span.Most, mostScreenfuls*inView) }))
	}
	return tea.Batch(append(cmds, l.askExcerpt(m))...)
}

// askAll asks for the stretch in view, and then for what else there is to know of the list.
func (l *shelfList) askAll(m *Model, most int) tea.Cmd {
	var ctx context.Context
	ctx, l.giveUp = context.WithCancel(context.Background())
	shelf, q, before, ticket := m.options.Shelf, l.query, l.before, l.ticket
	came := func(err error, take func(*shelfList, *Model)) tea.Msg { return shelfCame{ticket, err, take} }
	if l.alike {
		return func() tea.Msg {
			all, err := shelf.Alike(ctx)
			return came(err, func(l *shelfList, _ *Model) { l.took(all, 0, 0); l.total = len(all) })
		}
	}
	list := func() tea.Msg {
		first := 0
		if before != 0 {
			rank, err := shelf.Rank(ctx, q, before)
			if err != nil {
				return came(err, nil)
			}
			first = rank + 1
		}
		some, err := shelf.List(ctx, q, article.Span{From: before, Most: most})
		return came(err, func(l *shelfList, _ *Model) { l.took(some, first, before) })
	}
	count := func() tea.Msg {
		n, err := shelf.Count(ctx, q)
		return came(err, func(l *shelfList, m *Model) { l.counted(m, n) })
	}
	search := func() tea.Msg {
		hits, err := shelf.Search(ctx, q.Words)
		return came(err, func(l *shelfList, _ *Model) { l.found(hits) })
	}
	if q.Words == "" {
		l.hits = nil
		return tea.Sequence(list, count)
	}
	return tea.Sequence(list, count, search)
}

// counted learns how many there are. Who begins with the list, and has nothing in it, begins
// with the article below.
func (l *shelfList) counted(m *Model, n int) {
	l.total = max(n, l.end())
	if n == 0 && l.comesFirst(m) && !m.touched {
		l.leave(m)
	}
	l.move(0)
}

// askStretch asks for another stretch, with one more before it to begin at the next time.
func (l *shelfList) askStretch(m *Model, span article.Span, take func(*shelfList, []article.Entry)) tea.Cmd {
	list, q, ticket := m.options.Shelf.List, l.query, l.ticket
	if span.Before {
		span.Most++
	}
	return func() tea.Msg {
		some, err := list(context.Background(), q, span)
		return shelfCame{ticket, err, func(l *shelfList, _ *Model) { take(l, some) }}
	}
}
