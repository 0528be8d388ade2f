package model

import (
	"context"
	"slices"

	"lede/model/article"
)

// A shelfList is the list of what lede remembers. It holds some screenfuls around the
// reader, and asks for what it lacks after each message; see shelf_asks.go. Places in it
// are counted from 0 over the whole list, with what else holds the words behind it.
type shelfList struct {
	query article.Query
	alike bool // what seems to be there twice is listed, and not what the query asks for

	entries []article.Entry // a stretch of the list
	first   int             // the place of the first of them
	before  int64           // the article that stands before it; 0 for none
	total   int             // how many the list has; unknown before that is told
	hits    []article.Hit   // what else holds the words, in its text
	top, at int             // what is in view first, and in hand
	err     error           // why nothing is there

	ticket int                // of what was asked; answers with another are late
	ctx    context.Context    // of what was asked
	giveUp context.CancelFunc // ends it
	asked  [asks]bool         // what is on its way, or has come
	listed bool               // the stretch has come
	toEnd  bool               // the reader is on the way to the end

	marked map[int64]bool
	undo   [][]article.Shelving // what takes back what was done, the last thing last
	shown  shelfExcerpt
}

// unknown is how many articles a list has while nobody can tell.
const unknown = -1

func newShelfList() *shelfList {
	l := &shelfList{giveUp: func() {}}
	l.ask(article.Query{})
	return l
}

// ask begins another list.
func (l *shelfList) ask(q article.Query) {
	l.query, l.alike = q, false
	l.restart()
	l.marked = nil
}

// narrow begins a list that is like this one, which stands until the other is there.
func (l *shelfList) narrow(q article.Query) {
	l.query, l.alike = q, false
	l.before, l.total, l.top, l.at = 0, unknown, l.first, l.first
	if q.Words == "" {
		l.hits = nil
	}
	l.refresh()
}

// restart goes to the beginning of the list, which is asked for anew.
func (l *shelfList) restart() {
	l.entries, l.first, l.before, l.total, l.hits = nil, 0, 0, unknown, nil
	l.top, l.at = 0, 0
	l.refresh()
}

// refresh asks for all anew that is there, and leaves it standing until that has come.
func (l *shelfList) refresh() {
	l.giveUp()
	l.ctx, l.giveUp = context.WithCancel(context.Background())
	l.ticket++
	l.asked, l.toEnd, l.err = [asks]bool{}, false, nil
	l.shown = shelfExcerpt{}
}

// end is the place behind the stretch that is there.
func (l *shelfList) end() int { return l.first + len(l.entries) }

// isAll reports whether the stretch goes to the end of the list.
func (l *shelfList) isAll() bool { return l.total <= l.end() }

// last is the last place that is there.
func (l *shelfList) last() int {
	if l.isAll() {
		return l.end() + len(l.hits) - 1
	}
	return l.end() - 1
}

// inHand is the article in hand; false where there is none.
func (l *shelfList) inHand() (article.Entry, bool) {
	switch i := l.at - l.first; {
	case i < 0 || l.at > l.last():
		return article.Entry{}, false
	case i < len(l.entries):
		return l.entries[i], true
	default:
		return l.hits[i-len(l.entries)].Entry, true
	}
}

// move takes another article in hand, so many below, as far as there are some.
func (l *shelfList) move(n int) { l.at = max(l.first, min(l.at+n, l.last())) }

// toTop goes to the first article, and toBottom to the last.
func (l *shelfList) toTop(*Model) {
	if l.first > 0 {
		l.restart()
	}
	l.at = 0
}

func (l *shelfList) toBottom(*Model) {
	l.toEnd = !l.isAll()
	l.at = l.last()
}

// took puts a stretch into the place of what is there.
func (l *shelfList) took(some []article.Entry, first int, before int64) {
	l.entries, l.first, l.before, l.listed = some, first, before, true
	if l.alike || l.total < l.end() {
		l.total = l.end()
	}
	l.move(0)
}

// tookEnd puts the end of the list into the place of what is there.
func (l *shelfList) tookEnd(some []article.Entry, most int) {
	l.toEnd = false
	before := int64(0)
	if len(some) > most {
		before, some = some[0].ID, some[1:]
	}
	l.took(some, max(0, l.total-len(some)), before)
	l.at = l.last()
}

// grewBehind takes in what stands behind the stretch, and lets go what is far before it.
func (l *shelfList) grewBehind(some []article.Entry, most int) {
	l.asked[askBehind] = false
	if len(some) == 0 {
		l.total = l.end() // others have taken away what stood there
	}
	l.entries = append(l.entries, some...)
	l.total = max(l.total, l.end())
	if far := min(len(l.entries)-most, l.at-l.first-most/2); far > 0 {
		l.before = l.entries[far-1].ID
		l.entries = slices.Clone(l.entries[far:])
		l.first += far
	}
}

// grewBefore takes in what stands before the stretch, asked for with one more than it takes.
func (l *shelfList) grewBefore(some []article.Entry, asked, most int) {
	l.asked[askBefore] = false
	l.before = 0
	if len(some) > asked {
		l.before, some = some[0].ID, some[1:]
	}
	l.entries = append(slices.Clone(some), l.entries...)
	if l.first -= len(some); l.first < 0 || l.before == 0 { // others have put something in, or taken it out
		l.at, l.top, l.total, l.first = l.at-l.first, l.top-l.first, max(len(l.entries), l.total-l.first), 0
	}
	if keep := max(most, l.at-l.first+most/2); keep < len(l.entries) {
		l.entries = slices.Clone(l.entries[:keep])
	}
}

// found takes in the texts that hold the words, without those that are listed for their
// headlines.
func (l *shelfList) found(hits []article.Hit) {
	l.hits = slices.DeleteFunc(hits, func(h article.Hit) bool {
		return slices.ContainsFunc(l.entries, func(e article.Entry) bool { return e.ID == h.ID })
	})
	l.move(0)
}
