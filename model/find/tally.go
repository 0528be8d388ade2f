package find

import "sort"

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

// above is what there is of it above a block.
func (t tally) above(block int) tally {
	n := sort.Search(len(t), func(i int) bool { return t[i].block >= block })
	return t[:n:n]
}

// blocks are those that have matches, from a block on.
func (t tally) blocks(from int) []int {
	var all []int
	for _, h := range t {
		if h.block >= from {
			all = append(all, h.block)
		}
	}
	return all
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
