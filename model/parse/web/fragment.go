package web

import (
	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/set"
)

// Fragment reads a piece of a page that stands in a text of another kind, such as
// Markdown: all of it, for whoever wrote the text has put it there.
func Fragment(text, base string) []article.Block {
	p := dom.Read(text, base)
	if base == "" {
		p.Base = nil // addresses stay as they are
	}
	s := set.NewSetter(p.All(), "")
	g := s.Apart(func() { s.Flow(p.Body, set.Look{In: true}) })
	return g.Blocks()
}
