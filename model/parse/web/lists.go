package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// list sets a list. One whose items are pictures only is a gallery, and no list.
func (s *setter) list(n *node, k look) {
	l := article.List{Ordered: n.tag == atom.Ol, Start: 1}
	if v, err := strconv.Atoi(n.get("start")); err == nil && l.Ordered {
		l.Start = v
	}
	s.flush()
	var items []galley
	for c := n.first; c != nil; c = c.next {
		g := s.apart(func() { s.item(c, look{emphasis: k.emphasis, link: k.link, in: s.isIn(n, k), all: k.all}) })
		if len(g.sets) == 0 {
			continue
		}
		if !c.is(atom.Li) && len(items) > 0 { // a list that stands between items belongs to the one before
			items[len(items)-1].sets = append(items[len(items)-1].sets, g.sets...)
			continue
		}
		items = append(items, g)
	}
	s.addItems(l, items, n)
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

// definitions sets a list of terms and what they mean: each term in bold heads its
// item.
func (s *setter) definitions(n *node, k look) {
	var items []galley
	open := false // the last item has its term only
	var walk func(*node)
	walk = func(n *node) {
		for c := n.first; c != nil; c = c.next {
			switch {
			case c.is(atom.Dt):
				g := s.apart(func() { s.term(c, k) })
				if len(g.sets) == 0 {
					continue
				}
				if open {
					items[len(items)-1].sets = append(items[len(items)-1].sets, g.sets...)
				} else {
					items = append(items, g)
				}
				open = true
			case c.is(atom.Dd):
				g := s.apart(func() { s.set(c, k) })
				if len(items) == 0 {
					items = append(items, galley{})
				}
				items[len(items)-1].sets = append(items[len(items)-1].sets, g.sets...)
				open = open && len(g.sets) == 0
			case c.is(atom.Div):
				walk(c)
			default:
				s.set(c, k)
			}
		}
	}
	walk(n)
	kept := items[:0]
	for _, g := range items {
		if len(g.sets) > 0 {
			kept = append(kept, g)
		}
	}
	runIn(kept)
	s.addItems(article.List{Start: 1}, kept, n)
}

// The letters of the longest term and meaning that stand in one line.
const shortTerm, shortMeaning = 40, 80

// runIn puts each term and its meaning in one line, "Term: meaning", where all of a list
// are short, as in a table of facts.
func runIn(items []galley) {
	lines := make([]article.Text, len(items))
	for i, g := range items {
		if len(g.sets) == 1 {
			continue // a term or a meaning by itself
		}
		if len(g.sets) != 2 {
			return
		}
		term, ok := g.sets[0].block.(article.Paragraph)
		meaning, also := g.sets[1].block.(article.Paragraph)
		if !ok || !also || term.Text.Len() > shortTerm || meaning.Text.Len() > shortMeaning {
			return
		}
		colon := ": "
		if strings.HasSuffix(term.Text.String(), ":") {
			colon = " "
		}
		lines[i] = append(append(lines[i], term.Text...), article.Run{Text: colon})
		lines[i] = append(lines[i], meaning.Text...)
	}
	for i, line := range lines {
		if line == nil {
			continue
		}
		items[i].sets = []set{{article.Paragraph{Text: line}, items[i].sets[0].from}}
	}
}

func (s *setter) term(n *node, k look) {
	if s.notes.isGone(n) {
		return
	}
	k.emphasis |= article.Bold
	k.in = s.isIn(n, k)
	if s.reaches(n, k) {
		s.flow(n, k)
	}
}

// details sets what opens at a click: its summary in bold, then its blocks.
func (s *setter) details(n *node, k look) {
	for c := n.first; c != nil; c = c.next {
		if c.is(atom.Summary) {
			s.flush()
			s.flow(c, look{emphasis: k.emphasis | article.Bold, link: k.link, in: s.isIn(c, k), all: k.all})
			s.flush()
			continue
		}
		s.set(c, k)
	}
}
