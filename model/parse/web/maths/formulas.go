// Package maths reads the formulas of a web page: as MathML, as what KaTeX and MathJax
// leave in a page, as pictures of formulas and as TeX between dollars. Both the search for
// the article and the setting of its blocks ask it.
package maths

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/tex"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/mathml"
)

// A formula is what an element of the page draws in place of one.
type formula struct {
	Tex     string // without the marks around it
	Number  string // that it is referred to by
	Words   string // where it has no TeX: what it is said to be
	Display bool   // it stands in rows of its own
}

// FormulaOf is the formula that an element is there for, whichever script draws it; ok is
// false for other elements.
func FormulaOf(p *dom.Page, n *dom.Node) (f formula, ok bool) {
	switch {
	case n.Tag == atom.Math:
		return mathOf(p, n), true
	case n.Tag == atom.Img:
		return imageFormula(n)
	case n.Tag == atom.Script:
		kind := n.Get("type")
		if !strings.HasPrefix(kind, "math/tex") {
			return f, false
		}
		f = texFormula(n.Raw())
		f.Display = strings.Contains(kind, "display")
		return f, true
	case !n.Is(atom.Span, atom.Div, atom.Code, atom.P, atom.Pre) && !strings.Contains(n.Name, "-"):
		return f, false
	}
	class := n.Class()
	source := writtenTeX(n)
	switch {
	case source != "" && isFormulaBox(n, class):
		f = texFormula(source)
	case n.Name == "mjx-container", dom.HasClass(n, "katex", "katex-display", "mwe-math-element"):
		f = drawnFormula(p, n)
	case strings.HasPrefix(class, "mathjax"), strings.HasPrefix(class, "mjxc-"), strings.HasPrefix(class, "mjx-chtml"):
		if drawsScript(n) {
			return f, true // the script after it has the formula
		}
		f = drawnFormula(p, n)
	case isTeXElement(n, class):
		f = texFormula(n.Raw())
	case numberedTeX(n, class) != nil:
		text := numberedTeX(n, class)
		f = texFormula(text.Text)
		f.Number = strings.Trim(clean.Line(dom.PrevElement(text).Words()), "() ¶")
	default:
		return f, false
	}
	f.Display = f.Display || isDisplay(n, class)
	return f, f.Tex != "" || f.Words != ""
}

// isDisplay reports whether an element says that its formula stands by itself.
func isDisplay(n *dom.Node, class string) bool {
	return n.Get("display") == "true" || n.Get("data-math-style") == "display" || n.Has("block") || n.Is(atom.Pre) || n.Is(atom.Div, atom.P) && !strings.Contains(class, "inline") ||
		dom.ContainsAny(class, "display", "block") || dom.HasClass(n.Parent, "katex-display", "MathJax_Display")
}

// drawsScript reports whether a script with the formula's TeX follows what was drawn of it.
func drawsScript(n *dom.Node) bool {
	next := n.Next
	for next != nil && (next.IsText() && dom.IsBlank(next.Text) || strings.HasPrefix(next.Get("class"), "MathJax") || strings.HasPrefix(next.Get("class"), "mjx")) {
		next = next.Next
	}
	return next != nil && next.Tag == atom.Script && strings.HasPrefix(next.Get("type"), "math/tex")
}

// writtenTeX is the TeX that an element has for an attribute.
func writtenTeX(n *dom.Node) string {
	if v := strings.TrimSpace(n.Get("data-tex", "data-latex", "data-math", "data-formula", "data-equation", "data-katex", "data-expr", "data-eq", "data-value", "latex-data", "tex", "latex", "formula")); v != "" {
		return v
	}
	var attrs struct{ PersistentExpression string }
	if v := n.Get("data-attrs"); strings.Contains(v, "persistentExpression") && json.Unmarshal([]byte(v), &attrs) == nil {
		return strings.TrimSpace(attrs.PersistentExpression)
	}
	return ""
}

// isFormulaBox reports whether an element with TeX for an attribute draws it, by its name or
// by what is in it.
func isFormulaBox(n *dom.Node, class string) bool {
	return dom.ContainsAny(class+" "+n.Name, "math", "tex", "formula", "eq") ||
		n.Any(func(m *dom.Node) bool {
			return m.Is(atom.Math) || dom.HasClass(m, "katex") || m.Name == "mjx-container"
		})
}

// isTeXElement reports whether an element holds nothing but TeX for a script to draw: it
// is named so, and its text has the marks or commands of TeX.
func isTeXElement(n *dom.Node, class string) bool {
	if n.Letters == 0 || n.Letters > dom.LongestNote || n.First != n.Last {
		return false
	}
	if n.Has("data-math-style") && n.First.Is(atom.Code) {
		return true
	}
	if !n.First.IsText() {
		return false
	}
	text := strings.TrimSpace(n.First.Text)
	switch {
	case n.Name == "d-math", n.Name == "math-renderer", n.Name == "tex-math", n.Name == "la-tex", n.Name == "math-field", n.Name == "katex-inline", n.Name == "katex-block":
		return true
	case n.Has("data-math-style"), dom.HasClass(n, "language-math"), n.Is(atom.Code) && dom.HasClass(n, "math"):
		return true
	}
	named := dom.ContainsAny(class, "math", "tex2jax", "latex", "equation")
	return named && isMarkedTeX(text) || class == "math" && strings.ContainsAny(text, "^_\\")
}

// numberedTeX is the TeX in a box for a formula after the number that it is referred to by, nil
// where the box holds anything else.
func numberedTeX(n *dom.Node, class string) *dom.Node {
	if n.Letters == 0 || n.Letters > dom.LongestNote || !strings.Contains(class, "math") || n.Last == nil || !n.Last.IsText() || !isWholeTeX(strings.TrimSpace(n.Last.Text)) {
		return nil
	}
	if number := dom.PrevElement(n.Last); !number.Is(atom.Span) || !dom.HasClass(number, "eqno") || dom.PrevElement(number) != nil {
		return nil
	}
	return n.Last
}

// isWholeTeX reports whether a text is a formula between its marks, or an environment.
func isWholeTeX(s string) bool {
	return isMarkedTeX(s) || strings.HasPrefix(s, `\begin{`) && strings.HasSuffix(s, "}")
}

// mathOf is the formula in a math element: the TeX that it was made of, or that of its own.
func mathOf(p *dom.Page, n *dom.Node) formula {
	f := texFormula(annotation(n))
	if f.Tex == "" {
		f = written(elementOf(n, 0))
	}
	if f.Tex == "" {
		f.Words = clean.Line(n.Raw())
	}
	f.Display = f.Display || n.Get("display") == "block" || n.Get("mode") == "display"
	return f
}

func written(e *mathml.Element) formula {
	m := mathml.Read(e)
	return formula{Tex: clean.Line(m.TeX), Number: clean.Line(m.Number)}
}

// annotation is the TeX that a formula was made of.
func annotation(n *dom.Node) string {
	written := n.Search(func(m *dom.Node) bool {
		return m.Name == "annotation" && strings.Contains(strings.ToLower(m.Get("encoding")), "tex")
	})
	if written != nil && written.Raw() != "" {
		return written.Raw()
	}
	return n.Get("data-latex", "alttext")
}

// deepest is how deep the elements of a formula are read.
const deepest = 100

// elementOf is an element of MathML as the writer of TeX reads it.
func elementOf(n *dom.Node, depth int) *mathml.Element {
	if n.IsText() {
		return &mathml.Element{Text: n.Text}
	}
	e := &mathml.Element{Name: n.Name, Attr: map[string]string{}}
	for _, a := range n.Attr {
		e.Attr[a.Key] = a.Val
	}
	for c := n.First; c != nil && depth < deepest; c = c.Next {
		e.Children = append(e.Children, elementOf(c, depth+1))
	}
	return e
}

// RowOf is TeX in one row of Unicode.
func RowOf(s string) string { return dom.FirstOf(clean.Line(tex.Row(s)), s) }
