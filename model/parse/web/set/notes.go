package set

import (
	"cmp"
	"slices"
	"strconv"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// notes are the page's footnotes: where their words stand, and what refers to them.
type notes struct {
	page  *dom.Page
	of    map[*dom.Node]*footnote // by each of the nodes that hold its words
	marks map[*dom.Node]*footnote // by what refers to it
	gone  map[*dom.Node]bool      // heads of notes and second copies, of which nothing is set
	bare  map[*dom.Node]string    // marks of notes that stand elsewhere, with their labels
	all   []*footnote             // as they are referred to
}

// A footnote is what a mark in the text refers to.
type footnote struct {
	label   string
	mark    *dom.Node   // what refers to it first
	body    []*dom.Node // siblings in a row that hold it
	words   string      // where no element of the page holds it
	inPlace bool        // it stands where it is referred to, beside the text
}

// findNotes looks for the notes of a page: those that links lead to, those that are only
// numbered, and those that stand beside the text.
func findNotes(p *dom.Page) *notes {
	ns := &notes{page: p, of: map[*dom.Node]*footnote{}, marks: map[*dom.Node]*footnote{}, gone: map[*dom.Node]bool{}, bare: map[*dom.Node]string{}}
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
func (ns *notes) add(mark *dom.Node, label string, body []*dom.Node) {
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
	slices.SortStableFunc(ns.all, func(a, b *footnote) int { return cmp.Compare(a.mark.Order, b.mark.Order) })
	used := map[string]bool{"": true}
	var unnamed []*footnote
	for _, note := range ns.all {
		if used[note.label] {
			unnamed = append(unnamed, note)
		}
		used[note.label] = true
	}
	for number, label := 1, ""; len(unnamed) > 0; number++ {
		if label = strconv.Itoa(number); !used[label] {
			unnamed[0].label = label
			unnamed = unnamed[1:]
		}
	}
}

// isNote reports whether a node holds words of a note, and is not set where it stands.
func (ns *notes) isNote(n *dom.Node) bool { return ns.of[n] != nil }

// isBare reports whether an element is the mark of a note that stands nowhere on the page.
func (ns *notes) isBare(n *dom.Node) bool { return ns.bare[n] != "" }

// isGone reports whether a node is a head or a copy of notes that are set elsewhere.
func (ns *notes) isGone(n *dom.Node) bool { return ns.gone[n] }

// reference is the note that an element refers to, nil where it is no mark.
func (ns *notes) reference(n *dom.Node) *footnote {
	return ns.marks[n]
}

// isPastBounds reports whether an element is too large or too high to be a note.
func isPastBounds(n *dom.Node) bool {
	return n == nil || n.Letters > dom.LongestNote || n.Is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Article, atom.Main, atom.Body, atom.Html)
}
