package set

import (
	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/maths"
)

// formulaMatter sets a formula, or what is drawn of one that is set elsewhere. It reports
// whether the node is dealt with.
func (s *setter) formulaMatter(n *dom.Node, k Style) bool {
	if !k.In && !s.isIn(n, k) {
		return false
	}
	f, ok := maths.FormulaOf(s.page, n)
	if !ok {
		return false
	}
	switch {
	case f.Tex == "":
		s.words(f.Words, n, k)
	case f.Display:
		s.Flush()
		s.add(article.Formula{TeX: f.Tex, Text: maths.RowOf(f.Tex), Number: f.Number}, n)
	default:
		s.opening(n)
		s.line.formula(f.Tex, k)
	}
	return true
}
