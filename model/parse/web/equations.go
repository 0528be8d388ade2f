package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// equations sets a table that is there to place formulas on the page: each of its rows holds
// formulas and at most the number they are referred to by.
func (s *setter) equations(n *node, rows []*node) bool {
	if len(rows) == 0 || n.find(atom.Th, atom.Caption) != nil {
		return false
	}
	var found []article.Formula
	for _, r := range rows {
		f, ok := s.page.equation(r)
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
func (p *page) equation(row *node) (f article.Formula, ok bool) {
	var tex []string
	words := ""
	row.each(func(m *node) bool {
		if m.isText() {
			words += m.text
			return false
		}
		if m.hidden && m.tag != atom.Script {
			return false
		}
		if found, ok := p.formulaOf(m); ok && found.tex != "" {
			tex = append(tex, found.tex)
			f.Number = firstOf(f.Number, found.number)
			return false
		}
		return true
	})
	words = strings.Join(strings.Fields(words), " ")
	switch {
	case isEquationNumber(words):
		f.Number = strings.Trim(words, "()")
	case strings.Trim(words, " .,;") != "":
		return f, false
	}
	f.TeX = strings.Join(tex, " ")
	f.Text = rowOf(f.TeX)
	return f, true
}
