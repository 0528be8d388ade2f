package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// container is the smallest element that holds all that the finder left in.
func (p *page) container() *node {
	var c *node
	for _, n := range p.nodes {
		if !n.in || n.isText() {
			continue
		}
		if c == nil {
			c = n
		}
		for !c.holds(n) {
			c = c.parent
		}
	}
	for c != nil && !c.in && c.parent != nil && isInline(c) {
		c = c.parent
	}
	return c
}

// settle decides of all elements in the container whether they belong to the
// article, from what the finder left and from what they are.
func (p *page) settle(c *node) {
	s := &settler{page: p, container: c}
	s.span()
	s.dropBoxes()
	s.decide(c, true)
}

type settler struct {
	page        *page
	container   *node
	first, last int // the orders between which the finder left text in
}

// span finds where the text begins and ends that the finder left in.
func (s *settler) span() {
	s.first, s.last = -1, -1
	for i := s.container.order; i < s.container.end; i++ {
		if n := s.page.nodes[i]; n.in && n.letters > 20 && n.is(atom.P, atom.Li, atom.Pre, atom.Blockquote, atom.Div, atom.Td, atom.Dd, atom.H2, atom.H3) {
			if s.first < 0 {
				s.first = i
			}
			s.last = n.end
		}
	}
}

// decide settles what stands in n, which is in the article or not.
func (s *settler) decide(n *node, in bool) {
	for c := n.first; c != nil; c = c.next {
		if c.isText() || c.hidden {
			continue
		}
		switch {
		case s.isJunk(c):
			s.clear(c)
		case c.in, c.is(atom.Br) && in:
			c.in = true
			s.decide(c, true)
		case isInline(c) && in:
			c.in = true
			s.decide(c, true)
		case s.belongs(c, in):
			c.in = true
			s.take(c)
		case s.between(c) && c.is(atom.Div, atom.Section) && c.linkShare() < 0.8 && c.kin&kinAuthor == 0 && s.page.prose(c, false) > 60:
			c.in = true
			s.decide(c, true)
		default:
			s.decide(c, false)
		}
	}
}

// clear takes an element out with all it holds.
func (s *settler) clear(n *node) {
	n.each(func(m *node) bool {
		m.in = false
		return true
	})
}

// take puts an element in with all it holds but junk.
func (s *settler) take(n *node) {
	for c := n.first; c != nil; c = c.next {
		if !c.isText() && !c.hidden && !s.isJunk(c) && !c.is(atom.Form, atom.Nav) {
			c.in = true
			s.take(c)
		}
	}
}

// isJunk reports whether an element is by name and shape no part of the article.
func (s *settler) isJunk(n *node) bool {
	all := s.container.letters
	switch {
	case n.boxed:
		return true
	case n.is(atom.Button):
		return !isWording(n)
	case n.is(atom.Nav, atom.Form, atom.Footer) && n.letters*5 < all:
		return true
	case isInline(n) && !(n.is(atom.A) && n.parent.letters < 2*n.letters):
		return false // a word of a sentence
	case n.kin&kinComments != 0:
		return n.letters*10 < all*7
	case n.kin&kinAuthor != 0 && n.order-s.container.order > (s.container.end-s.container.order)*6/10:
		return n.letters*5 < all
	case n.kin&junk == 0 || n.letters*4 > all:
		return false
	}
	return n.linkShare() > 0.3 || n.letters < 300 || n.sentence < 4
}

// between reports whether an element stands after the first text that the finder left
// in and before the last.
func (s *settler) between(n *node) bool { return n.order > s.first && n.order < s.last }

// belongs reports whether an element that the finder dropped is part of the article
// all the same.
func (s *settler) belongs(n *node, parentIn bool) bool {
	between := s.between(n)
	switch {
	case n.kin&(kinPull|kinNote) != 0 && n.letters < 600:
		return between
	case n.is(atom.Aside, atom.Header) || n.kin&(kinAuthor|kinUnseen) != 0:
		return false
	case n.is(atom.Figure, atom.Picture, atom.Img, atom.Video, atom.Iframe, atom.Audio):
		return between
	case n.is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
		return between && parentIn && (n.linkShare() < 0.5 || s.leadsHere(n) || headsProse(n))
	case n.is(atom.Pre, atom.Table, atom.Blockquote, atom.Dl, atom.Details, atom.Math):
		return between && n.linkShare() < 0.5
	case n.is(atom.Ul, atom.Ol):
		return between && parentIn && (n.linkShare() < 0.6 || s.isContents(n) || amidProse(n) || isAnnounced(n))
	case n.is(atom.P):
		return between && (n.linkShare() < 0.5 && (parentIn || n.sentence > 0) || parentIn && amidProse(n))
	case n.is(atom.Div, atom.Section):
		return between && n.letters > 0 && (n.sentence > 0 && n.linkShare() < 0.3 || (n.linkShare() > 0.5 || n.kin&kinContents != 0) && s.isContents(n) || parentIn && n.letters < 100 && n.linkShare() < 0.3 || parentIn && n.sentence > 0 && n.letters-n.linked > 60 && n.linkShare() < 0.8)
	}
	return between && parentIn && n.is(atom.Hr, atom.Br)
}

// leadsHere reports whether the links of a crosshead lead to itself or to the article's
// own places.
func (s *settler) leadsHere(n *node) bool {
	a := n.find(atom.A)
	return a != nil && strings.HasPrefix(s.page.address(a.get("href")), "#")
}

// headsProse reports whether text that is in the article follows a crosshead.
func headsProse(n *node) bool {
	for next := n.next; next != nil; next = next.next {
		if !next.isText() && next.letters > 0 {
			return next.in && next.linkShare() < 0.3 && next.letters > 80
		}
	}
	return false
}

// amidProse reports whether an element stands between paragraphs of the article.
func amidProse(n *node) bool {
	return proseBeside(n, func(m *node) *node { return m.prev }) && proseBeside(n, func(m *node) *node { return m.next })
}

// proseBeside reports whether one of the first elements in a direction from n is a
// paragraph, or a crosshead, of the article.
func proseBeside(n *node, step func(*node) *node) bool {
	seen := 0
	for m := step(n); m != nil && seen < 3; m = step(m) {
		if m.isText() || m.letters == 0 {
			continue
		}
		if m.in && m.is(atom.P, atom.Blockquote, atom.Pre, atom.Table) && m.letters > 60 && m.linkShare() < 0.4 || m.in && m.is(atom.H2, atom.H3, atom.H4) && m.linkShare() < 0.5 {
			return true
		}
		seen++
	}
	return false
}

// isAnnounced reports whether the paragraph before an element ends in a colon.
func isAnnounced(n *node) bool {
	p := prevElement(n)
	return p != nil && p.is(atom.P) && strings.HasSuffix(p.words(), ":")
}

// isContents reports whether a list leads to places within the article.
func (s *settler) isContents(n *node) bool {
	inner, all := 0, 0
	for _, a := range n.findAll(atom.A) {
		if all++; strings.HasPrefix(s.page.address(a.get("href")), "#") {
			inner++
		}
	}
	return inner > 2 && inner*10 >= all*9
}

// lead notes which elements hold something that is in.
func lead(n *node) bool {
	for c := n.first; c != nil; c = c.next {
		if !c.isText() && lead(c) {
			n.leads = true
		}
	}
	return n.in || n.leads
}
