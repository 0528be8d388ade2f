package web

import (
	"cmp"
	"slices"

	"golang.org/x/net/html/atom"
)

// before is what stands above the container and begins the article: its lead pictures
// and its first lines, in the page's order.
func (ch *choice) before(c *node, m *metadata) []*node {
	ns := append(ch.leadPictures(c, m), ch.opening(c, m)...)
	slices.SortFunc(ns, func(a, b *node) int { return cmp.Compare(a.order, b.order) })
	return ns
}

// opening puts in the lines of prose that stand between the headline and the container
// and returns them: pages often set what opens an article beside its headline, in a box
// away from the rest.
func (ch *choice) opening(c *node, m *metadata) []*node {
	if m.title == nil {
		return nil
	}
	s := &settler{choice: ch, container: c}
	var lines []*node
	for i := m.title.end; i < c.order; i++ {
		n := ch.nodes[i]
		switch {
		case n.isText() || n.holds(c):
		case n.hidden || s.isBesideOpening(n):
			i = n.end - 1
		case isLeaf(n):
			if n.sentence > 0 && n.letters > 60 && n.linkShare() < 0.3 {
				if h := prevElement(n); h != nil && h.order > m.title.order && h.is(atom.H2, atom.H3, atom.H4) {
					lines = append(lines, s.takeLine(h))
				}
				lines = append(lines, s.takeLine(n))
			}
			i = n.end - 1
		}
	}
	return lines
}

// takeLine puts in an element and returns it.
func (s *settler) takeLine(n *node) *node {
	s.put(n)
	s.takeProse(n)
	return n
}

// isBesideOpening reports whether an element near the headline is none of the text.
func (s *settler) isBesideOpening(n *node) bool {
	const beside = junk | kinAuthor | kinByline | kinDate | kinCaption | kinCredit | kinUnseen
	return s.kinOf(n)&beside != 0 || n.is(atom.Figure, atom.Figcaption, atom.Li) || isApart(n) && !n.is(atom.Header)
}
