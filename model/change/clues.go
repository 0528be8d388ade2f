package change

// common is in how many paragraphs a clue may stand that still tells something.
const common = 50

// A clue is a word, or a pair of them, by which a paragraph is known again.
type clue struct {
	asked int32 // the last time it was found in a text
	times int32 // how many of the earlier paragraphs have it
	last  int32 // where the last of those stands in the chain; 0 for none
}

// clues are those of two versions, by their numbers: first all words, then the pairs.
type clues struct {
	small []int32          // see vocabulary
	pairs map[uint64]int32 // by the numbers of both words
	all   []clue
	chain []ring // of the earlier paragraphs; the first is none
	asked int32  // of how many texts
}

// A ring of the chain is a paragraph that has a clue, and where the one before it stands.
type ring struct{ paragraph, before int32 }

func cluesOf(v *vocabulary, tokens int) *clues {
	all := make([]clue, len(v.small), len(v.small)+2*tokens)
	return &clues{v.small, make(map[uint64]int32, 2*tokens), all, make([]ring, 1, 1+2*tokens), 0}
}

// of adds the clues of a text to others, each once, and in small letters.
func (c *clues) of(t text, others []int32) []int32 {
	c.asked++
	last := int32(-1)
	for _, token := range t.tokens {
		if !token.isWord {
			continue
		}
		word := c.small[token.number]
		others = c.once(word, others)
		if last >= 0 {
			others = c.once(c.pair(last, word), others)
		}
		last = word
	}
	return others
}

// once adds a clue to those of a text, unless it is among them.
func (c *clues) once(n int32, others []int32) []int32 {
	if c.all[n].asked == c.asked {
		return others
	}
	c.all[n].asked = c.asked
	return append(others, n)
}

// pair is the number of two words in a row.
func (c *clues) pair(first, second int32) int32 {
	both := uint64(first)<<32 | uint64(second)
	n, known := c.pairs[both]
	if !known {
		n = int32(len(c.all))
		c.pairs[both] = n
		c.all = append(c.all, clue{})
	}
	return n
}

// note notes that an earlier paragraph has a clue.
func (c *clues) note(n int32, paragraph int32) {
	clue := &c.all[n]
	c.chain = append(c.chain, ring{paragraph, clue.last})
	clue.last = int32(len(c.chain) - 1)
	clue.times++
}

// holders adds to others the earlier paragraphs that have any of some clues, and counts of
// how many. What too many have tells nothing.
func (c *clues) holders(some []int32, count []int32, others []int32) []int32 {
	for _, n := range some {
		if c.all[n].times > common {
			continue
		}
		for at := c.all[n].last; at > 0; at = c.chain[at].before {
			x := c.chain[at].paragraph
			if count[x]++; count[x] == 1 {
				others = append(others, x)
			}
		}
	}
	return others
}
