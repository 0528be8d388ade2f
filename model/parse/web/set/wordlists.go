package set

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// wordLevel is the level of the list that a paragraph of Word or Outlook is an item of, 0
// where it is none. They write lists as paragraphs with their marks in them.
func wordLevel(n *dom.Node) int {
	if !n.Is(atom.P, atom.Div) || n.Letters == 0 {
		return 0
	}
	style := n.Style()
	if strings.HasPrefix(n.Get("class"), "MsoListParagraph") && !strings.Contains(style, "mso-list:") && wordMark(n) != nil {
		return 1 // saved without what only Word reads
	}
	_, list, ok := strings.Cut(style, "mso-list:")
	if !ok || strings.HasPrefix(list, "none") || strings.HasPrefix(list, "skip") {
		return 0
	}
	if _, level, ok := strings.Cut(list, "level"); ok && level != "" {
		if v, err := strconv.Atoi(level[:1]); err == nil {
			return max(v, 1)
		}
	}
	return 1
}

// wordMark is the element with the mark of an item that Word wrote, nil where it has none.
func wordMark(n *dom.Node) *dom.Node {
	found := n.Search(func(m *dom.Node) bool { return strings.Contains(m.Style(), "mso-list:ignore") })
	if gap := n.Find(atom.Span); found == nil && strings.HasPrefix(n.Get("class"), "MsoListParagraph") && gap != nil {
		return filteredMark(n, gap)
	}
	return found
}

// filteredMark is the mark at the start of a paragraph that Word saved without its own signs:
// the first text, or the part with it, before a gap in a face of its own.
func filteredMark(n, gap *dom.Node) *dom.Node {
	first := n.First
	if first != gap && (first == nil || !first.IsText() || first.Next != gap || gap.Letters > 0) {
		return nil
	}
	mark := strings.Trim(first.Raw(), " .)(\u00a0\n")
	if mark == "·" || mark == "o" || mark == "§" || dom.IsLabel(mark) {
		return first
	}
	return nil
}

// wordList sets the items of Word that begin at n, in lists within lists by their level.
// It reports false where n is none; the others are set with the first.
func (s *setter) wordList(n *dom.Node, k Style) bool {
	if wordLevel(n) == 0 || wordMark(n) == nil {
		return false
	}
	if before := dom.PrevElement(n); before != nil && !before.IsText() && wordLevel(before) > 0 && wordMark(before) != nil {
		return true
	}
	w := &wordItems{setter: s, look: k, next: n}
	s.add(w.list(wordLevel(n)), n)
	return true
}

type wordItems struct {
	*setter
	look Style
	next *dom.Node // the item that is to be set
}

// list is the list of the items of a level or deeper.
func (w *wordItems) list(level int) article.List {
	mark := strings.Trim(wordMark(w.next).Words(), " .)(\u00a0")
	l := article.List{Ordered: dom.IsLabel(mark) && mark != "*", Start: 1}
	if v, err := strconv.Atoi(mark); err == nil {
		l.Start = v
	} else if l.Ordered && mark[0] >= 'a' && mark[0] <= 'z' {
		l.Numbering = article.LowerAlpha
		if strings.Trim(mark, "ivx") == "" {
			l.Numbering = article.LowerRoman
		}
	}
	if mark == "o" { // Outlook's second bullet
		l.Ordered, l.Numbering = false, article.Decimal
	}
	for w.next != nil {
		own := wordLevel(w.next)
		switch {
		case own < level || wordMark(w.next) == nil:
			return l
		case own > level && len(l.Items) > 0:
			last := len(l.Items) - 1
			l.Items[last] = append(l.Items[last], w.list(own))
			continue
		}
		n := w.next
		if g := w.Apart(func() { w.flowBut(n, []*dom.Node{wordMark(n)}, w.look) }); len(g.Sets) > 0 {
			l.Items = append(l.Items, g.Blocks())
		}
		if w.next = dom.NextElement(n); w.next != nil && (w.next.IsText() || wordLevel(w.next) == 0) {
			w.next = nil
		}
	}
	return l
}
