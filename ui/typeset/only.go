package typeset

import "sort"

// Only makes the galley set some blocks alone, in their order; nil makes it set all.
// Footnotes count as blocks below the body. The blocks on either side of one that is left
// out become neighbours.
func (g *Galley) Only(blocks []int) { g.only = blocks }

// first is the first block that is set.
func (g *Galley) first() int { return g.after(-1) }

// after is the block set below a block; blocks() where none is.
func (g *Galley) after(block int) int {
	if g.only == nil {
		return block + 1
	}
	if i := sort.SearchInts(g.only, block+1); i < len(g.only) {
		return min(g.only[i], g.blocks())
	}
	return g.blocks()
}

// before is the block set above a block; -1 where none is.
func (g *Galley) before(block int) int {
	if g.only == nil {
		return block - 1
	}
	if i := sort.SearchInts(g.only, min(block, g.blocks())); i > 0 {
		return g.only[i-1]
	}
	return -1
}

// nearest is the block nearest to one that may be left out: it, or the next below, or the
// last.
func (g *Galley) nearest(block int) int {
	if at := g.after(block - 1); at < g.blocks() {
		return at
	}
	return g.before(g.blocks())
}
