package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// The most letters of a box that asks for something, and of one that leads to another
// article.
const boxLetters, cardLetters = 600, 600

// dropBoxes takes out what is known by its shape to stand beside the text: boxes
// around a field to fill in, and rows of cards that each lead to another article.
func (s *settler) dropBoxes() {
	c := s.container
	var rows []*node
	held := 0
	for i := c.order; i < c.end; i++ {
		n := s.nodes[i]
		switch {
		case n.isText():
		case n.is(atom.Input, atom.Textarea) && asks(n):
			s.dropAround(n)
		case isNamedTeaser(n) && n.letters < cardLetters && n.letters*4 < c.letters && s.isTeaserBox(n):
			s.box(n)
			i = n.end - 1
		case n.first != nil && n.letters > 0 && n.order-c.order > (c.end-c.order)/3 && n.letters*3 < c.letters && s.isCards(n):
			rows = append(rows, n)
			held += n.letters
			i = n.end - 1
		}
	}
	if held*5 > c.letters*2 {
		return // cards are what this page is made of
	}
	for _, n := range rows {
		s.box(n)
	}
}

// isNamedTeaser reports whether an element is by its name what leads to another article.
func isNamedTeaser(n *node) bool {
	return n.is(atom.Div, atom.Article, atom.Section, atom.Li) && strings.Contains(strings.ToLower(n.get("class")), "teaser")
}

// isTeaserBox reports whether an element leads to another page of the site: by its headline,
// or by any of its links where it has a picture and a headline.
func (s *settler) isTeaserBox(n *node) bool {
	if s.title != nil && n.holds(s.title) {
		return false
	}
	if s.isCard(n) {
		return true
	}
	return n.sentence < 6 && n.find(atom.Img, atom.Picture) != nil && n.find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil && s.leadsSomewhere(n)
}

// leadsSomewhere reports whether a link in an element leads to another page of the site.
func (s *settler) leadsSomewhere(n *node) bool {
	found := false
	n.each(func(m *node) bool {
		found = found || m.is(atom.A) && s.leadsOn(m)
		return !found
	})
	return found
}

// asks reports whether an element is a field for words.
func asks(n *node) bool {
	switch n.get("type") {
	case "", "email", "text", "tel", "password":
		return n.get("role") != "searchbox"
	}
	return false
}

// dropAround takes out the largest element around a field that holds little more than
// a plea.
func (s *settler) dropAround(n *node) {
	var box *node
	for m := n.parent; m != nil && m != s.container && m.letters < boxLetters && m.letters*8 < s.container.letters; m = m.parent {
		if m.find(atom.H1, atom.Table, atom.Pre, atom.Figure) != nil {
			break
		}
		box = m
	}
	if box != nil {
		s.box(box)
	}
}

// isCards reports whether an element holds a row of likes that each lead to another
// page of the site by a headline: nearly all of its elements, and two or more. Such as
// lead to other sites are what the article points to.
func (s *settler) isCards(n *node) bool {
	var first *node
	cards, others := 0, 0
	for c := n.first; c != nil; c = c.next {
		if c.isText() || c.hidden || c.letters == 0 {
			continue
		}
		if first == nil {
			first = c
		}
		if c.tag == first.tag && c.letters < cardLetters && s.isCard(c) {
			cards++
		} else {
			others++
		}
	}
	return cards >= 2 && others <= cards/3
}

// isCard reports whether an element is a headline in a link to another page of the site,
// with little else.
func (s *settler) isCard(n *node) bool {
	if n.is(atom.A) {
		return n.find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil && s.leadsOn(n)
	}
	h := n.find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
	if h == nil || h.letters == 0 {
		return false
	}
	a := h.find(atom.A)
	if a == nil {
		if a = h.within(atom.A); a == nil {
			return false
		}
	} else if a.letters*5 < h.letters*4 {
		return false
	}
	return s.leadsOn(a) && n.sentence < 6
}

// leadsOn reports whether a link leads to another page of the site.
func (s *settler) leadsOn(a *node) bool {
	return leadsAway(a) && s.sameSite(s.address(a.get("href")))
}

func leadsAway(a *node) bool {
	href := a.get("href")
	return href != "" && href[0] != '#'
}
