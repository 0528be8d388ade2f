package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// productBoxLetters are the most letters of the box that names a thing on sale, and of the
// words in it that are neither a crosshead nor a link.
const productBoxLetters, productBoxWords = 400, 40

// isProductBox reports whether a box names a thing that the text after it is about:
// crossheads, one of which is a link to a shop, above links to other shops. The finder
// takes it for a menu, but the text says "it".
func (s *Settler) isProductBox(n *dom.Node) bool {
	if !n.Is(atom.Div, atom.Section, atom.Header) || n.Letters > productBoxLetters || n.Hints&dom.Junk&^dom.HintAdvert != 0 || !s.between(n) {
		return false
	}
	words, sold := n.Letters, false
	n.Each(func(m *dom.Node) bool {
		switch {
		case m.Is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
			sold = sold || s.isSold(m, n)
			words -= m.Letters
			return false
		case m.Is(atom.A) && m.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) == nil:
			words -= m.Letters
			return false
		}
		return true
	})
	return sold && words < productBoxWords && s.leadsIn(n)
}

// isSold reports whether a crosshead in a box is a link to where the thing is sold.
func (s *Settler) isSold(h, box *dom.Node) bool {
	a := h.Find(atom.A)
	if a == nil {
		if a = h.Within(atom.A); a == nil || !box.Holds(a) {
			return false
		}
	}
	return dom.LeadsAway(a) && (strings.Contains(a.Get("rel"), "sponsored") || !s.leadsOn(a))
}

// leadsIn reports whether the next words after an element are text of the article.
func (s *Settler) leadsIn(n *dom.Node) bool {
	for next := n.Next; next != nil; next = next.Next {
		if !next.IsText() && next.Letters > 0 {
			return s.In(next) && next.LinkShare() < 0.5
		}
	}
	return false
}

// putCrossheads puts the crossheads in n in, and what they stand in.
func (s *Settler) putCrossheads(n *dom.Node) {
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() || c.Hidden:
		case c.Is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
			s.Put(c)
			s.PutAllButJunk(c)
		case c.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil:
			s.Put(c)
			s.putCrossheads(c)
		}
	}
}
