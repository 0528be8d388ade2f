package set

import (
	"slices"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// list sets a list. One whose items are pictures only is a gallery, and no list.
func (s *setter) list(n *dom.Node, k Style) {
	s.Flush()
	var items []blockList
	var numbers []int
	count := dom.NewCount(n)
	for c := n.First; c != nil; c = c.Next {
		g := s.Apart(func() {
			s.item(c, Style{emphasis: k.emphasis, link: k.link, lines: k.lines, In: s.isIn(n, k), all: k.all})
		})
		number := count.Next(c)
		if len(g.Sets) == 0 {
			continue
		}
		if !c.Is(atom.Li) && len(items) > 0 { // a list that stands between items belongs to the one before
			items[len(items)-1].Sets = append(items[len(items)-1].Sets, g.Sets...)
			continue
		}
		items = append(items, g)
		numbers = append(numbers, number)
	}
	s.addItems(count.List(numbers), items, n)
}

func (s *setter) item(c *dom.Node, k Style) {
	if c.IsText() || !c.Is(atom.Li) {
		s.Set(c, k)
		return
	}
	if s.isHidden(c) || !s.reaches(c, k) || s.within == nil && s.notes.isNote(c) || s.notes.isGone(c) {
		return
	}
	k.In = s.isIn(c, k)
	s.Flow(c, k)
}

// addItems adds a list of the items, or their figures where they hold nothing else.
func (s *setter) addItems(l article.List, items []blockList, n *dom.Node) {
	pictured := !slices.ContainsFunc(items, func(g blockList) bool { return !onlyFigures(g) })
	for _, g := range items {
		if pictured {
			s.Sets = append(s.Sets, g.Sets...)
		} else {
			l.Items = append(l.Items, g.Blocks())
		}
	}
	if len(l.Items) > 0 && !s.goesOn(l, n) {
		s.add(l, n)
	}
}

// looseItems sets items that no list holds, from the first of them on.
func (s *setter) looseItems(n *dom.Node, k Style) {
	if dom.PrevElement(n).Is(atom.Li) {
		return // set with the first
	}
	var items []blockList
	for c := n; c != nil; c = c.Next {
		if c.Is(atom.Li) {
			if g := s.Apart(func() { s.item(c, k) }); len(g.Sets) > 0 {
				items = append(items, g)
			}
		} else if !c.IsText() || !dom.IsBlank(c.Text) {
			break
		}
	}
	s.addItems(article.List{Start: 1}, items, n)
}
