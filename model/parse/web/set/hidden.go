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
	case isTask(n) && !dom.NextElement(n).Is(atom.P, atom.Div):
		s.tick(n, k)
	}
}

// tick sets a box to tick at the start of a line.
func (s *setter) tick(n *dom.Node, k Style) {
	s.opening(n)
	s.line.add(article.Tick(n.Has("checked")), k)
}

// isTask reports whether a box to tick stands before a thing to do in a list of those, or in a
// line of its own: nobody may tick it here.
func isTask(n *dom.Node) bool {
	if n == nil || !n.Is(atom.Input) || n.Get("type") != "checkbox" {
		return false
	}
	if item := n.Within(atom.Li); item != nil && (n.Has("disabled") || dom.HasClass(item, "task-list-item")) {
		return true
	}
	return n.Parent.Is(atom.Div, atom.P) && dom.PrevElement(n) == nil && dom.IsLeaf(n.Parent) && !n.Has("id") && !n.Has("name") && n.Within(atom.Form) == nil
}
