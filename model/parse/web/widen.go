package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// widen puts back what the finder left out of the article's own part of the page, and
// returns the container of it all and what was done, for whoever wonders. It is the
// guard against losing text: scoring by paragraphs and links goes wrong where a page
// is made of many small parts.
func (ch *choice) widen(c *node, m *metadata) (*node, string) {
	if own := ch.underHeadline(c, m); own != nil {
		return own, "readability, kept to <" + partName(own) + ">"
	}
	s := &settler{choice: ch, container: c}
	for n := c.parent; n != nil && !n.is(atom.Html); n = n.parent {
		name := partName(n)
		if name == "" {
			continue
		}
		kept, all := ch.prose(n, true), ch.prose(n, false)
		if all > kept*3/2+400 {
			s.container = n
			ch.put(n)
			s.takeProse(n)
			return n, "readability, widened to <" + name + ">"
		}
	}
	if other := ch.otherPart(c, m); other != nil {
		s.container = other
		s.clear(ch.body)
		ch.put(other)
		s.takeProse(other)
		return other, "readability, moved to <" + partName(other) + ">"
	}
	if row := notebookAround(c); row != nil {
		s.container = row
		ch.put(row)
		s.takeProse(row)
		return row, "readability, widened to its cells"
	}
	return ch.join(c, m), "readability"
}

// notebookAround is the element around a box of text that has others like it beside it, and
// two or more that hold code: a notebook's cells. It is nil where there is none.
func notebookAround(c *node) *node {
	for depth := 0; c != nil && c.parent != nil && depth < 4; c, depth = c.parent, depth+1 {
		cell, _, _ := strings.Cut(c.get("class"), " ")
		listings := 0
		for sib := c.parent.first; sib != nil; sib = sib.next {
			if sib != c && cell != "" && hasClass(sib, cell) && holdsListing(sib) {
				listings++
			}
		}
		if listings > 1 {
			return c.parent
		}
	}
	return nil
}

// prose counts the letters of running text in n: unlinked, in lines with sentences or
// of some length, outside of what is junk by name. With onlyIn it counts what is in
// the article.
func (ch *choice) prose(n *node, onlyIn bool) int {
	sum := 0
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.hidden || c.isText():
		case ch.kinOf(c)&(junk|kinAuthor) != 0 || isApart(c):
		case isLeaf(c):
			if (ch.in(c) || !onlyIn) && (c.sentence > 0 || c.letters > 100) && c.linked*2 < c.letters {
				sum += c.letters - c.linked
			}
		default:
			sum += ch.prose(c, onlyIn)
		}
	}
	return sum
}

// isApart reports whether an element stands by its name beside the text.
func isApart(n *node) bool {
	return n.is(atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Header, atom.Address) || n.is(atom.Button) && !isWording(n)
}

// isLeaf reports whether an element holds a line of text: words, or elements within a
// line only.
func isLeaf(n *node) bool {
	if n.letters == 0 {
		return false
	}
	for c := n.first; c != nil; c = c.next {
		if c.isText() && !isBlank(c.text) {
			return true
		}
		if !c.isText() && !isInline(c) && !c.is(atom.Br) {
			return false
		}
	}
	return true
}

// takeProse puts all of n in but what is no running text.
func (s *settler) takeProse(n *node) {
	for c := n.first; c != nil; c = c.next {
		if c.isText() || c.hidden || s.isJunk(c) || isApart(c) && !c.is(atom.Header) || s.kinOf(c)&kinAuthor != 0 {
			continue
		}
		if s.isLinks(c) && !isAnnounced(c) && !inFlow(c) {
			continue
		}
		s.put(c)
		s.takeProse(c)
	}
}

// isLinks reports whether an element is little more than links to other pages.
func (s *settler) isLinks(n *node) bool {
	return n.is(atom.Ul, atom.Ol, atom.Div, atom.Section) && n.linkShare() > 0.6 && n.sentence < 3 &&
		n.find(atom.Figure, atom.Img) == nil && !s.isContents(n)
}

// join climbs from the container to the part of the page that holds the headline too,
// and takes in the prose between headline and container and, in an article element,
// that which follows. It returns the new container.
func (ch *choice) join(c *node, m *metadata) *node {
	s := &settler{choice: ch, container: c}
	top, child := c, c
	for n := c.parent; n != nil && !n.is(atom.Html); child, n = n, n.parent {
		found := false
		for sib := n.first; sib != nil; sib = sib.next {
			switch {
			case sib == child || sib.isText() || sib.hidden || ch.in(sib) && ch.prose(sib, true)*2 >= ch.prose(sib, false):
			case sib.order < child.order && s.precedes(sib, m), sib.order > child.order && s.follows(sib, child):
				ch.put(sib)
				s.takeProse(sib)
				found = true
			}
		}
		if found {
			top = n
		}
		if m.title != nil && n.holds(m.title) || partName(n) != "" {
			break
		}
	}
	return top
}

// precedes reports whether what stands before the container begins the article: prose
// below the headline.
func (s *settler) precedes(n *node, m *metadata) bool {
	if m.title == nil || n.order < m.title.order || isApart(n) || s.kinOf(n)&(junk|kinAuthor|kinContents) != 0 {
		return false
	}
	return s.prose(n, false) > 60 && n.linkShare() < 0.3
}

// follows reports whether what stands after the container goes on with the article:
// prose, in an element like the container or in the article's own part of the page.
func (s *settler) follows(n, like *node) bool {
	if isApart(n) || s.inKin(n, junk|kinAuthor, s.container.letters/3) || n.kin&kinContents != 0 || n.linkShare() > 0.25 {
		return false
	}
	alike := n.tag == like.tag && n.get("class") == like.get("class") && n.get("class") != ""
	own := n.within(atom.Article, atom.Main) != nil
	return (alike || own) && s.prose(n, false) > 200 && n.sentence >= 2
}
