package navigation

import (
	"strings"

	"lede/model/article"
)

// A Trace finds a place again in an article that may have changed: by its words, and
// where they are gone, by how far down it was.
type Trace struct {
	Words article.Passage
	Near  article.Position
}

// Trace is the trace of a place in the story.
func (s *Story) Trace(p article.Position) *Trace {
	return &Trace{article.PassageAt(s.below().blocks(), p), p}
}

// nearby is how many blocks around its place a trace is looked for in first: few
// changes move a text further, and the whole of a long one takes its time.
const nearby = 2000

// Find is where a trace leads in the story. Where its words are gone that is the place
// where it was, and false.
func (s *Story) Find(t *Trace) (article.Position, bool) {
	if t.Near == (article.Position{}) {
		return t.Near, true
	}
	blocks := s.below().blocks()
	from := min(max(0, t.Near.Block-nearby), len(blocks))
	some := blocks[from:min(len(blocks), from+2*nearby)]
	if p, found := t.Words.Find(some, article.Position{Block: t.Near.Block - from, Offset: t.Near.Offset}); found {
		if strings.HasPrefix(article.Plain(some[p.Block])[p.Offset:], t.Words.Exact) {
			return article.Position{Block: from + p.Block, Offset: p.Offset}, true
		}
	}
	if p, found := t.Words.Find(blocks, t.Near); found {
		return p, true
	}
	return t.Near, false
}
