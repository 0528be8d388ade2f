package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// boxLetters are the most letters of a box that asks for something.
const boxLetters = 600

// dropBoxes takes out what is known by its shape to stand beside the text: boxes
// around a field to fill in, and rows of cards that each lead to another article.
func (s *Settler) dropBoxes() {
	c := s.Container
	for i := c.Order; i < c.End; i++ {
		n := s.Nodes[i]
		switch {
		case n.Is(atom.Input, atom.Textarea) && asks(n):
			s.dropAround(n)
		case isNamedTeaser(n) && s.isCard(n):
			s.Box(n)
			i = n.End - 1
		case n.Order-c.Order > (c.End-c.Order)/3 && n.Letters*3 < c.Letters && s.isCards(n):
			s.Box(n)
			i = n.End - 1
		}
	}
}

// isNamedTeaser reports whether an element is by its name what leads to another article.
func isNamedTeaser(n *dom.Node) bool {
	return strings.Contains(n.Class(), "teaser")
}

// asks reports whether an element is a field for words.
func asks(n *dom.Node) bool {
	switch n.Get("type") {
	case "", "email", "text", "tel", "password":
		return n.Get("role") != "searchbox"
	}
	return false
}

// dropAround takes out the largest element around a field that holds little more than
// a plea.
func (s *Settler) dropAround(n *dom.Node) {
	var box *dom.Node
	for m := n.Parent; m != nil && m != s.Container && m.Letters < boxLetters; m = m.Parent {
		if m.Find(atom.H1, atom.Table, atom.Pre, atom.Figure) != nil {
			break
		}
		box = m
	}
	if box != nil {
		s.Box(box)
	}
}

// isCards reports whether an element holds a row of likes that each lead to another
// page of the site by a headline: nearly all of its elements, and two or more. Such as
// lead to other sites are what the article points to.
func (s *Settler) isCards(n *dom.Node) bool {
	cards, others := 0, 0
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() || c.Letters == 0:
		case s.isCard(c):
			cards++
		default:
			others++
		}
	}
	return cards > 1 && others <= cards/3
}

// isCard reports whether an element is a headline in a link to another page of the site,
// with little else.
func (s *Settler) isCard(n *dom.Node) bool {
	a := linkOf(n.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6))
	return a != nil && s.leadsOn(a)
}

// leadsOn reports whether a link leads to another page of the site.
func (s *Settler) leadsOn(a *dom.Node) bool {
	return dom.LeadsAway(a) && s.SameSite(s.Address(a.Get("href")))
}
