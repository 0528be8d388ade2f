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
	case n.Tag == atom.Input && n.Get("type") == "checkbox" && isTask(n):
		s.opening(n)
		s.line.add(article.Tick(n.Has("checked")), k)
	}
}

// isTask reports whether a box to tick stands for a thing to do in a list of those: nobody may
// tick it here.
func isTask(n *dom.Node) bool {
	item := n.Within(atom.Li)
	return item != nil && (n.Has("disabled") || dom.HasClass(item, "task-list-item"))
}
