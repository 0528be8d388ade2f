package web

import "lede/model/article"

// Fragment reads a piece of a page that stands in a text of another kind, such as
// Markdown: all of it, for whoever wrote the text has put it there.
func Fragment(text, base string) []article.Block {
	p := read(text, base)
	if base == "" {
		p.base = nil // addresses stay as they are
	}
	s := newSetter(p.all(), "")
	g := s.apart(func() { s.flow(p.body, look{in: true}) })
	return g.blocks()
}
