package set

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
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
		if next := dom.NextElement(n); next != nil && f.Number == "" && maths.IsEquationNumber(clean.Line(next.Words())) {
			f.Number = strings.Trim(clean.Line(next.Words()), "()")
			s.skip = append(s.skip, next)
		}
		s.Flush()
		s.add(article.Formula{TeX: f.Tex, Text: maths.RowOf(f.Tex), Number: f.Number}, n)
	default:
		s.opening(n)
		s.line.formula(f.Tex, k)
	}
	return true
}
