package article

// Each visits a block and the blocks within it, down to the innermost, in reading order,
// with the offset at which each begins in the Plain of the first.
func Each(b Block, visit func(b Block, at int)) { visitBlock(b, 0, visit) }

func visitBlock(b Block, at int, visit func(Block, int)) {
	visit(b, at)
	switch b := b.(type) {
	case Figure:
		visitAll(b.Content, at, visit)
	case Quote:
		visitAll(b.Blocks, at, visit)
	case Callout:
		visitAll(b.Blocks, at+titleExtent(b.Heading()), visit)
	case Details:
		visitAll(b.Blocks, at+titleExtent(b.Title), visit)
	case List:
		for _, item := range b.Items {
			at = visitAll(item, at, visit)
		}
	case Definitions:
		for _, e := range b.Entries {
			for _, t := range e.Terms {
				at += t.Len() + 1
			}
			at = visitAll(e.Blocks, at, visit)
		}
	}
}

// visitAll visits blocks that stand one below the other, and returns where what follows
// them begins.
func visitAll(bs []Block, at int, visit func(Block, int)) int {
	for _, b := range bs {
		visitBlock(b, at, visit)
		at += Extent(b) + 1
	}
	return at
}

// titleExtent is how far the blocks under a title stand from it; 0 where there is none.
func titleExtent(title Text) int {
	if len(title) == 0 {
		return 0
	}
	return title.Len() + 1
}
