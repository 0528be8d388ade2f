package model

import (
	"strings"

	"lede/model/article"
)

// A trace finds a place again in an article that may have changed: by its words, and
// where they are gone, by how far down it was.
type trace struct {
	words article.Passage
	near  article.Position
}

// traced is the trace of a place in the story.
func (s *story) traced(at article.Position) *trace {
	return &trace{article.PassageAt(s.matter(), at), at}
}

// matter is the body and, once it has all arrived, the footnotes below it.
func (s *story) matter() []article.Block {
	if s.arrival.going() {
		return s.article.Body
	}
	matter := s.article.Body[:len(s.article.Body):len(s.article.Body)]
	for _, n := range s.article.Footnotes {
		matter = append(matter, article.Quote{Blocks: n.Blocks})
	}
	return matter
}

// findAgain goes to the place that t stands for.
func (m *Model) findAgain(t *trace) {
	m.trace = nil
	if t.near == (article.Position{}) {
		m.page.GoTo(t.near)
		return
	}
	p, found := t.find(m.matter())
	if !found {
		p = t.near
		m.say("the words that stood here are gone")
	}
	m.page.GoTo(p)
}

// nearby is how many blocks around its place a trace is looked for in first: few
// changes move a text further, and the whole of a long one takes its time.
const nearby = 2000

// find is where t leads in matter; false where its words are gone.
func (t *trace) find(matter []article.Block) (article.Position, bool) {
	from := min(max(0, t.near.Block-nearby), len(matter))
	some := matter[from:min(len(matter), from+2*nearby)]
	if p, found := t.words.Find(some, article.Position{Block: t.near.Block - from, Offset: t.near.Offset}); found {
		if strings.HasPrefix(article.Plain(some[p.Block])[p.Offset:], t.words.Exact) {
			return article.Position{Block: from + p.Block, Offset: p.Offset}, true
		}
	}
	return t.words.Find(matter, t.near)
}
