package set

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/maths"
)

// equations sets a table that is there to place formulas on the page: each of its rows holds
// formulas and at most the number they are referred to by.
func (s *setter) equations(n *dom.Node, rows []*dom.Node) bool {
	var found []article.Formula
	for _, r := range rows {
		f, ok := equation(s.page, r)
		if !ok {
			return false
		}
		if f.TeX != "" {
			found = append(found, f)
		}
	}
	for _, f := range found {
		s.add(f, n)
	}
	return len(found) > 0
}

// equation is the formula in a row of a table, made of those in its cells; ok is false where
// the row holds other words.
func equation(p *dom.Page, row *dom.Node) (f article.Formula, ok bool) {
	var tex []string
	words := ""
	row.Each(func(m *dom.Node) bool {
		if m.IsText() {
			words += m.Text
			return false
		}
		if found, ok := maths.FormulaOf(p, m); ok && found.Tex != "" {
			tex = append(tex, found.Tex)
			f.Number = dom.FirstOf(f.Number, found.Number)
			return false
		}
		return true
	})
	words = strings.Join(strings.Fields(words), " ")
	switch {
	case maths.IsEquationNumber(words):
		f.Number = strings.Trim(words, "()")
	case strings.Trim(words, " .,;") != "":
		return f, false
	}
	f.TeX = strings.Join(tex, " ")
	f.Text = maths.RowOf(f.TeX)
	return f, true
}

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
