package set

import (
	"slices"
	"strconv"
	"strings"

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

// hiddenMatter sets what is hidden but stands for something seen: pictures for who runs no
// scripts, and the box before a thing to do, which may not be ticked here.
func (s *setter) hiddenMatter(n *dom.Node, k Style) {
	switch {
	case !k.In:
	case n.Tag == atom.Noscript:
		if f, ok := s.page.NoscriptFigure(n); ok {
			s.picture(f, n)
		}
	case isTask(n) && !dom.NextElement(n).Is(atom.P, atom.Div):
		s.tick(n, k)
	}
}

// tick sets a box to tick at the start of a line.
func (s *setter) tick(n *dom.Node, k Style) {
	s.opening(n)
	s.line.add(article.Tick(n.Has("checked")), k)
}

// isTask reports whether a box to tick stands before a thing to do in a list of those, or in a
// line of its own: nobody may tick it here.
func isTask(n *dom.Node) bool {
	if n == nil || !n.Is(atom.Input) || n.Get("type") != "checkbox" {
		return false
	}
	if item := n.Within(atom.Li); item != nil && (n.Has("disabled") || dom.HasClass(item, "task-list-item")) {
		return true
	}
	return n.Parent.Is(atom.Div, atom.P) && dom.PrevElement(n) == nil && dom.IsLeaf(n.Parent) && !n.Has("id") && !n.Has("name") && n.Within(atom.Form) == nil
}

// goesOn adds the items of a list to the list right before it where the source wrote one
// list as several: it counts on from there, or says that it is a level of the same list.
func (s *setter) goesOn(l article.List, n *dom.Node) bool {
	if len(s.Sets) == 0 {
		return false
	}
	last := &s.Sets[len(s.Sets)-1]
	before, ok := last.Block.(article.List)
	if !ok || !followsLists(n, last.From) {
		return false
	}
	name, level := listLevel(n)
	first, top := listLevel(last.From)
	switch {
	case isOneItem(n) && isOneItem(last.From) && n.Get("class") == last.From.Get("class") && l.Ordered == before.Ordered:
		before.Items = append(before.Items, l.Items...)
	case name != "" && name == first && level >= top:
		before = withItems(before, l, level-top)
	case name == "" && l.Ordered && before.Ordered && l.Numbering == before.Numbering && l.Numbers == nil && before.Numbers == nil && l.Start == before.Start+len(before.Items):
		before.Items = append(before.Items, l.Items...)
	default:
		return false
	}
	last.Block = before
	return true
}

// withItems is a list with the items of another added so many levels below its last item.
func withItems(l, more article.List, level int) article.List {
	if level == 0 {
		l.Items = append(l.Items, more.Items...)
		return l
	}
	item := &l.Items[len(l.Items)-1]
	end := len(*item) - 1
	if within, ok := (*item)[end].(article.List); ok {
		(*item)[end] = withItems(within, more, level-1)
	} else {
		*item = append(*item, more)
	}
	return l
}

// isOneItem reports whether an editor wrote a list for one item of it, by a class of its own.
func isOneItem(n *dom.Node) bool {
	only := dom.OnlyChild(n)
	return only.Is(atom.Li) && strings.HasSuffix(n.Get("class"), "-list")
}

// followsLists reports whether nothing but lists stands between an element and the list first.
func followsLists(n, first *dom.Node) bool {
	for n != nil && n != first {
		if n = dom.PrevElement(n); n == nil || !n.Is(atom.Ul, atom.Ol) {
			return false
		}
	}
	return n == first
}

// listLevel is the list that Google Docs says a list is a level of, and how deep that is.
func listLevel(n *dom.Node) (name string, level int) {
	for class := range strings.FieldsSeq(n.Get("class")) {
		if rest, ok := strings.CutPrefix(class, "lst-"); ok {
			i := strings.LastIndexByte(rest, '-')
			if v, err := strconv.Atoi(rest[i+1:]); err == nil && i > 0 {
				return rest[:i], v
			}
		}
	}
	return "", 0
}
