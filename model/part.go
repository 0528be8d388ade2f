package model

import (
	"runtime"
	"sync"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// The first part of a search is small, so that what is near is found at once, and the
// parts that follow grow. In bytes of words; expressions, which take far longer, have
// smaller parts.
const (
	firstPart      = 2 << 20
	largestPart    = 32 << 20
	expressionCost = 16
)

// stride is how many blocks are looked through at a go.
const stride = 128

// partSearched is what came of a part of a search.
type partSearched struct {
	search   *search // perhaps not the one that the reader waits for any more
	from, to int     // the blocks that were looked through
	hits     tally
}

// part looks through the next part of a manuscript.
func (s *search) part(t manuscript) tea.Cmd {
	from, end := s.stretch(t.end())
	if s.going || s.halted || from >= end {
		return nil
	}
	s.going = true
	pattern, budget, dropped := s.pattern, s.budget, s.dropped
	s.budget = min(2*s.budget, largestPart)
	if pattern.regexp != nil {
		budget /= expressionCost
	}
	return func() tea.Msg {
		hits, to := pattern.hits(t, from, end, budget, dropped)
		return partSearched{s, from, to, hits}
	}
}

// hits counts the matches in the blocks from one up to another, or in about as many as
// have the budget's bytes: those up to the one that it returns. All processors share
// the work, until it is dropped.
func (p *pattern) hits(t manuscript, from, end, budget int, dropped *atomic.Bool) (hits tally, to int) {
	strides := make([]tally, (end-from+stride-1)/stride)
	var next, used atomic.Int64
	var work sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(strides)) {
		work.Go(func() {
			for used.Load() < int64(budget) && !dropped.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(strides) {
					return
				}
				first := from + i*stride
				for block := first; block < min(first+stride, end); block++ {
					text := t.plain(block)
					strides[i].add(block, p.count(text))
					used.Add(int64(len(text)) + 1)
				}
			}
		})
	}
	work.Wait()
	done := min(int(next.Load()), len(strides))
	for _, more := range strides[:done] {
		hits.join(more)
	}
	return hits, min(from+done*stride, end)
}
