package set

import (
	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// tabs sets what a row of tabs shows one at a time: an open entry for each, under its label.
func (s *setter) tabs(n *dom.Node, k Style) bool {
	tabs := s.page.Tabs[n]
	if tabs == nil || s.depth > deepest {
		return false
	}
	outer := s.skip
	for _, t := range tabs {
		s.skip = append(s.skip, t.Panel)
	}
	s.Flow(n, k)
	s.Flush()
	s.skip = outer
	for _, t := range tabs {
		inner := s.Apart(func() { s.Set(t.Panel, k) })
		if len(inner.Sets) > 0 {
			s.add(article.Details{Title: article.Words(clean.Line(t.Title)), Blocks: inner.Blocks(), Open: true}, t.Panel)
		}
	}
	return true
}
