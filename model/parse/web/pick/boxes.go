package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// The most letters of a box that asks for something, and of one that leads to another
// article.
const boxLetters, cardLetters = 600, 600

// dropBoxes takes out what is known by its shape to stand beside the text: boxes
// around a field to fill in, and rows of cards that each lead to another article.
func (s *Settler) dropBoxes() {
	c := s.Container
	var rows []*dom.Node
	held := 0
	for i := c.Order; i < c.End; i++ {
		n := s.Nodes[i]
		switch {
		case n.IsText():
		case n.Is(atom.Input, atom.Textarea) && asks(n):
			s.dropAround(n)
		case isNamedTeaser(n) && n.Letters < cardLetters && n.Letters*4 < c.Letters && s.isCard(n):
			s.Box(n)
			i = n.End - 1
		case n.First != nil && n.Letters > 0 && n.Order-c.Order > (c.End-c.Order)/3 && n.Letters*3 < c.Letters && s.isCards(n):
			rows = append(rows, n)
			held += n.Letters
			i = n.End - 1
		}
	}
	if held*5 > c.Letters*2 {
		return // cards are what this page is made of
	}
	for _, n := range rows {
		s.Box(n)
	}
}

// isNamedTeaser reports whether an element is by its name what leads to another article.
func isNamedTeaser(n *dom.Node) bool {
	return n.Is(atom.Div, atom.Article, atom.Section, atom.Li) && strings.Contains(strings.ToLower(n.Get("class")), "teaser")
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
	for m := n.Parent; m != nil && m != s.Container && m.Letters < boxLetters && m.Letters*8 < s.Container.Letters; m = m.Parent {
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
	var first *dom.Node
	cards, others := 0, 0
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() || c.Hidden || c.Letters == 0 {
			continue
		}
		if first == nil {
			first = c
		}
		if c.Tag == first.Tag && c.Letters < cardLetters && s.isCard(c) {
			cards++
		} else {
			others++
		}
	}
	return cards >= 2 && others <= cards/3
}

// isCard reports whether an element is a headline in a link to another page of the site,
// with little else.
func (s *Settler) isCard(n *dom.Node) bool {
	if n.Is(atom.A) {
		return n.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil && s.leadsOn(n)
	}
	h := n.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
	if h == nil || h.Letters == 0 {
		return false
	}
	a := h.Find(atom.A)
	if a == nil {
		if a = h.Within(atom.A); a == nil {
			return false
		}
	} else if a.Letters*5 < h.Letters*4 {
		return false
	}
	return s.leadsOn(a)
}

// leadsOn reports whether a link leads to another page of the site.
func (s *Settler) leadsOn(a *dom.Node) bool {
	return dom.LeadsAway(a) && s.SameSite(s.Address(a.Get("href")))
}
