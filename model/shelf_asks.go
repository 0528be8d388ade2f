package model

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// What a list asks for.
const (
	askList   = iota // the stretch in view
	askCount         // how many there are
	askHits          // texts that hold the words
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
func (s shelfCame) taken(m *Model) tea.Cmd {
	l := opened[*shelfList](m)
	switch {
	case l == nil || s.ticket != l.ticket:
	case s.err == nil:
		s.take(l, m)
	case !errors.Is(s.err, context.Canceled):
		l.err = s.err
	}
	return nil
}

// askOn asks for what the open list lacks.
func askOn(m *Model) tea.Cmd {
	l := opened[*shelfList](m)
	if l == nil {
		return nil
	}
	view := l.drawn(m)
	l.top = l.first + view.Top
	inView := shelfRows(m)
	var cmds []tea.Cmd
	if !l.asked[askList] {
		cmds = append(cmds, l.askList(m, max(len(l.entries), screenfuls*inView)))
	}
	if l.listed && !l.asked[askCount] {
		cmds = append(cmds, l.askCount(m))
	}
	if l.listed && l.query.Words != "" && !l.asked[askHits] {
		cmds = append(cmds, l.askHits(m))
	}
	span := article.Span{Most: screenfuls * inView}
	switch {
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

// askList asks for the stretch in view, or where there are some already, for those anew.
func (l *shelfList) askList(m *Model, most int) tea.Cmd {
	l.asked[askList], l.listed = true, false
	shelf, q, before, alike := m.options.Shelf, l.query, l.before, l.alike
	return l.asking(func(ctx context.Context) (func(*shelfList, *Model), error) {
		if alike {
			all, err := shelf.Alike(ctx)
			return func(l *shelfList, _ *Model) { l.took(all, 0, 0) }, err
		}
		first := 0
		if before != 0 {
			rank, err := shelf.Rank(ctx, q, before)
			if err != nil {
				return nil, err
			}
			first = rank + 1
		}
		some, err := shelf.List(ctx, q, article.Span{From: before, Most: most})
		return func(l *shelfList, _ *Model) { l.took(some, first, before) }, err
	})
}

// askCount asks how many the list has.
func (l *shelfList) askCount(m *Model) tea.Cmd {
	l.asked[askCount] = true
	shelf, q := m.options.Shelf, l.query
	if l.alike {
		return nil
	}
	return l.asking(func(ctx context.Context) (func(*shelfList, *Model), error) {
		n, err := shelf.Count(ctx, q)
		return func(l *shelfList, m *Model) { l.counted(m, n) }, err
	})
}

// askHits asks for texts that hold the words.
func (l *shelfList) askHits(m *Model) tea.Cmd {
	l.asked[askHits] = true
	search, words := m.options.Shelf.Search, l.query.Words
	return l.asking(func(ctx context.Context) (func(*shelfList, *Model), error) {
		hits, err := search(ctx, words)
		return func(l *shelfList, _ *Model) { l.found(hits) }, err
	})
}

// asking asks something for as long as the list is the one that it is now.
func (l *shelfList) asking(ask func(context.Context) (func(*shelfList, *Model), error)) tea.Cmd {
	ctx, ticket := l.ctx, l.ticket
	return func() tea.Msg {
		take, err := ask(ctx)
		return shelfCame{ticket, err, take}
	}
}

// counted learns how many there are. Who begins with the list, and has nothing in it, begins
// with the article below.
func (l *shelfList) counted(m *Model, n int) {
	l.total = max(n, l.end())
	if n == 0 && l.comesFirst(m) && !m.touched {
		m.options.ShelfFirst = false
		l.leave(m)
	}
	l.move(0)
}

// askStretch asks for another stretch, with one more before it to begin at the next time.
func (l *shelfList) askStretch(m *Model, span article.Span, take func(*shelfList, []article.Entry)) tea.Cmd {
	list, q := m.options.Shelf.List, l.query
	if span.Before {
		span.Most++
	}
	return l.asking(func(ctx context.Context) (func(*shelfList, *Model), error) {
		some, err := list(ctx, q, span)
		return func(l *shelfList, _ *Model) { take(l, some) }, err
	})
}
