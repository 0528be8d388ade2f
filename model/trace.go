package model

import "lede/model/article"

// A trace finds a place again in an article that may have changed: by its words, and
// where they are gone, by how far down it was.
type trace struct {
	words article.Passage
	near  article.Position
}

// traced is the trace of the visit's place.
func (v *visit) traced() *trace {
	return &trace{article.PassageAt(v.matter(), v.top), v.top}
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
		m.goTo(t.near)
		return
	}
	p, found := t.words.Find(m.matter(), t.near)
	if !found {
		p = t.near
		m.say("the words that stood here are gone")
	}
	m.goTo(p)
}
