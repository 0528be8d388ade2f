package article

// Each visits a block and the blocks within it, down to the innermost, in reading order,
// with the offset at which each begins in the Plain of the first.
func Each(b Block, visit func(b Block, at int)) { each(b, 0, visit) }

func each(b Block, at int, visit func(Block, int)) {
	visit(b, at)
	switch b := b.(type) {
	case Figure:
		eachOf(b.Content, at, visit)
	case Quote:
		eachOf(b.Blocks, at, visit)
	case Callout:
		eachOf(b.Blocks, at+titleExtent(b.Heading()), visit)
	case Details:
		eachOf(b.Blocks, at+titleExtent(b.Title), visit)
	case List:
		for _, item := range b.Items {
			at = eachOf(item, at, visit)
		}
	case Definitions:
		for _, e := range b.Entries {
			for _, t := range e.Terms {
				at += t.Len() + 1
			}
			at = eachOf(e.Blocks, at, visit)
		}
	}
}

// eachOf visits blocks that stand one below the other, and returns where what follows
// them begins.
func eachOf(bs []Block, at int, visit func(Block, int)) int {
	for _, b := range bs {
		each(b, at, visit)
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
