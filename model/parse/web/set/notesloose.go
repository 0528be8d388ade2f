package set

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// A looseMark is a label set as notes are referred to that leads nowhere.
type looseMark struct {
	mark   *dom.Node
	label  string
	raised bool // a number above the line right after another, as a power is
}

// looseMarks are the labels in the page that may refer to notes without leading there.
func (ns *notes) looseMarks() []looseMark {
	var found []looseMark
	for _, n := range ns.page.Nodes {
		if n.IsText() || n.Letters > longestLabel || n.Hidden || !isLooseMark(n) {
			continue
		}
		label := labelOf(n)
		if n.Letters == 0 {
			label = drawnLabel(n)
		}
		if !dom.IsLabel(label) {
			continue
		}
		if ns.isMarked(n) || n.Within(atom.Math, atom.Code, atom.Pre, atom.H1) != nil || ns.isWithin(n) || beginsNote(n) {
			continue
		}
		mark := n
		if button := n.Within(atom.Button); button != nil && button.Letters == n.Letters {
			mark = button
		}
		found = append(found, looseMark{mark, label, n.Is(atom.Sup) && followsDigit(n)})
	}
	return found
}

func isLooseMark(n *dom.Node) bool {
	if n.Is(atom.Sup) {
		return n.Letters > 0
	}
	if !n.Is(atom.Span, atom.Label, atom.A, atom.Button) || n.Is(atom.A) && dom.LeadsAway(n) && !dom.IsScripted(n) {
		return false
	}
	if sup := n.Within(atom.Sup); sup != nil && sup.Letters > 0 {
		return false // the sup is the mark
	}
	return n.Hints&dom.HintNote != 0 || saysNoteRef(n) || strings.Contains(n.Get("class"), "footref") || n.Has("data-footnote") || n.Has("data-fn") || n.Has("data-footnote-button") || n.Has("data-footnote-number")
}

// drawnLabel is the label of a button to a note that is drawn: "See footnote 3".
func drawnLabel(n *dom.Node) string {
	said := strings.Fields(n.Get("data-footnote-number", "aria-label", "title", "alt"))
	if !n.Is(atom.Button, atom.A) || len(said) == 0 {
		return ""
	}
	return said[len(said)-1]
}

// beginsNote reports whether a label is the first word of what is a note by its name.
func beginsNote(n *dom.Node) bool {
	for p := n.Parent; p != nil && dom.IsInline(p) && p.Letters <= dom.LongestNote; p = p.Parent {
		if label, _ := leadingLabel(p); label == "" || p.Letters == n.Letters {
			continue
		}
		if p.Hints&dom.HintNote != 0 && p.Order+4 > n.Order && p.Letters > longestLabel && !dom.IsLabel(labelOf(p)) {
			return true
		}
	}
	return false
}

// isMarked reports whether an element is a mark, or holds one or stands in one.
func (ns *notes) isMarked(n *dom.Node) bool {
	is := func(m *dom.Node) bool { return ns.marks[m] != nil }
	return n.AnyAround(3, is) || n.Any(is)
}

// isWithin reports whether a node stands in a note.
func (ns *notes) isWithin(n *dom.Node) bool {
	return n.Above(func(n *dom.Node) bool { return ns.of[n] != nil }) != nil
}

func followsDigit(n *dom.Node) bool {
	return n.Prev != nil && strings.TrimRight(n.Prev.Text, "0123456789") != n.Prev.Text
}

// An entry is a paragraph or an item that begins with the label of a note.
type entry struct {
	label string
	body  []*dom.Node
}

// findNumbered brings labels that lead nowhere together with numbered lines below them.
func (ns *notes) findNumbered(loose []looseMark) {
	if len(loose) == 0 {
		return
	}
	for _, n := range ns.page.Nodes {
		if n.IsText() || n.Letters == 0 || n.End < loose[0].mark.Order || ns.isNote(n) {
			continue
		}
		if entries := ns.entriesIn(n, loose); len(entries) > 0 {
			ns.match(entries, loose)
		}
	}
}

// entriesIn are the numbered notes that the children of an element are or begin.
func (ns *notes) entriesIn(n *dom.Node, loose []looseMark) []entry {
	if n.Is(atom.Ol) && (inNotes(n) || n.Hints&dom.HintNotes != 0 || n.Parent.Is(atom.Aside) || isHeadOfNotes(dom.PrevElement(n)) || isRule(dom.PrevElement(n))) {
		return itemEntries(n)
	}
	if n.Is(atom.Ol, atom.Table, atom.Tbody, atom.Tr, atom.P, atom.Pre) || dom.IsInline(n) {
		return nil
	}
	var entries []entry
	boxed := n.Hints&dom.HintNotes != 0 || inNotes(n) // it says that all that follows are notes
	told := boxed                                     // or a rule does that some may
	goesOn := boxed                                   // what is not numbered belongs to the note before it
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() || c.Letters == 0 && !isRule(c) {
			continue
		}
		label, raised := leadingLabel(c)
		switch {
		case isRule(c) || isHeadOfNotes(c):
			told, boxed, goesOn, entries = true, boxed || !isRule(c), true, nil
		case (told || raised) && c.Is(atom.P, atom.Div) && dom.IsLeaf(c) && len(lineEntries(c, told)) > 1:
			entries, goesOn = append(entries, lineEntries(c, told)...), boxed // a paragraph of several notes ends them
		case c.Is(atom.P, atom.Div, atom.Li) && label != "" && (told || raised) && c.Letters < dom.LongestNote && !hasLoose(c, loose):
			entries = append(entries, entry{label, []*dom.Node{c}})
		case len(entries) == 0:
		case isPartOfNote(c) && c.Hints&dom.Junk == 0 && goesOn:
			last := &entries[len(entries)-1]
			last.body = append(last.body, c)
		default:
			return entries
		}
	}
	return entries
}

// hasLoose reports whether a mark stands in an element after its first words: it is text.
func hasLoose(n *dom.Node, loose []looseMark) bool {
	marks := slices.DeleteFunc(slices.Clone(loose), func(l looseMark) bool { return !n.Holds(l.mark) })
	return len(marks) > 1
}

// lineEntries are the numbered notes that the lines of a paragraph are; none where a line
// before them is none.
func lineEntries(n *dom.Node, told bool) []entry {
	var entries []entry
	begun := false // the line has words
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Is(atom.Br):
			begun = false
			continue
		case c.IsText() && dom.IsBlank(c.Text):
			continue
		case !begun:
			label, raised := beginningLabel(c)
			if begun = true; label != "" && (told || raised) {
				entries = append(entries, entry{label, nil})
			}
		}
		if len(entries) == 0 {
			return nil
		}
		last := &entries[len(entries)-1]
		last.body = append(last.body, c)
	}
	return entries
}

// beginningLabel is the label that a node begins with, or is.
func beginningLabel(c *dom.Node) (label string, raised bool) {
	switch {
	case c.IsText():
		label = writtenLabel(c.Text)
		return label, label != "" && (strings.HasPrefix(strings.TrimSpace(c.Text), "[") || strings.Trim(label, "*†‡") == "" || !strings.Contains(c.Text, label)) // raised digits
	case c.Letters <= longestLabel && dom.IsLabel(labelOf(c)):
		return labelOf(c), c.Is(atom.Sup) || c.Find(atom.Sup) != nil
	}
	return leadingLabel(c)
}

func itemEntries(list *dom.Node) []entry {
	var entries []entry
	number := 1
	if v, err := strconv.Atoi(list.Get("start")); err == nil {
		number = v
	}
	for c := list.First; c != nil; c = c.Next {
		if !c.Is(atom.Li) {
			continue
		}
		if v, err := strconv.Atoi(c.Get("value")); err == nil {
			number = v
		}
		label, _ := leadingLabel(c)
		entries = append(entries, entry{dom.FirstOf(label, strconv.Itoa(number)), []*dom.Node{c}})
		number++
	}
	return entries
}

func isRule(n *dom.Node) bool { return n.Is(atom.Hr) }

// leadingLabel is the label that an element begins with, empty where it begins otherwise or
// holds nothing else; raised where it is set above the line or in brackets, or is no number.
func leadingLabel(n *dom.Node) (label string, raised bool) {
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && dom.IsBlank(c.Text):
			continue
		case c.IsText():
			return beginningLabel(c)
		case c.Letters > longestLabel && dom.IsInline(c) || c.Is(atom.P, atom.Div):
			return leadingLabel(c)
		case c.Letters == 0 || !dom.IsInline(c) || !dom.IsLabel(labelOf(c)) || c.Letters == n.Letters:
			return "", false
		}
		sup := c.Is(atom.Sup) || c.Find(atom.Sup) != nil
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
	if !dom.IsLabel(label) || label == word && !strings.HasPrefix(label, "*") && strings.Trim(label, "†‡") != "" {
		return ""
	}
	return label
}
