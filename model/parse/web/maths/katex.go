package maths

import (
	"strings"

	"lede/model/parse/web/dom"
	"lede/model/parse/web/mathml"
)

// katexElements are the parts of a formula that KaTeX drew as the children of n, where it
// has left nothing but the drawing. Its boxes are named for what they are.
func katexElements(n *dom.Node, depth int) []*mathml.Element {
	var all []*mathml.Element
	for c := n.First; c != nil && depth < deepest; c = c.Next {
		if c.IsText() {
			if !dom.IsBlank(c.Text) {
				all = append(all, katexText(n, c.Text)...)
			}
			continue
		}
		e, scripts := katexElement(c, depth+1)
		if scripts && len(all) > 0 {
			last := all[len(all)-1]
			e[0].Children = append([]*mathml.Element{last}, e[0].Children...)
			all = all[:len(all)-1]
		}
		all = append(all, e...)
	}
	return all
}

// katexElement is what one box stands for. Scripts are those of the part before them.
func katexElement(n *dom.Node, depth int) (e []*mathml.Element, scripts bool) {
	switch {
	case dom.HasClass(n, "strut", "pstrut", "mspace", "nulldelimiter", "vlist-s", "frac-line", "hide-tail"):
		return nil, false
	case dom.HasClass(n, "msupsub"):
		return []*mathml.Element{katexScripts(n, depth)}, true
	case dom.HasClass(n, "mfrac"):
		if parts := vlist(n, depth); len(parts) > 1 {
			return []*mathml.Element{element("mfrac", parts[len(parts)-1], parts[0])}, false
		}
	case dom.HasClass(n, "sqrt"):
		if parts := vlist(n, depth); len(parts) > 0 {
			return []*mathml.Element{element("msqrt", parts[0])}, false
		}
	case dom.HasClass(n, "op-limits"):
		switch parts := vlist(n, depth); len(parts) {
		case 3:
			return []*mathml.Element{element("munderover", parts[1], parts[0], parts[2])}, false
		case 2:
			return []*mathml.Element{element("munder", parts[1], parts[0])}, false
		}
	case dom.HasClass(n, "accent"):
		if parts := vlist(n, depth); len(parts) == 2 {
			return []*mathml.Element{element("mover", parts[0], element("mo", &mathml.Element{Text: parts[1].Text}))}, false
		}
	case dom.HasClass(n, "text"):
		return []*mathml.Element{element("mtext", &mathml.Element{Text: n.Raw()})}, false
	}
	inner := katexElements(n, depth)
	if len(inner) == 0 {
		return nil, false
	}
	if dom.HasClass(n, "mord", "minner") {
		return []*mathml.Element{row(inner)}, false
	}
	return inner, false
}

// katexText is the text of a box: a letter, a figure, or a sign between two parts.
func katexText(box *dom.Node, text string) []*mathml.Element {
	name := "mi"
	switch text = strings.Trim(text, "\u200b"); {
	case text == "":
		return nil
	case strings.Trim(text, "0123456789.") == "":
		name = "mn"
	case dom.HasClass(box, "mbin", "mrel", "mopen", "mclose", "mpunct", "op-symbol"):
		name = "mo"
	}
	return []*mathml.Element{element(name, &mathml.Element{Text: text})}
}

// katexScripts is an index, a power or both, without what they belong to.
func katexScripts(n *dom.Node, depth int) *mathml.Element {
	parts := vlist(n, depth)
	switch {
	case len(parts) > 1:
		return element("msubsup", parts[0], parts[1])
	case len(parts) == 1 && boxIn(n, "vlist-t2") != nil:
		return element("msub", parts[0])
	}
	return element("msup", row(parts))
}

func boxIn(n *dom.Node, class string) *dom.Node {
	return n.Search(func(m *dom.Node) bool { return dom.HasClass(m, class) })
}

// vlist are the parts that a box sets above each other, from the lowest up.
func vlist(n *dom.Node, depth int) []*mathml.Element {
	list := boxIn(n, "vlist")
	if list == nil {
		return nil
	}
	var parts []*mathml.Element
	for c := list.First; c != nil; c = c.Next {
		inner := katexElements(c, depth)
		if c.IsText() || len(inner) == 0 {
			continue
		}
		parts = append(parts, row(inner))
	}
	return parts
}
