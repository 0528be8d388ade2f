package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
)

// A pointer is a mark that a link makes, and where it leads.
type pointer struct {
	mark, target *node
	label        string
}

// findLinked looks for links with a label for a text that lead to a note.
func (ns *notes) findLinked() {
	var found []pointer
	targets := map[*node]bool{}
	for _, n := range ns.page.nodes {
		if n.tag != atom.A || n.hidden || n.letters > longestLabel {
			continue
		}
		if target := ns.page.noteTarget(n); target != nil && isReference(n, target) {
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
		if first := body[0]; first.order < f.mark.order && (first.kin&(kinNote|kinAside) == 0 || ns.page.leadsBack(first, f.mark)) {
			continue // the way back from a note
		}
		ns.add(f.mark, f.label, body)
	}
}

// target is the element that a link within the page leads to.
func (p *page) target(n *node) *node {
	href := n.get("href")
	i := strings.IndexByte(href, '#')
	if i < 0 || i+1 == len(href) || i > 0 && !strings.HasPrefix(p.address(href), "#") {
		return nil
	}
	return p.named(href[i+1:])
}

// noteTarget is target; the mark of a note may as well name the file that the page once
// was, or the address it once had.
func (p *page) noteTarget(n *node) *node {
	if t := p.target(n); t != nil {
		return t
	}
	_, fragment, ok := strings.Cut(n.get("href"), "#")
	if !ok || fragment == "" || !isLabel(labelOf(n)) {
		return nil
	}
	t := p.named(fragment)
	if t != nil && (saysNoteRef(n) || n.within(atom.Sup) != nil || isCitation(n)) {
		return t
	}
	return nil
}

// isCitation reports whether a link stands in brackets that cite something.
func isCitation(n *node) bool { return n.within(atom.Cite) != nil }

// isReference reports whether a link refers to a note: its text is a label, and it
// or its target is set or named as one.
func isReference(n, target *node) bool {
	label := labelOf(n)
	if !isLabel(label) || isWayBack(n) {
		return false
	}
	if saysNoteRef(n) || n.kin&kinNote != 0 || n.parent.kin&kinNote != 0 && isInline(n.parent) || target.kin&(kinNote|kinNotes) != 0 {
		return true
	}
	if n.within(atom.Sup) != nil || n.find(atom.Sup) != nil {
		return true
	}
	name := strings.ToLower(firstOf(target.get("id"), target.get("name")))
	for _, start := range []string{"fn", "ftn", "_ftn", "_edn", "edn", "bib", "cite"} {
		if strings.HasPrefix(name, start) {
			return true
		}
	}
	return strings.Contains(name, "note") || isBracketed(n) && isNumbers(label) && isItem(target)
}

// isItem reports whether an element is an item of a list, or stands at its beginning.
func isItem(target *node) bool {
	item := target.within(atom.Li, atom.Dd, atom.Dt, atom.Tr)
	return item != nil && target.order-item.order < 4
}

// isBracketed reports whether a label is set in brackets: "[3]".
func isBracketed(n *node) bool {
	words := n.words()
	if strings.HasPrefix(words, "[") && strings.HasSuffix(words, "]") {
		return true
	}
	before, after := n.prev, n.next
	return before != nil && after != nil && before.isText() && after.isText() &&
		strings.ContainsAny(lastByte(before.text), "[,;-") && strings.ContainsAny(firstByte(after.text), "],;-")
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
func saysNoteRef(n *node) bool {
	return n.get("role") == "doc-noteref" || n.get("role") == "doc-biblioref" || n.get("rel") == "footnote" || n.has("data-footnote-ref") ||
		n.get("epub:type") == "noteref" || n.get("data-type") == "noteref"
}

// isWayBack reports whether a link says by its role or its name that it leads from a note
// back to its mark.
func isWayBack(n *node) bool {
	if n.get("role") == "doc-backlink" || n.has("data-footnote-backref") || n.get("rev") == "footnote" {
		return true
	}
	class := strings.ToLower(n.get("class"))
	for _, w := range []string{"backref", "backlink", "back-link", "footnote-back", "footnoteback", "footnotebacklink", "reversefootnote", "fn-back", "noteback", "note-back", "footnote-return"} {
		if strings.Contains(class, w) {
			return true
		}
	}
	return false
}

// longestLabel is the letters of a label at most, with brackets.
const longestLabel = 14

// labelOf is a reference's text without brackets.
func labelOf(n *node) string {
	label := clean.Line(strings.Trim(n.words(), "[]() \u00a0"))
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

// isLabel reports whether a text is what a note is called: a number, a letter, a sign, or a
// short word and a number.
func isLabel(s string) bool {
	switch strings.Trim(s, "*†‡§¶#") {
	case "":
		return s != "" && len([]rune(s)) <= 3
	}
	if word, number, ok := strings.Cut(s, " "); ok {
		return len(word) <= 12 && len(number) <= 3 && isNumbers(number) && !isNumbers(word)
	}
	if digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz"); digits != "" && isNumbers(digits) && !strings.ContainsAny(s, ":.|") {
		return len(digits) <= 4 && len(s)-len(digits) <= 1
	}
	if len(s) <= 5 && strings.Trim(s, "ivxl") == "" {
		return true
	}
	return len(s) == 1 && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z')
}

// leadsBack reports whether a link in an element leads to a mark, or to what is around it.
func (p *page) leadsBack(n, mark *node) bool {
	found := false
	n.each(func(m *node) bool {
		if m.is(atom.A) && !found {
			t := p.target(m)
			found = t != nil && (t.holds(mark) || mark.holds(t))
		}
		return !found
	})
	return found
}

func holdsAny(body []*node, n *node) bool {
	for _, b := range body {
		if b.holds(n) {
			return true
		}
	}
	return false
}
