package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// A looseMark is a label set as notes are referred to that leads nowhere.
type looseMark struct {
	mark   *node
	label  string
	raised bool // a number above the line right after another, as a power is
}

// looseMarks are the labels in the page that may refer to notes without leading there.
func (ns *notes) looseMarks() []looseMark {
	var found []looseMark
	for _, n := range ns.page.nodes {
		if n.letters == 0 || n.letters > longestLabel || n.hidden || !isLooseMark(n) || !isLabel(labelOf(n)) {
			continue
		}
		if ns.isMarked(n) || n.within(atom.Math, atom.Code, atom.Pre, atom.H1) != nil || ns.isWithin(n) || beginsNote(n) {
			continue
		}
		found = append(found, looseMark{n, labelOf(n), n.is(atom.Sup) && followsDigit(n)})
	}
	return found
}

func isLooseMark(n *node) bool {
	if n.is(atom.Sup) {
		return true
	}
	if !n.is(atom.Span, atom.Label, atom.A, atom.Button) || n.is(atom.A) && leadsAway(n) && !isScripted(n) {
		return false
	}
	if n.within(atom.Sup) != nil {
		return false // the sup is the mark
	}
	return n.kin&kinNote != 0 || saysNoteRef(n) || strings.Contains(n.get("class"), "footref") || n.has("data-footnote") || n.has("data-fn")
}

// beginsNote reports whether a label is the first word of what is a note by its name.
func beginsNote(n *node) bool {
	for p := n.parent; p != nil && isInline(p) && p.letters <= longestNote; p = p.parent {
		if label, _ := leadingLabel(p); label == "" || p.letters == n.letters {
			continue
		}
		if p.kin&kinNote != 0 && p.order+4 > n.order && p.letters > longestLabel {
			return true
		}
	}
	return false
}

func isScripted(n *node) bool { return strings.HasPrefix(n.get("href"), "javascript:") }

// isMarked reports whether an element is a mark, or holds one or stands in one.
func (ns *notes) isMarked(n *node) bool {
	for p, depth := n, 0; p != nil && depth < 3; p, depth = p.parent, depth+1 {
		if ns.marks[p] != nil {
			return true
		}
	}
	found := false
	n.each(func(m *node) bool {
		found = found || ns.marks[m] != nil
		return !found
	})
	return found
}

// isWithin reports whether a node stands in a note.
func (ns *notes) isWithin(n *node) bool {
	for ; n != nil; n = n.parent {
		if ns.of[n] != nil {
			return true
		}
	}
	return false
}

func followsDigit(n *node) bool {
	if n.prev == nil || !n.prev.isText() || n.prev.text == "" {
		return false
	}
	last := n.prev.text[len(n.prev.text)-1]
	return last >= '0' && last <= '9'
}

// An entry is a paragraph or an item that begins with the label of a note.
type entry struct {
	label string
	body  []*node
}

// findNumbered brings labels that lead nowhere together with numbered lines below them.
func (ns *notes) findNumbered(loose []looseMark) {
	if len(loose) == 0 {
		return
	}
	for _, n := range ns.page.nodes {
		if n.isText() || n.letters == 0 || n.end < loose[0].mark.order || ns.isNote(n) {
			continue
		}
		if entries := ns.entriesIn(n, loose); len(entries) > 0 {
			ns.match(entries, loose)
		}
	}
}

// entriesIn are the numbered notes that the children of an element are or begin.
func (ns *notes) entriesIn(n *node, loose []looseMark) []entry {
	if n.is(atom.Ol) && (inNotes(n) || n.kin&kinNotes != 0 || n.parent.is(atom.Aside) || isHeadOfNotes(prevElement(n)) || isRule(prevElement(n))) {
		return itemEntries(n)
	}
	if n.is(atom.Ol, atom.Table, atom.Tbody, atom.Tr, atom.P, atom.Pre) || isInline(n) {
		return nil
	}
	var entries []entry
	told := n.kin&kinNotes != 0 || inNotes(n) // that these are notes
	for c := n.first; c != nil; c = c.next {
		if c.isText() || c.letters == 0 && !isRule(c) {
			continue
		}
		label, raised := leadingLabel(c)
		switch {
		case isRule(c) || isHeadOfNotes(c):
			told, entries = true, nil
		case c.is(atom.P, atom.Div, atom.Li) && label != "" && (told || raised) && c.letters < longestNote && !hasLoose(c, loose):
			entries = append(entries, entry{label, []*node{c}})
		case len(entries) == 0:
		case isPartOfNote(c) && c.kin&junk == 0 && (told || followsEntry(c)):
			last := &entries[len(entries)-1]
			last.body = append(last.body, c)
		default:
			return entries
		}
	}
	return entries
}

// followsEntry reports whether another numbered line comes after an element.
func followsEntry(c *node) bool {
	for c = c.next; c != nil; c = c.next {
		if label, raised := leadingLabel(c); label != "" && raised {
			return true
		}
	}
	return false
}

// hasLoose reports whether a mark stands in an element after its first words: it is text.
func hasLoose(n *node, loose []looseMark) bool {
	marks := 0
	for _, l := range loose {
		if n.holds(l.mark) {
			marks++
		}
	}
	return marks > 1
}

func itemEntries(list *node) []entry {
	var entries []entry
	number := 1
	if v, err := strconv.Atoi(list.get("start")); err == nil {
		number = v
	}
	for c := list.first; c != nil; c = c.next {
		if !c.is(atom.Li) {
			continue
		}
		if v, err := strconv.Atoi(c.get("value")); err == nil {
			number = v
		}
		label, _ := leadingLabel(c)
		entries = append(entries, entry{firstOf(label, strconv.Itoa(number)), []*node{c}})
		number++
	}
	return entries
}

func isRule(n *node) bool { return n != nil && n.is(atom.Hr) }

// leadingLabel is the label that an element begins with, empty where it begins otherwise or
// holds nothing else; raised where it is set above the line.
func leadingLabel(n *node) (label string, raised bool) {
	for c := n.first; c != nil; c = c.next {
		if c.isText() && isBlank(c.text) {
			continue
		}
		switch {
		case c.isText():
			return writtenLabel(c.text), false
		case c.letters > longestLabel && isInline(c) || c.is(atom.P, atom.Div):
			return leadingLabel(c)
		case c.letters == 0 || !isInline(c) || !isLabel(labelOf(c)) || c.letters == n.letters:
			return "", false
		}
		sup := c.is(atom.Sup) || c.find(atom.Sup) != nil
		return labelOf(c), sup
	}
	return "", false
}

// writtenLabel is the label that a line begins with: "[1] ", "1. ", "(1) ", "* ".
func writtenLabel(line string) string {
	line = strings.TrimLeft(line, " \t\n\u00a0")
	end := strings.IndexAny(line, " \t\n\u00a0")
	if end <= 0 || end > 6 {
		return ""
	}
	word := line[:end]
	label := strings.Map(plainDigit, strings.Trim(word, "[]().:"))
	if !isLabel(label) || label == word && !strings.HasPrefix(label, "*") && strings.Trim(label, "†‡") != "" {
		return ""
	}
	return label
}
