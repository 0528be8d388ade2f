package set

import (
	"strings"

	"lede/model/article"
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
