package model

import (
	"sort"
	"sync/atomic"

	"lede/model/article"
)

// A search goes through an article for a pattern: from the block where the reader was
// to the end, then from the top to that block. It runs as a command, a part at a time,
// over a manuscript, so the reader goes on reading while it does; and it takes up what
// arrives later.
type search struct {
	pattern *pattern
	story   int // the ticket of what is searched

	origin  int // the block where it began
	ahead   int // the next block to look through, below the origin
	behind  int // the same above it
	budget  int // bytes of the next part
	going   bool
	halted  bool         // the reader has stopped it
	dropped *atomic.Bool // nobody wants what the part under way will bring

	below, above tally // matches from the origin down, and above it

	sought  *sought         // the match that the reader wants to see next
	current *match          // the one shown last
	near    map[int][]found // the matches in the blocks that were in view lately
}

// newSearch is a search of a story from a block on.
func newSearch(p *pattern, story, origin int) *search {
	return &search{
		pattern: p, story: story,
		origin: origin, ahead: origin, behind: article.HeadlineBlock,
		budget: firstPart,
		near:   map[int][]found{}, dropped: new(atomic.Bool),
	}
}

// stretch is the blocks to look through next; none where from is to.
func (s *search) stretch(end int) (from, to int) {
	if s.ahead < end {
		return s.ahead, end
	}
	return s.behind, s.origin
}

// finished reports whether all has been looked through that has arrived.
func (s *search) finished(end int) bool {
	from, to := s.stretch(end)
	return !s.going && (from >= to || s.halted)
}

// take adds what came of a part.
func (s *search) take(msg partSearched) {
	s.going = false
	if msg.from >= s.origin {
		s.ahead = msg.to
		s.below.join(msg.hits)
	} else {
		s.behind = msg.to
		s.above.join(msg.hits)
	}
}

// total is the number of matches so far.
func (s *search) total() int { return s.above.total() + s.below.total() }

// A tally is how many matches there are, block by block, for those that have any.
type tally []hits

type hits struct {
	block   int
	through int // matches up to the end of the block
}

func (t tally) total() int {
	if len(t) == 0 {
		return 0
	}
	return t[len(t)-1].through
}

func (t *tally) add(block, n int) {
	if n > 0 {
		*t = append(*t, hits{block, t.total() + n})
	}
}

// join adds a tally of blocks further down.
func (t *tally) join(more tally) {
	before := t.total()
	for _, h := range more {
		*t = append(*t, hits{h.block, before + h.through})
	}
}

// before is the number of matches above a block.
func (t tally) before(block int) int {
	i := sort.Search(len(t), func(i int) bool { return t[i].block >= block })
	if i == 0 {
		return 0
	}
	return t[i-1].through
}

// has reports whether a block has matches.
func (t tally) has(block int) bool {
	i := sort.Search(len(t), func(i int) bool { return t[i].block >= block })
	return i < len(t) && t[i].block == block
}

// at is the block of the match that so many come before, and how many of these are in
// the block.
func (t tally) at(n int) (block, within int) {
	i := sort.Search(len(t), func(i int) bool { return t[i].through > n })
	if i > 0 {
		n -= t[i-1].through
	}
	return t[i].block, n
}
