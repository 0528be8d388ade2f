package set

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

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
