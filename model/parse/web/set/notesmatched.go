package set

import (
	"strconv"

	"golang.org/x/net/html/atom"

	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// match makes notes of numbered lines where half of them or more are referred to.
func (ns *notes) match(entries []entry, loose []looseMark) {
	byLabel := map[string]entry{}
	first := 0
	for _, e := range entries {
		if _, twice := byLabel[e.label]; !twice {
			byLabel[e.label] = e
		}
		if v, err := strconv.Atoi(e.label); err == nil && (first == 0 || v < first) {
			first = v
		}
	}
	var found []looseMark
	met := map[string]bool{}
	next := first
	for _, l := range loose {
		e, ok := byLabel[l.label]
		if !ok || ns.marks[l.mark] != nil || e.body[0].Order < l.mark.Order || holdsAny(e.body, l.mark) {
			continue
		}
		number, err := strconv.Atoi(l.label)
		if err == nil && number > next || l.raised && met[l.label] {
			continue // a power
		}
		if err == nil && number == next {
			next++
		}
		met[l.label] = true
		found = append(found, l)
	}
	if len(met)*2 < len(byLabel) {
		return
	}
	for _, l := range found {
		ns.add(l.mark, l.label, byLabel[l.label].body)
	}
}

// longestHead is the letters of a head over notes at most.
const longestHead = 60

// isHeadOfNotes reports whether an element is the head over notes.
func isHeadOfNotes(n *dom.Node) bool {
	heading := n.Is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary, atom.Legend) || n.Is(atom.P, atom.Div, atom.Span) && n.Linked == 0
	return heading && n.Letters <= longestHead && phrases.Is(phrases.NoteHead, dom.HeadingWords(n))
}

// dropHeads takes out the heads and rules over notes, with nothing but notes below them.
func (ns *notes) dropHeads() {
	seen := map[*dom.Node]bool{}
	spent := map[*dom.Node]bool{}
	for _, note := range ns.all {
		if note.inPlace || len(note.body) == 0 {
			continue
		}
		for n, depth := note.body[0].Parent, 0; n != nil && depth < 4 && !seen[n] && !n.Is(atom.Body); n, depth = n.Parent, depth+1 {
			seen[n] = true
			ns.dropHeadsIn(n, spent)
		}
	}
}

func (ns *notes) dropHeadsIn(n *dom.Node, spent map[*dom.Node]bool) {
	var heads []*dom.Node // with nothing but notes since
	noted := false
	shut := func() {
		for _, h := range heads {
			ns.gone[h] = ns.gone[h] || noted
		}
		heads, noted = nil, false
	}
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Letters == 0 && !isRule(c):
		case ns.isSpent(c, spent):
			noted = true
		case isRule(c), dom.IsHeading(c), c.Hints&dom.HintTitle != 0 && c.Letters < longestHead, isHeadOfNotes(c):
			if noted {
				shut()
			}
			heads = append(heads, c)
		default:
			heads, noted = nil, false
		}
	}
	shut()
}

// isSpent reports whether all words in a node are those of notes.
func (ns *notes) isSpent(n *dom.Node, spent map[*dom.Node]bool) bool {
	if done, known := spent[n]; known {
		return done
	}
	done := ns.of[n] != nil || ns.gone[n]
	if !done && n.First != nil && n.Letters > 0 {
		done = true
		for c := n.First; c != nil && done; c = c.Next {
			done = c.Letters == 0 || ns.isSpent(c, spent)
		}
	}
	spent[n] = done
	return done
}
