package web

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
)

// findBeside adds the notes that stand in the line they belong to, or right after their
// mark, for a style sheet to set in the margin or to show when the mark is pointed at.
func (ns *notes) findBeside(loose []looseMark) {
	for _, l := range loose {
		if ns.isMarked(l.mark) || l.raised {
			continue
		}
		if text := notesWords(l.mark); text != "" {
			note := &footnote{label: l.label, mark: l.mark, words: text}
			ns.all = append(ns.all, note)
			ns.marks[l.mark] = note
			continue
		}
		if box := besideMark(l.mark); box != nil && !ns.isWithin(box) && isNoteBox(box) {
			ns.add(l.mark, l.label, []*node{box})
		}
	}
	for _, n := range ns.page.nodes {
		if n.isText() || n.letters == 0 || n.hidden || !ns.isSideNote(n) || ns.isWithin(n) {
			continue
		}
		label, _ := leadingLabel(n)
		if strings.Contains(n.get("class"), "ltx_role_footnotemark") { // LaTeXML's mark of a note made elsewhere
			ns.bare[n] = label
			continue
		}
		if mark := markBefore(n); mark != nil {
			if !ns.isMarked(mark) && (label == "" || label == labelOf(mark)) {
				ns.add(mark, labelOf(mark), []*node{n})
			}
			continue
		}
		ns.add(n, label, []*node{n})
		ns.of[n].inPlace = true
	}
}

// notesWords are the words of the note that a mark has for an attribute.
func notesWords(mark *node) string {
	for n, depth := mark, 0; n != nil && depth < 2; n, depth = n.parent, depth+1 {
		if n.letters > longestLabel {
			break
		}
		for _, key := range []string{"data-footnote", "data-note", "data-footnote-content", "data-footnote-text", "data-content", "data-tooltip", "data-tippy-content", "data-bs-content", "data-text", "title"} {
			text := n.get(key)
			if strings.Contains(text, "<") {
				text = html.UnescapeString(wordsOnly(text))
			}
			if text = clean.Line(text); len(text) > 8 && strings.Contains(text, " ") {
				return text
			}
		}
	}
	return ""
}

// besideMark is the element right after a mark, or after what is around it and holds
// nothing else.
func besideMark(mark *node) *node {
	for n, depth := mark, 0; n != nil && depth < 3; n, depth = n.parent, depth+1 {
		for c := n.next; c != nil; c = c.next {
			if c.isText() && isBlank(c.text) || c.is(atom.Input) {
				continue
			}
			if c.isText() {
				return nil
			}
			return c
		}
		if n.parent == nil || n.parent.letters != mark.letters {
			return nil
		}
	}
	return nil
}

// isNoteBox reports whether an element after a mark is there to be shown when the mark is
// pointed at.
func isNoteBox(n *node) bool {
	if n.letters < 3 || n.letters > longestNote || !n.is(atom.Span, atom.Aside, atom.Div, atom.Small, atom.Em, atom.I) {
		return false
	}
	return n.hidden || n.get("role") == "tooltip" || n.get("role") == "note" || n.kin&(kinNote|kinUnseen|kinChrome) != 0 && !n.is(atom.Aside) || n.kin&kinNote != 0
}

// isSideNote reports whether an element is by its name a note, and stands in a line or
// beside it.
func (ns *notes) isSideNote(n *node) bool {
	if n.letters < 2 || n.letters > longestNote || !n.is(atom.Span, atom.Small, atom.Aside) {
		return false
	}
	class := strings.ToLower(n.get("class"))
	if n.kin&kinNote == 0 && !strings.Contains(class, "_note") || n.kin&kinNote != 0 && !strings.Contains(class, "note") && n.get("role") == "" {
		return false // "fn" alone names a function or a person as well
	}
	if isLabel(labelOf(n)) || ns.isMarked(n) && n.letters < 2*longestLabel {
		return false
	}
	label, _ := leadingLabel(n)
	p := n.parent
	return n.letters >= 12 && p.is(atom.P, atom.Li, atom.Blockquote, atom.Dd, atom.Td) && p.letters > n.letters || label != "" && isInline(n) && isInline(p) == false ||
		n.is(atom.Span) && label != "" && blockOf(n).letters > n.letters
}

// markBefore is the mark that a note beside the text follows.
func markBefore(n *node) *node {
	for c := n.prev; c != nil; c = c.prev {
		switch {
		case c.isText() && isBlank(c.text), c.is(atom.Input):
		case c.isText() || c.letters == 0 || c.letters > longestLabel || !isInline(c) || !isLabel(labelOf(c)):
			return nil
		case c.is(atom.Sup, atom.Label, atom.A, atom.Button) || c.kin&kinNote != 0:
			return c
		default:
			return nil
		}
	}
	return nil
}

// dropCopies takes out what says a note's words a second time: in a box that is shown when
// its mark is pointed at, or below for who has no style sheet.
func (ns *notes) dropCopies() {
	words := map[string]bool{}
	for _, note := range ns.all {
		if len(note.body) == 1 {
			words[essence(note.body[0])] = true
		}
	}
	if len(words) == 0 {
		return
	}
	for _, n := range ns.page.nodes {
		named := n.kin&(kinNote|kinNotes|kinUnseen|kinChrome) != 0 || n.get("role") == "tooltip"
		if !named || n.letters < 3 || n.letters > longestNote || ns.isWithin(n) || n.hidden || ns.isMarked(n) {
			continue
		}
		if essence(n) == "" || !words[essence(n)] {
			continue
		}
		ns.gone[n] = true
		for p := n.parent; p != nil && p.letters <= n.letters+longestLabel && essence(p) == essence(n); p = p.parent {
			ns.gone[p] = true
		}
	}
}

// essence is an element's words without the label that they begin with.
func essence(n *node) string {
	words := bare(n.words())
	label, _ := leadingLabel(n)
	if rest, ok := strings.CutPrefix(words, bare(label)+" "); ok && label != "" {
		return rest
	}
	return words
}
