package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// wordLevel is the level of the list that a paragraph of Word or Outlook is an item of, 0
// where it is none. They write lists as paragraphs with their marks in them.
func wordLevel(n *node) int {
	if !n.is(atom.P, atom.Div) || n.letters == 0 {
		return 0
	}
	style := strings.ReplaceAll(n.get("style"), " ", "")
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
func wordMark(n *node) *node {
	var found *node
	n.each(func(m *node) bool {
		if found == nil && strings.Contains(strings.ReplaceAll(strings.ToLower(m.get("style")), " ", ""), "mso-list:ignore") {
			found = m
		}
		return found == nil
	})
	return found
}

// wordList sets the items of Word that begin at n, in lists within lists by their level.
// It reports false where n is none; the others are set with the first.
func (s *setter) wordList(n *node, k look) bool {
	if wordLevel(n) == 0 || wordMark(n) == nil {
		return false
	}
	if before := prevElement(n); before != nil && !before.isText() && wordLevel(before) > 0 && wordMark(before) != nil {
		return true
	}
	w := &wordItems{setter: s, look: k, next: n}
	s.add(w.list(wordLevel(n)), n)
	return true
}

type wordItems struct {
	*setter
	look look
	next *node // the item that is to be set
}

// list is the list of the items of a level or deeper.
func (w *wordItems) list(level int) article.List {
	mark := strings.Trim(wordMark(w.next).words(), " .)(\u00a0")
	l := article.List{Ordered: isLabel(mark) && mark != "*", Start: 1}
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
		if g := w.apart(func() { w.flowBut(n, []*node{wordMark(n)}, w.look) }); len(g.sets) > 0 {
			l.Items = append(l.Items, g.blocks())
		}
		if w.next = nextElement(n); w.next != nil && (w.next.isText() || wordLevel(w.next) == 0) {
			w.next = nil
		}
	}
	return l
}
