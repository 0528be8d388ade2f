package web

import (
	"cmp"
	"slices"
	"strconv"

	"golang.org/x/net/html/atom"
)

// notes are the page's footnotes: where their words stand, and what refers to them.
type notes struct {
	page  *page
	of    map[*node]*footnote // by each of the nodes that hold its words
	marks map[*node]*footnote // by what refers to it
	gone  map[*node]bool      // heads of notes and second copies, of which nothing is set
	bare  map[*node]string    // marks of notes that stand elsewhere, with their labels
	all   []*footnote         // as they are referred to
}

// A footnote is what a mark in the text refers to.
type footnote struct {
	label   string
	mark    *node   // what refers to it first
	body    []*node // siblings in a row that hold it
	words   string  // where no element of the page holds it
	inPlace bool    // it stands where it is referred to, beside the text
}

// findNotes looks for the notes of a page: those that links lead to, those that are only
// numbered, and those that stand beside the text.
func (p *page) findNotes() *notes {
	ns := &notes{page: p, of: map[*node]*footnote{}, marks: map[*node]*footnote{}, gone: map[*node]bool{}, bare: map[*node]string{}}
	ns.findLinked()
	loose := ns.looseMarks()
	ns.findNumbered(loose)
	ns.findBeside(loose)
	ns.dropCopies()
	ns.dropHeads()
	ns.sort()
	return ns
}

// add takes in a note that a mark refers to, or the mark to a note that is known.
func (ns *notes) add(mark *node, label string, body []*node) {
	note := ns.of[body[0]]
	if note == nil {
		note = &footnote{label: label, mark: mark, body: body}
		for _, n := range body {
			ns.of[n] = note
		}
		ns.all = append(ns.all, note)
	}
	ns.marks[mark] = note
}

// sort brings the notes in the order of their marks, and gives each a label of its own.
func (ns *notes) sort() {
	slices.SortStableFunc(ns.all, func(a, b *footnote) int { return cmp.Compare(a.mark.order, b.mark.order) })
	used := map[string]bool{}
	for _, note := range ns.all {
		if used[note.label] {
			note.label = ""
		}
		used[note.label] = true
	}
	number := 1
	for _, note := range ns.all {
		if note.label != "" {
			continue
		}
		for used[strconv.Itoa(number)] {
			number++
		}
		note.label = strconv.Itoa(number)
		used[note.label] = true
	}
}

// isNote reports whether a node holds words of a note, and is not set where it stands.
func (ns *notes) isNote(n *node) bool { return ns != nil && ns.of[n] != nil }

// isBare reports whether an element is the mark of a note that stands nowhere on the page.
func (ns *notes) isBare(n *node) bool { return ns != nil && ns.bare[n] != "" }

// isGone reports whether a node is a head or a copy of notes that are set elsewhere.
func (ns *notes) isGone(n *node) bool { return ns != nil && ns.gone[n] }

// reference is the note that an element refers to, nil where it is no mark.
func (ns *notes) reference(n *node) *footnote {
	if ns == nil {
		return nil
	}
	return ns.marks[n]
}

// isPastBounds reports whether an element is too large or too high to be a note.
func isPastBounds(n *node) bool {
	return n == nil || n.letters > longestNote || n.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Article, atom.Main, atom.Body, atom.Html)
}

// longestNote is the letters of a note at most.
const longestNote = 4000
