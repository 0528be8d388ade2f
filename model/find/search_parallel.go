package find

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// The first batch of a search is small, so that matches near the reader are found at once;
// later batches grow. Sizes are bytes of text. Regular expressions take far longer and have
// smaller batches.
const (
	firstPart      = 2 << 20
	largestPart    = 32 << 20
	expressionCost = 16
)

// stride is how many blocks a goroutine takes at a time.
const stride = 128

// A Batch is what was found in some blocks in a row.
type Batch struct {
	from, to int // the blocks that were looked through
	hits     tally
	dropped  *atomic.Bool
}

// NextBatch begins the next batch of the search and returns the function that looks through
// it, on any goroutine. Its result is for Add. NextBatch returns nil where nothing is left to
// look through, or while a batch is under way.
func (s *Search) NextBatch(t Text) func() Batch {
	from, end := s.stretch(t.End())
	if s.going || s.halted || from >= end {
		return nil
	}
	s.going = true
	pattern, budget, dropped := s.Pattern, s.budget, s.dropped
	s.budget = min(2*s.budget, largestPart)
	if pattern.regexp != nil {
		budget /= expressionCost
	}
	return func() Batch { return pattern.scan(t, from, end, budget, dropped) }
}

// Scan looks through what comes next, up to about budget bytes of words, at once.
func (s *Search) Scan(t Text, budget int) Batch {
	from, end := s.stretch(t.End())
	return s.Pattern.scan(t, from, end, budget, s.dropped)
}

// scan counts the matches in the blocks from one up to another, and stops early after about
// budget bytes. All processors share the work. It ends at once when dropped is set.
func (p *Pattern) scan(t Text, from, end, budget int, dropped *atomic.Bool) Batch {
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
					text := t.Plain(block)
					strides[i].add(block, p.count(text))
					used.Add(int64(len(text)) + 1)
				}
			}
		})
	}
	work.Wait()
	done := min(int(next.Load()), len(strides))
	var hits tally
	for _, more := range strides[:done] {
		hits.join(more)
	}
	return Batch{from, min(from+done*stride, end), hits, dropped}
}
