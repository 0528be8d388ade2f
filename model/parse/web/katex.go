package web

import (
	"strconv"
	"strings"

	"lede/model/parse/web/mathml"
)

// katexElements are the parts of a formula that KaTeX drew as the children of n, where it
// has left nothing but the drawing. Its boxes are named for what they are.
func katexElements(n *node, depth int) []*mathml.Element {
	var all []*mathml.Element
	for c := n.first; c != nil && depth < 100; c = c.next {
		if c.isText() {
			if !isBlank(c.text) {
				all = append(all, katexText(n, c.text)...)
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
func katexElement(n *node, depth int) (e []*mathml.Element, scripts bool) {
	switch {
	case hasClass(n, "strut"), hasClass(n, "pstrut"), hasClass(n, "mspace"), hasClass(n, "nulldelimiter"), hasClass(n, "vlist-s"), hasClass(n, "frac-line"), hasClass(n, "hide-tail"):
		return nil, false
	case hasClass(n, "msupsub"):
		return []*mathml.Element{katexScripts(n, depth)}, true
	case hasClass(n, "mfrac"):
		if parts := vlist(n, depth); len(parts) >= 2 {
			return []*mathml.Element{part("mfrac", parts[len(parts)-1], parts[0])}, false
		}
	case hasClass(n, "sqrt"):
		if parts := vlist(n, depth); len(parts) > 0 {
			return []*mathml.Element{part("msqrt", parts[0])}, false
		}
	case hasClass(n, "op-limits"):
		switch parts := vlist(n, depth); len(parts) {
		case 3:
			return []*mathml.Element{part("munderover", parts[1], parts[0], parts[2])}, false
		case 2:
			return []*mathml.Element{part("munder", parts[1], parts[0])}, false
		}
	case hasClass(n, "accent"):
		if parts := vlist(n, depth); len(parts) == 2 {
			return []*mathml.Element{part("mover", parts[0], part("mo", &mathml.Element{Text: parts[1].Text}))}, false
		}
	case hasClass(n, "text"):
		return []*mathml.Element{part("mtext", &mathml.Element{Text: n.raw()})}, false
	}
	inner := katexElements(n, depth)
	if len(inner) == 0 {
		return nil, false
	}
	if hasClass(n, "mord") || hasClass(n, "minner") {
		return []*mathml.Element{row(inner)}, false
	}
	return inner, false
}

// katexText is the text of a box: a letter, a figure, or a sign between two parts.
func katexText(box *node, text string) []*mathml.Element {
	name := "mi"
	switch text = strings.Trim(text, "\u200b"); {
	case text == "":
		return nil
	case strings.Trim(text, "0123456789.") == "":
		name = "mn"
	case hasClass(box, "mbin"), hasClass(box, "mrel"), hasClass(box, "mopen"), hasClass(box, "mclose"), hasClass(box, "mpunct"), hasClass(box, "op-symbol"):
		name = "mo"
	}
	return []*mathml.Element{part(name, &mathml.Element{Text: text})}
}

// katexScripts is an index, a power or both, without what they belong to.
func katexScripts(n *node, depth int) *mathml.Element {
	parts := vlist(n, depth)
	switch {
	case len(parts) >= 2:
		return part("msubsup", parts[0], parts[1])
	case len(parts) == 1 && hasBox(n, "vlist-t2"):
		return part("msub", parts[0])
	}
	return part("msup", row(parts))
}

func hasBox(n *node, class string) bool {
	found := false
	n.each(func(m *node) bool {
		found = found || hasClass(m, class)
		return !found
	})
	return found
}

// vlist are the parts that a box sets above each other, from the lowest up.
func vlist(n *node, depth int) []*mathml.Element {
	var list *node
	n.each(func(m *node) bool {
		if list == nil && hasClass(m, "vlist") {
			list = m
		}
		return list == nil
	})
	if list == nil {
		return nil
	}
	var parts []*mathml.Element
	var heights []float64
	for c := list.first; c != nil; c = c.next {
		inner := katexElements(c, depth)
		if c.isText() || len(inner) == 0 {
			continue
		}
		top := height(c.get("style"))
		at := len(parts)
		for at > 0 && heights[at-1] < top { // a lesser top is higher up
			at--
		}
		parts = append(parts[:at], append([]*mathml.Element{row(inner)}, parts[at:]...)...)
		heights = append(heights[:at], append([]float64{top}, heights[at:]...)...)
	}
	return parts
}

// height is the top that a style gives, in em.
func height(style string) float64 {
	_, rest, ok := strings.Cut(strings.ReplaceAll(style, " ", ""), "top:")
	if !ok {
		return 0
	}
	v, _, _ := strings.Cut(rest, "em")
	top, _ := strconv.ParseFloat(v, 64)
	return top
}
