// Package find looks for words, or for what a regular expression matches, in a text that
// may still be growing. It knows where a match is, which one comes next, and how many
// there are so far.
//
//	pattern, err := find.NewPattern("harbour", find.AsItLooks)
//	search := find.NewSearch(pattern, 1, here.Block)
//	search.Want(&find.Sought{From: here, Steps: 1})
//	for look := search.NextBatch(text); look != nil; look = search.NextBatch(text) {
//		search.Add(look()) // look may run on another goroutine
//	}
//	match, answer := search.Seek(text, false)
package find

import (
	"sync/atomic"

	"lede/model/article"
)

// A Text is what is searched: blocks by their numbers, as in an article.Position. What
// has been handed on of it never changes, so that it may be read while it grows; who
// withdraws a part hands on another Text, and has the search forget that part.
type Text interface {
	End() int // the block after the last
	Plain(block int) string
}

// A Search goes through an article for a pattern: from the block where the reader was to
// the end, then from the top to that block. It works in batches that run as commands, so
// that the reader can go on reading, and it takes up what arrives later.
type Search struct {
	Pattern *Pattern
	Story   int // the ticket of what is searched

	origin  int // the block where it began
	ahead   int // the next block to look through, below the origin
	behind  int // the same above it
	budget  int // bytes of the next part
	going   bool
	halted  bool         // the reader has stopped it
	dropped *atomic.Bool // nobody wants what the part under way will bring

	below, above tally // matches from the origin down, and above it

	Sought  *Sought         // the match that the reader wants to see next
	Current *Match          // the one shown last
	near    map[int][]Range // the matches in the blocks that were in view lately
}

// NewSearch is a search of a story from a block on.
func NewSearch(p *Pattern, story, origin int) *Search {
	return &Search{
		Pattern: p, Story: story,
		origin: origin, ahead: origin, behind: article.HeadlineBlock,
		budget: firstPart,
		near:   map[int][]Range{}, dropped: new(atomic.Bool),
	}
}

// stretch is the blocks to look through next; none where from is to.
func (s *Search) stretch(end int) (from, to int) {
	if s.ahead < end {
		return s.ahead, end
	}
	return s.behind, s.origin
}

// IsGoing reports whether a batch is under way.
func (s *Search) IsGoing() bool { return s.going }

// finished reports whether everything that has arrived has been searched, or the search was
// stopped.
func (s *Search) finished(end int) bool {
	from, to := s.stretch(end)
	return !s.going && (from >= to || s.halted)
}

// Add adds what was found in a batch.
func (s *Search) Add(p Batch) {
	if p.dropped != s.dropped {
		return // of what was forgotten meanwhile
	}
	s.going = false
	if p.from >= s.origin {
		s.ahead = p.to
		s.below.join(p.hits)
	} else {
		s.behind = p.to
		s.above.join(p.hits)
	}
}

// total is the number of matches so far.
func (s *Search) total() int { return s.above.total() + s.below.total() }

// Blocks are those below the headline that have matches so far, in order.
func (s *Search) Blocks() []int { return append(s.above.blocks(0), s.below.blocks(0)...) }

// Want says which match the reader wants to see next. A search that was stopped goes on.
func (s *Search) Want(w *Sought) { s.Sought, s.halted = w, false }

// Halt stops a search that is under way, and reports whether it was.
func (s *Search) Halt() bool {
	if !s.going || s.halted {
		return false
	}
	s.halted, s.Sought = true, nil
	return true
}

// Drop ends a search for good. The result of a batch that is under way is not wanted any
// more.
func (s *Search) Drop() { s.dropped.Store(true) }

// Forget has the blocks from one on looked through again: they are others now.
func (s *Search) Forget(from int) {
	s.Drop()
	s.dropped, s.going = new(atomic.Bool), false
	s.origin, s.ahead, s.behind = min(s.origin, from), min(s.ahead, from), min(s.behind, from)
	s.below, s.above = s.below.above(from), s.above.above(from)
	clear(s.near)
	if s.Current != nil && s.Current.Block >= from {
		s.Current = nil
	}
}

// A Count says how far a search is.
type Count struct {
	Number int  // of the match shown last, from 1; 0 where none is, or nobody knows yet
	Total  int  // matches found so far
	Going  bool // a part is being looked through
	More   bool // more may be found
	Halted bool // the reader has stopped it
}

// Count says how far the search is in a text, which may still be arriving.
func (s *Search) Count(t Text, arriving bool) Count {
	c := Count{Total: s.total(), Going: s.going, Halted: s.halted, More: arriving || !s.finished(t.End())}
	if s.Current == nil || c.Total == 0 {
		return c
	}
	_, above, _ := s.rank(t, s.Current.Start())
	switch {
	case s.Current.Block < s.origin:
		c.Number = above + 1
	case s.behind >= s.origin: // all of those above the origin are known
		c.Number = above + s.above.total() + 1
	}
	return c
}
