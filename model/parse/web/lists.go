package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// list sets a list. One whose items are pictures only is a gallery, and no list.
func (s *setter) list(n *node, k look) {
	s.flush()
	var items []galley
	var numbers []int
	count := newCount(n)
	for c := n.first; c != nil; c = c.next {
		g := s.apart(func() {
			s.item(c, look{emphasis: k.emphasis, link: k.link, lines: k.lines, in: s.isIn(n, k), all: k.all})
		})
		number := count.next(c)
		if len(g.sets) == 0 {
			continue
		}
		if !c.is(atom.Li) && len(items) > 0 { // a list that stands between items belongs to the one before
			items[len(items)-1].sets = append(items[len(items)-1].sets, g.sets...)
			continue
		}
		items = append(items, g)
		numbers = append(numbers, number)
	}
	s.addItems(count.list(numbers), items, n)
}

func (s *setter) item(c *node, k look) {
	if c.isText() || !c.is(atom.Li) {
		s.set(c, k)
		return
	}
	if s.isHidden(c) || !s.reaches(c, k) || s.within == nil && s.notes.isNote(c) || s.notes.isGone(c) {
		return
	}
	k.in = s.isIn(c, k)
	s.flow(c, k)
}

// addItems adds a list of the items, or their figures where they hold nothing else.
func (s *setter) addItems(l article.List, items []galley, n *node) {
	pictures := true
	for _, g := range items {
		for _, i := range g.sets {
			if _, ok := i.block.(article.Figure); !ok {
				pictures = false
			}
		}
	}
	for _, g := range items {
		if pictures {
			s.sets = append(s.sets, g.sets...)
		} else {
			l.Items = append(l.Items, g.blocks())
		}
	}
	if len(l.Items) > 0 {
		s.add(l, n)
	}
}

// looseItems sets items that no list holds, from the first of them on.
func (s *setter) looseItems(n *node, k look) {
	if prevElement(n).isElement(atom.Li) {
		return // set with the first
	}
	var items []galley
	for c := n; c != nil; c = c.next {
		if c.is(atom.Li) {
			if g := s.apart(func() { s.item(c, k) }); len(g.sets) > 0 {
				items = append(items, g)
			}
		} else if !c.isText() || !isBlank(c.text) {
			break
		}
	}
	s.addItems(article.List{Start: 1}, items, n)
}

func prevElement(n *node) *node {
	for n = n.prev; n != nil && n.isText() && isBlank(n.text); n = n.prev {
	}
	return n
}

func nextElement(n *node) *node {
	for n = n.next; n != nil && n.isText() && isBlank(n.text); n = n.next {
	}
	return n
}
