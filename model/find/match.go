package find

import (
	"sort"

	"lede/model/article"
)

// A Match is where a pattern was found.
type Match struct {
	Block int
	Range
}

func (x Match) Start() article.Position { return article.Position{Block: x.Block, Offset: x.From} }
func (x Match) End() article.Position   { return article.Position{Block: x.Block, Offset: x.To} }

// A Sought match is one that the reader wants to see, and that may not be found yet.
type Sought struct {
	From  article.Position
	Steps int // 1 is the first match at from or below, -1 the last one above

	// A patient search goes on from the other end only when all of the article has arrived.
	Patient bool
}

// NearBlocks is how many blocks keep their matches in memory.
const NearBlocks = 200

// In are the matches in a block.
func (s *Search) In(t Text, block int) []Range {
	if !s.above.has(block) && !s.below.has(block) {
		return nil
	}
	all, known := s.near[block]
	if !known {
		if len(s.near) > NearBlocks {
			clear(s.near)
		}
		all = s.Pattern.All(t.Plain(block))
		s.near[block] = all
	}
	return all
}

// rank says of a place which tally it belongs to, how many of that tally's matches begin
// above it, and whether all of these are known.
func (s *Search) rank(t Text, p article.Position) (list tally, above int, known bool) {
	list, next := s.below, s.ahead
	if p.Block < s.origin {
		list, next = s.above, s.behind
	}
	in := s.In(t, p.Block)
	within := sort.Search(len(in), func(i int) bool { return in[i].From >= p.Offset })
	return list, list.before(p.Block) + within, p.Block <= next
}

// An Answer is what is known of a sought match.
type Answer uint8

const (
	NotYet Answer = iota
	There
	RoundTheEnd // it is there, but beyond the end, or above the top
	NowhereElse // there is none at all
)

// Seek looks for the sought match among those that have been found.
func (s *Search) Seek(t Text, arriving bool) (Match, Answer) {
	w := s.Sought
	list, n, known := s.rank(t, w.From)
	if w.Steps > 0 {
		n--
	}
	n += w.Steps
	if known && n >= 0 && n < list.total() {
		return s.match(t, list, n), There
	}
	switch {
	case !s.finished(t.End()) || w.Patient && arriving:
		return Match{}, NotYet
	case s.total() == 0:
		return Match{}, NowhereElse
	}
	if w.From.Block >= s.origin {
		n += s.above.total()
	}
	result := There
	if n < 0 || n >= s.total() {
		n, result = (n%s.total()+s.total())%s.total(), RoundTheEnd
	}
	if n < s.above.total() {
		return s.match(t, s.above, n), result
	}
	return s.match(t, s.below, n-s.above.total()), result
}

func (s *Search) match(t Text, list tally, n int) Match {
	block, within := list.at(n)
	return Match{block, s.In(t, block)[within]}
}
