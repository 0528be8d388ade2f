package plain

import "lede/model/article"

// A line of one letter takes fifty times its size when it is a paragraph, and as long
// to judge as a line of prose. Texts of millions of them, such as lists of words, are
// kept as they stand once they have become too much.

// The most parts that a text may have without regard to its size, and the bytes that
// one more takes: prose has a part for each paragraph and one for its words.
const (
	mostParts = 1 << 19
	partBytes = 48
)

// A sizeLimit counts what a text has been made into, as there is a limit to it.
type sizeLimit struct {
	parts int // blocks and runs
	bytes int // that they were made of
	runs  int // in the step that is being composed
}

func (b *sizeLimit) count(p step) {
	b.parts += p.parts
	b.bytes += p.size
}

// isExcessive reports whether there are too many for what they say.
func (b *sizeLimit) isExcessive() bool { return b.parts > mostParts+b.bytes/partBytes }

// inBulk makes a step of as many lines as a block may have.
func inBulk(lines []line) step {
	n, bytes := 0, 0
	for n < len(lines) && bytes < longest && (n == 0 || !lines[n].goesOn) {
		bytes += len(lines[n].raw)
		n++
	}
	return step{lines: n, kind: listing, blocks: []article.Block{article.Code{Text: asTheyStand(lines[:n])}}}
}
