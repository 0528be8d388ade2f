package model

import (
	"context"
	"image"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

func (l *shelfList) tables() []Table { return []Table{shelfTable} }

// other says that there is no such command: the page's are for what lies below. A digit
// begins a count.
func (l *shelfList) other(m *Model, key tea.KeyPressMsg) (tea.Cmd, bool) {
	if k := key.String(); k >= "1" && k <= "9" {
		return nil, false
	}
	m.say("no command has this key on the shelf: " + m.label(help) + " lists them")
	return nil, true
}

func (l *shelfList) over(m *Model, s *ui.Screen) {
	s.Arrangement = m.page.Shelf()
	s.Shelf = l.drawn(m)
	s.Shelf.Beside = l.shown.lines(m, s.Arrangement)
	s.Footer = ui.Footer{Message: m.message, Pending: m.pending, Keys: shelfKeys(m, l), Place: l.placeWords()}
	if l.total > 0 {
		s.Footer.Percent = 100 * min(l.at+1, l.total) / l.total
	}
}

func (l *shelfList) wheel(_ *Model, rows int) bool {
	l.move(rows)
	return true
}

// click takes an article in hand, and opens the one that is.
func (l *shelfList) click(m *Model, s *ui.Screen, at image.Point) (tea.Cmd, bool) {
	item, ok := s.Shelf.ItemAt(&s.Arrangement, at)
	switch {
	case !ok:
	case l.first+item == l.at:
		return l.openInHand(m), true
	default:
		l.at = l.first + item
	}
	return nil, true
}

// shelfMoves takes another article in hand, so many times the count below.
func shelfMoves(n int) func(*shelfList, *Model) {
	return func(l *shelfList, m *Model) { l.move(n * m.count(1)) }
}

// shelfTurns takes one in hand that is screenfuls below, or half ones.
func shelfTurns(half int) func(*shelfList, *Model) {
	return func(l *shelfList, m *Model) { l.move(half * m.count(1) * max(1, shelfRows(m)) / 2) }
}

// showPile lists a part of the shelf.
func showPile(pile article.Pile) func(*shelfList, *Model) {
	return func(l *shelfList, _ *Model) {
		q := l.query
		q.Pile = pile
		l.ask(q)
	}
}

// nextPile lists the next part, or the one before.
func nextPile(step article.Pile) func(*shelfList, *Model) {
	return func(l *shelfList, m *Model) {
		const piles = article.Trash + 1
		showPile((l.query.Pile+step+piles)%piles)(l, m)
	}
}

// nextOrder lists the same in the next order.
func (l *shelfList) nextOrder(m *Model) {
	q := l.query
	q.Order, q.Reverse = (q.Order+1)%(article.ByLength+1), false
	l.reorder(m, q)
}

func (l *shelfList) reverse(m *Model) {
	q := l.query
	q.Reverse = !q.Reverse
	l.reorder(m, q)
}

// reorder lists the same articles in another order, and leaves the marks.
func (l *shelfList) reorder(m *Model, q article.Query) {
	marked := l.marked
	l.ask(q)
	l.marked = marked
	m.say(orderWords(q))
}

// showAlike lists what seems to be there more than once.
func (l *shelfList) showAlike(*Model) {
	l.ask(article.Query{})
	l.alike = true
}

// pickTag lists what has a tag that the reader picks, and pickSite what is from a site.
func (l *shelfList) pickTag(m *Model) tea.Cmd {
	none := "no tag is like this: " + m.label(shelfTag) + " gives one"
	return l.pickFrom(m.options.Shelf.Tags, "Tags", none, func(q *article.Query, name string) { q.Tag = name })
}

func (l *shelfList) pickSite(m *Model) tea.Cmd {
	return l.pickFrom(m.options.Shelf.Sites, "Sites", "no site is like this", func(q *article.Query, name string) { q.Site = name })
}

// pickFrom has the reader pick one of those names, and lists what set makes of it.
func (l *shelfList) pickFrom(names func(context.Context) ([]article.Tag, error), title, none string, set func(*article.Query, string)) tea.Cmd {
	return l.asking(func(ctx context.Context) (func(*shelfList, *Model), error) {
		all, err := names(ctx)
		return func(l *shelfList, m *Model) {
			c := &chooser{prompt: prompt{label: "only: "}, title: title, none: none}
			for _, name := range all {
				c.choices = append(c.choices, choice{ui.ListItem{Text: name.Name, Detail: counted(name.Articles, "article")}, func(*Model) tea.Cmd {
					q := l.query
					set(&q, name.Name)
					l.ask(q)
					return nil
				}})
			}
			c.open(m)
		}, err
	})
}
