package maths

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/mathml"
)

// drawnFormula is the formula that an element holds as KaTeX or MathJax draw it: the TeX or
// the MathML that they leave beside the drawing, what the drawing itself is made of, or
// what its label says.
func drawnFormula(p *dom.Page, n *dom.Node) formula {
	if m := n.Search(func(m *dom.Node) bool { return m.Tag == atom.Math }); m != nil {
		return mathOf(p, m)
	}
	if s := n.Get("data-mathml"); s != "" {
		if m := dom.Read(s, "").Body.Find(atom.Math); m != nil {
			return mathOf(p, m)
		}
	}
	if s := sourceWithin(n); s != "" {
		return texFormula(s)
	}
	f := formula{}
	if e := drawing(n); e != nil {
		f = written(e)
	}
	if label := n.Get("aria-label", "alt", "title"); f.Tex == "" {
		f.Words = clean.Line(label)
	}
	return f
}

// sourceWithin is the TeX that a drawing of MathJax keeps for an attribute of what it draws
// all of; empty where it keeps none.
func sourceWithin(n *dom.Node) string {
	m := n.Search(func(m *dom.Node) bool {
		return m.Get("data-mml-node") == "math" || m.Name == "mjx-math" || dom.HasClass(m, "mjx-math")
	})
	if m == nil {
		return ""
	}
	if label := m.Get("aria-label"); strings.ContainsAny(label, `\^_{}=`) {
		return dom.FirstOf(m.Get("data-latex"), label)
	}
	return m.Get("data-latex")
}

// drawing is the MathML that a drawing of KaTeX or MathJax stands for, nil where it cannot be told.
func drawing(n *dom.Node) *mathml.Element {
	var e *mathml.Element
	n.Each(func(m *dom.Node) bool {
		switch {
		case e != nil:
			return false
		case m.Name == "mjx-math":
			e = row(jaxElements(m, 0))
		case m.Get("data-mml-node") == "math":
			e = row(svgElements(m, 0))
		case dom.HasClass(m, "katex-html"):
			e = row(katexElements(m, 0))
		}
		return e == nil
	})
	return e
}

func row(children []*mathml.Element) *mathml.Element {
	if len(children) == 1 {
		return children[0]
	}
	return &mathml.Element{Name: "mrow", Children: children}
}

func element(name string, children ...*mathml.Element) *mathml.Element {
	return &mathml.Element{Name: name, Children: children}
}

// jaxElements are the elements that MathJax drew as the children of n in HTML: their names are
// MathML's, and so is their order, but for the boxes that set parts above each other.
func jaxElements(n *dom.Node, depth int) []*mathml.Element {
	var all []*mathml.Element
	for c := n.First; c != nil && depth < deepest; c = c.Next {
		if c.IsText() {
			if !dom.IsBlank(c.Text) {
				all = append(all, &mathml.Element{Text: c.Text})
			}
			continue
		}
		all = append(all, jaxElement(c, depth+1)...)
	}
	return all
}

func jaxElement(n *dom.Node, depth int) []*mathml.Element {
	name, ok := strings.CutPrefix(n.Name, "mjx-")
	if !ok {
		return nil
	}
	inner := jaxElements(n, depth)
	switch name {
	case "c":
		return []*mathml.Element{{Text: jaxCharacter(n)}}
	case "nstrut", "dstrut", "tstrut", "strut", "line", "spacer", "surd", "assistive-mml", "break", "stretchy-h", "stretchy-v", "ext":
		if strings.HasPrefix(name, "stretchy") {
			return []*mathml.Element{{Text: n.Raw()}}
		}
		return nil
	case "mi", "mn", "mo", "mtext", "ms", "mspace", "mrow", "mfrac", "msub", "msup", "mtable", "mtr", "mlabeledtr", "mtd", "mstyle", "menclose", "mphantom", "semantics":
		return []*mathml.Element{element(name, inner...)}
	case "msubsup":
		if len(inner) == 3 { // the power stands first in its box
			inner[1], inner[2] = inner[2], inner[1]
		}
		return []*mathml.Element{element(name, inner...)}
	case "mover", "munder", "munderover":
		return []*mathml.Element{limitsDrawn(name, n, depth)}
	case "msqrt":
		return []*mathml.Element{element("msqrt", inner...)}
	case "mroot":
		if len(inner) == 2 {
			inner[0], inner[1] = inner[1], inner[0]
		}
		return []*mathml.Element{element("mroot", inner...)}
	case "texatom", "math":
		return []*mathml.Element{row(inner)}
	case "num", "den", "base", "over", "under", "root":
		return []*mathml.Element{row(inner)}
	}
	return inner // a box for the sake of its place
}

// limitsDrawn is a part with what stands over and under it, which are named so.
func limitsDrawn(name string, n *dom.Node, depth int) *mathml.Element {
	parts := map[string]*mathml.Element{}
	n.Each(func(m *dom.Node) bool {
		kind, ok := strings.CutPrefix(m.Name, "mjx-")
		if ok && (kind == "base" || kind == "over" || kind == "under") {
			if parts[kind] == nil {
				parts[kind] = row(jaxElements(m, depth))
			}
			return false
		}
		return true
	})
	e := element(name)
	for _, kind := range []string{"base", "under", "over"} {
		if p := parts[kind]; p != nil {
			e.Children = append(e.Children, p)
		}
	}
	if len(e.Children) <= 1 {
		return row(jaxElements(n, depth))
	}
	return e
}

// jaxCharacter is the character that an element shows, which its class has by its number.
func jaxCharacter(n *dom.Node) string {
	if s := strings.TrimSpace(n.Raw()); s != "" {
		return s
	}
	for class := range strings.FieldsSeq(n.Get("class")) {
		if code, ok := strings.CutPrefix(class, "mjx-c"); ok {
			return byNumber(code)
		}
	}
	return ""
}

func byNumber(code string) string {
	if r, err := strconv.ParseUint(code, 16, 21); err == nil {
		return string(rune(r))
	}
	return ""
}

// svgElements are the elements that MathJax drew as the children of n in SVG, which says for
// each what it is in MathML.
func svgElements(n *dom.Node, depth int) []*mathml.Element {
	var all []*mathml.Element
	for c := n.First; c != nil && depth < deepest; c = c.Next {
		switch name := c.Get("data-mml-node"); {
		case c.IsText():
		case c.Get("data-c") != "":
			all = append(all, &mathml.Element{Text: byNumber(c.Get("data-c"))})
		case name == "" || name == "TeXAtom":
			inner := svgElements(c, depth+1)
			if name != "" {
				inner = []*mathml.Element{row(inner)}
			}
			all = append(all, inner...)
		default:
			inner := svgElements(c, depth+1)
			all = append(all, element(name, inner...))
		}
	}
	return all
}
