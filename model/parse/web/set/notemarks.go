package set

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// A pointer is a mark that a link makes, and where it leads.
type pointer struct {
	mark, target *dom.Node
	label        string
}

// findLinked looks for links with a label for a text that lead to a note.
func (ns *notes) findLinked() {
	var found []pointer
	targets := map[*dom.Node]bool{}
	for _, n := range ns.page.Nodes {
		if !n.Is(atom.A) || n.Hidden || n.Letters > longestLabel {
			continue
		}
		if target := noteTarget(ns.page, n); target != nil && isReference(n, target) {
			found = append(found, pointer{n, target, labelOf(n)})
			targets[target] = true
		}
	}
	bodies := ns.bodies(targets)
	for _, f := range found {
		body := bodies[f.target]
		if len(body) == 0 || holdsAny(body, f.mark) {
			continue
		}
		if first := body[0]; first.Order < f.mark.Order && (first.Hints&(dom.HintNote|dom.HintAside) == 0 || leadsBack(ns.page, first, f.mark)) {
			continue // the way back from a note
		}
		ns.add(f.mark, f.label, body)
	}
}

// noteTarget is target; the mark of a note may as well name the file that the page once
// was, or the address it once had.
func noteTarget(p *dom.Page, n *dom.Node) *dom.Node {
	if t := p.Target(n); t != nil {
		return t
	}
	_, fragment, _ := strings.Cut(n.Get("href"), "#")
	if dom.IsLabel(labelOf(n)) && (saysNoteRef(n) || n.Within(atom.Sup, atom.Cite) != nil) {
		return p.Named(fragment)
	}
	return nil
}

// isReference reports whether a link refers to a note: its text is a label, and it
// or its target is set or named as one.
func isReference(n, target *dom.Node) bool {
	label := labelOf(n)
	if !dom.IsLabel(label) {
		return false
	}
	if saysNoteRef(n) || n.Hints&dom.HintNote != 0 || n.Parent.Hints&dom.HintNote != 0 && dom.IsInline(n.Parent) || target.Hints&(dom.HintNote|dom.HintNotes) != 0 {
		return true
	}
	if n.Within(atom.Sup) != nil || n.Find(atom.Sup) != nil {
		return true
	}
	name := strings.ToLower(target.Get("id", "name"))
	begins := func(start string) bool { return strings.HasPrefix(strings.TrimPrefix(name, "_"), start) }
	return slices.ContainsFunc([]string{"fn", "ftn", "edn", "bib", "cite"}, begins) || strings.Contains(name, "note") || isBracketed(n) && dom.IsNumbers(label) && isItem(target)
}

// atStart is how many nodes may stand before what begins an element.
const atStart = 4

// isItem reports whether an element is an item of a list, or stands at its beginning.
func isItem(target *dom.Node) bool {
	item := target.Within(atom.Li, atom.Dd, atom.Dt, atom.Tr)
	return item != nil && target.Order-item.Order < atStart
}

// isBracketed reports whether a label is set in brackets: "[3]".
func isBracketed(n *dom.Node) bool {
	words := n.Words()
	if strings.HasPrefix(words, "[") && strings.HasSuffix(words, "]") {
		return true
	}
	before, after := n.Prev, n.Next
	return before != nil && after != nil && before.IsText() && after.IsText() &&
		strings.ContainsAny(lastByte(before.Text), "[,;-") && strings.ContainsAny(firstByte(after.Text), "],;-")
}

func firstByte(s string) string {
	s = strings.TrimLeft(s, " \t\n\u00a0")
	return s[:min(1, len(s))]
}

func lastByte(s string) string {
	s = strings.TrimRight(s, " \t\n\u00a0")
	return s[max(0, len(s)-1):]
}

// saysNoteRef reports whether an element says by its role that it refers to a note.
func saysNoteRef(n *dom.Node) bool {
	return n.Get("role") == "doc-noteref" || n.Get("role") == "doc-biblioref" || n.Get("rel") == "footnote" || n.Has("data-footnote-ref") ||
		n.Get("epub:type") == "noteref" || n.Get("data-type") == "noteref"
}

// longestLabel is the letters of a label at most, with brackets.
const longestLabel = 14

// labelOf is a reference's text without brackets.
func labelOf(n *dom.Node) string {
	label := clean.Line(strings.Trim(n.Words(), "[]() \u00a0"))
	return strings.Map(plainDigit, strings.TrimRight(label, ".:"))
}

// plainDigit is the digit that a raised one stands for.
func plainDigit(r rune) rune {
	for i, high := range []rune("⁰¹²³⁴⁵⁶⁷⁸⁹") {
		if r == high {
			return rune('0' + i)
		}
	}
	return r
}

// leadsBack reports whether a link in an element leads to a mark, or to what is around it.
func leadsBack(p *dom.Page, n, mark *dom.Node) bool {
	return n.Any(func(m *dom.Node) bool {
		t := p.Target(m)
		return m.Is(atom.A) && t != nil && (t.Holds(mark) || mark.Holds(t))
	})
}

func holdsAny(body []*dom.Node, n *dom.Node) bool {
	return slices.ContainsFunc(body, func(b *dom.Node) bool { return b.Holds(n) })
}
