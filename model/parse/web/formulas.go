package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/tex"
	"lede/model/parse/web/mathml"
)

// A formula is what an element of the page draws in place of one.
type formula struct {
	tex     string // without the marks around it
	number  string // that it is referred to by
	words   string // where it has no TeX: what it is said to be
	display bool   // it stands in rows of its own
}

// formulaOf is the formula that an element is there for, whichever script draws it; ok is
// false for other elements.
func (p *page) formulaOf(n *node) (f formula, ok bool) {
	switch {
	case n.tag == atom.Math:
		return p.mathOf(n), true
	case n.tag == atom.Img:
		return imageFormula(n)
	case n.tag == atom.Script:
		kind := n.get("type")
		if !strings.HasPrefix(kind, "math/tex") {
			return f, false
		}
		f = texFormula(n.raw())
		f.display = strings.Contains(kind, "display")
		return f, true
	case !n.is(atom.Span, atom.Div, atom.Code, atom.P, atom.Pre) && !strings.Contains(n.name, "-"):
		return f, false
	}
	class := strings.ToLower(n.get("class"))
	source := writtenTeX(n)
	switch {
	case source != "" && isFormulaBox(n, class):
		f = texFormula(source)
	case n.name == "mjx-container", hasClass(n, "katex"), hasClass(n, "katex-display"), hasClass(n, "mwe-math-element"):
		f = p.drawnFormula(n)
	case strings.HasPrefix(class, "mathjax"), strings.HasPrefix(class, "mjxc-"), strings.HasPrefix(class, "mjx-chtml"):
		if drawsScript(n) {
			return f, true // the script after it has the formula
		}
		f = p.drawnFormula(n)
	case isTeXElement(n, class):
		f = texFormula(n.raw())
	default:
		return f, false
	}
	f.display = f.display || isDisplay(n, class)
	return f, f.tex != "" || f.words != ""
}

// isDisplay reports whether an element says that its formula stands by itself.
func isDisplay(n *node, class string) bool {
	return n.get("display") == "true" || n.get("data-math-style") == "display" || n.has("block") || n.is(atom.Pre) || n.is(atom.Div, atom.P) && !strings.Contains(class, "inline") ||
		strings.Contains(class, "display") || strings.Contains(class, "block") || hasClass(n.parent, "katex-display") || hasClass(n.parent, "MathJax_Display")
}

// drawsScript reports whether a script with the formula's TeX follows what was drawn of it.
func drawsScript(n *node) bool {
	next := n.next
	for next != nil && (next.isText() && isBlank(next.text) || strings.HasPrefix(next.get("class"), "MathJax") || strings.HasPrefix(next.get("class"), "mjx")) {
		next = next.next
	}
	return next != nil && next.tag == atom.Script && strings.HasPrefix(next.get("type"), "math/tex")
}

// writtenTeX is the TeX that an element has for an attribute.
func writtenTeX(n *node) string {
	for _, key := range []string{"data-tex", "data-latex", "data-math", "data-formula", "data-equation", "data-katex", "data-expr", "data-eq", "data-value", "tex", "latex", "formula"} {
		if v := strings.TrimSpace(n.get(key)); v != "" {
			return v
		}
	}
	return ""
}

// isFormulaBox reports whether an element with TeX for an attribute draws it, by its name or
// by what is in it.
func isFormulaBox(n *node, class string) bool {
	for _, w := range []string{"math", "tex", "formula", "equation", "eq"} {
		if strings.Contains(class, w) || strings.Contains(n.name, w) {
			return true
		}
	}
	held := n.find(atom.Math) != nil
	n.each(func(m *node) bool {
		held = held || hasClass(m, "katex") || m.name == "mjx-container"
		return !held
	})
	return held
}

// isTeXElement reports whether an element holds nothing but TeX for a script to draw: it
// is named so, and its text has the marks or commands of TeX.
func isTeXElement(n *node, class string) bool {
	if n.letters == 0 || n.letters > longestNote || n.first != n.last || !n.first.isText() {
		return false
	}
	text := strings.TrimSpace(n.first.text)
	switch {
	case n.name == "d-math", n.name == "math-renderer", n.name == "tex-math", n.name == "la-tex", n.name == "math-field", n.name == "katex-inline", n.name == "katex-block":
		return true
	case n.has("data-math-style"), hasClass(n, "language-math"), n.is(atom.Code) && hasClass(n, "math"):
		return true
	}
	named := strings.Contains(class, "math") || strings.Contains(class, "tex2jax") || strings.Contains(class, "latex") || strings.Contains(class, "equation")
	return named && isMarkedTeX(text)
}

// mathOf is the formula in a math element: the TeX that it was made of, or that of its own.
func (p *page) mathOf(n *node) formula {
	f := texFormula(annotation(n))
	if f.tex == "" {
		f = written(elementOf(n, 0))
	}
	if f.tex == "" {
		f.words = clean.Line(n.raw())
	}
	f.display = f.display || n.get("display") == "block" || n.get("mode") == "display"
	return f
}

func written(e *mathml.Element) formula {
	m := mathml.Read(e)
	return formula{tex: clean.Line(m.TeX), number: clean.Line(m.Number)}
}

// annotation is the TeX that a formula was made of.
func annotation(n *node) string {
	found := ""
	n.each(func(m *node) bool {
		if m.name == "annotation" && strings.Contains(strings.ToLower(m.get("encoding")), "tex") {
			found = m.raw()
		}
		return found == ""
	})
	return firstOf(found, n.get("data-latex"), n.get("alttext"))
}

// elementOf is an element of MathML as the writer of TeX reads it.
func elementOf(n *node, depth int) *mathml.Element {
	if n.isText() {
		return &mathml.Element{Text: n.text}
	}
	e := &mathml.Element{Name: n.name, Attr: map[string]string{}}
	for _, a := range n.attr {
		e.Attr[a.Key] = a.Val
	}
	for c := n.first; c != nil && depth < 200; c = c.next {
		e.Children = append(e.Children, elementOf(c, depth+1))
	}
	return e
}

// formulaMatter sets a formula, or what is drawn of one that is set elsewhere. It reports
// whether the node is dealt with.
func (s *setter) formulaMatter(n *node, k look) bool {
	if n.isText() || !k.in && !s.isIn(n, k) {
		return false
	}
	f, ok := s.page.formulaOf(n)
	if !ok {
		return false
	}
	switch {
	case f.tex == "":
		s.words(f.words, n, k)
	case f.display:
		s.flush()
		s.add(article.Formula{TeX: f.tex, Text: rowOf(f.tex), Number: f.number}, n)
	default:
		s.words("", n, k)
		s.opening(n)
		s.line.formula(f.tex, k)
	}
	return true
}

// rowOf is TeX in one row of Unicode.
func rowOf(s string) string { return firstOf(clean.Line(tex.Row(s)), s) }
