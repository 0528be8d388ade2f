package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// waresLetters are the most letters of the box that names a thing on sale, and of the
// words in it that are neither a crosshead nor a link.
const waresLetters, waresWords = 400, 40

// namesWares reports whether a box names a thing that the text after it is about:
// crossheads, one of which is a link to a shop, above links to other shops. The finder
// takes it for a menu, but the text says "it".
func (s *settler) namesWares(n *node) bool {
	if !n.is(atom.Div, atom.Section, atom.Header) || n.letters > waresLetters || n.kin&junk&^kinAdvert != 0 || !s.between(n) {
		return false
	}
	words, sold := n.letters, false
	n.each(func(m *node) bool {
		switch {
		case m.is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
			sold = sold || s.isSold(m, n)
			words -= m.letters
			return false
		case m.is(atom.A) && m.find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) == nil:
			words -= m.letters
			return false
		}
		return true
	})
	return sold && words < waresWords && s.leadsIn(n)
}

// isSold reports whether a crosshead in a box is a link to where the thing is sold.
func (s *settler) isSold(h, box *node) bool {
	a := h.find(atom.A)
	if a == nil {
		if a = h.within(atom.A); a == nil || !box.holds(a) {
			return false
		}
	}
	return leadsAway(a) && (strings.Contains(a.get("rel"), "sponsored") || !s.leadsOn(a))
}

// leadsIn reports whether the next words after an element are text of the article.
func (s *settler) leadsIn(n *node) bool {
	for next := n.next; next != nil; next = next.next {
		if !next.isText() && next.letters > 0 {
			return s.in(next) && next.linkShare() < 0.5
		}
	}
	return false
}

// takeCrossheads puts the crossheads in n in, and what they stand in.
func (s *settler) takeCrossheads(n *node) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.isText() || c.hidden:
		case c.is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
			s.put(c)
			s.take(c)
		case c.find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil:
			s.put(c)
			s.takeCrossheads(c)
		}
	}
}
