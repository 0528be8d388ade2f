package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// hiddenMatter sets what is hidden but stands for something seen: pictures for who runs no
// scripts, and the box before a thing to do, which may not be ticked here.
func (s *setter) hiddenMatter(n *dom.Node, k Style) {
	switch {
	case !k.In:
	case n.Tag == atom.Noscript:
		if f, ok := s.page.NoscriptFigure(n); ok {
			s.picture(f, n)
		}
	case n.Tag == atom.Input && n.Get("type") == "checkbox" && n.Has("disabled") && n.Within(atom.Li) != nil:
		s.opening(n)
		s.line.add(article.Tick(n.Has("checked")), k)
	}
}
