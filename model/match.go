package model

import (
	"fmt"
	"sort"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A match is where a pattern was found.
type match struct {
	block int
	found
}

func (x match) start() article.Position { return article.Position{Block: x.block, Offset: x.from} }
func (x match) end() article.Position   { return article.Position{Block: x.block, Offset: x.to} }

// A sought match is one that the reader wants to see, and that may not be found yet.
type sought struct {
	from  article.Position
	steps int // 1 is the first match at from or below, -1 the last one above

	// A patient one waits for all of the article to arrive before it goes on from
	// the other end.
	patient bool
}

// nearBlocks is of how many blocks the matches are kept.
const nearBlocks = 200

// in are the matches in a block.
func (s *search) in(t manuscript, block int) []found {
	if !s.above.has(block) && !s.below.has(block) {
		return nil
	}
	all, known := s.near[block]
	if !known {
		if len(s.near) > nearBlocks {
			clear(s.near)
		}
		all = s.pattern.all(t.plain(block))
		s.near[block] = all
	}
	return all
}

// rank is the tally that p belongs to, how many of its matches begin above p, and
// whether all of them are known.
func (s *search) rank(t manuscript, p article.Position) (list tally, above int, known bool) {
	list, next := s.below, s.ahead
	if p.Block < s.origin {
		list, next = s.above, s.behind
	}
	in := s.in(t, p.Block)
	within := sort.Search(len(in), func(i int) bool { return in[i].from >= p.Offset })
	return list, list.before(p.Block) + within, p.Block <= next
}

// An answer is what is known of a sought match.
type answer uint8

const (
	notYet answer = iota
	there
	roundTheEnd // it is there, but beyond the end, or above the top
	nowhereElse // there is none at all
)

// seek looks for the sought match among those that have been found.
func (s *search) seek(t manuscript, arriving bool) (match, answer) {
	w := s.sought
	list, n, known := s.rank(t, w.from)
	if w.steps > 0 {
		n--
	}
	n += w.steps
	if known && n >= 0 && n < list.total() {
		return s.match(t, list, n), there
	}
	switch {
	case !s.finished(t.end()) || w.patient && arriving:
		return match{}, notYet
	case s.total() == 0:
		return match{}, nowhereElse
	}
	if w.from.Block >= s.origin {
		n += s.above.total()
	}
	result := there
	if n < 0 || n >= s.total() {
		n, result = (n%s.total()+s.total())%s.total(), roundTheEnd
	}
	if n < s.above.total() {
		return s.match(t, s.above, n), result
	}
	return s.match(t, s.below, n-s.above.total()), result
}

func (s *search) match(t manuscript, list tally, n int) match {
	block, within := list.at(n)
	return match{block, s.in(t, block)[within]}
}

// status says which match is shown, of how many.
func (s *search) status(t manuscript, arriving bool) string {
	total, more := s.total(), ""
	switch {
	case s.halted:
		more = ", stopped"
	case arriving || !s.finished(t.end()):
		more = "…"
	}
	switch {
	case total == 0 && more == "":
		return "not found"
	case total == 0 && arriving && !s.going:
		return "not found so far"
	case total == 0:
		return "looking" + more
	case s.current == nil:
		return fmt.Sprintf("%d found%s", total, more)
	}
	_, number, _ := s.rank(t, s.current.start())
	if s.current.block >= s.origin {
		if s.behind < s.origin { // who knows how many are above
			return fmt.Sprintf("%d found%s", total, more)
		}
		number += s.above.total()
	}
	return fmt.Sprintf("%d of %d%s", number+1, total, more)
}

// matches are the matches on lines, as they are to be shown.
func (s *search) matches(t manuscript, lines []typeset.Line) ui.Layer {
	var layer ui.Layer
	for i, line := range lines {
		if i > 0 && line.Start.Block == lines[i-1].Start.Block {
			continue
		}
		in := s.in(t, line.Start.Block)
		if len(in) > nearBlocks {
			in = inView(in, line.Start.Block, lines[i:])
		}
		for _, f := range in {
			x := match{line.Start.Block, f}
			role := theme.Match
			if s.current != nil && x == *s.current {
				role = theme.MatchCurrent
			}
			layer = append(layer, ui.Stretch{From: x.start(), To: x.end(), Role: role})
		}
	}
	return layer
}

// inView are the matches of a block that are on lines, of which the first is in the block.
func inView(in []found, block int, lines []typeset.Line) []found {
	last := 0
	for last < len(lines)-1 && lines[last+1].Start.Block == block {
		last++
	}
	from := sort.Search(len(in), func(i int) bool { return in[i].to > lines[0].Start.Offset })
	to := sort.Search(len(in), func(i int) bool { return in[i].from >= lines[last].End.Offset })
	return in[from:max(from, to)]
}
