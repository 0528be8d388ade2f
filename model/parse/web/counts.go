package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// A count numbers the items of a list.
type count struct {
	ordered bool
	number  int // of the next item
	step    int
	how     article.Numbering
}

// newCount begins to count the items of a list: from its start, downwards where it is
// reversed, in letters or Roman numbers where it says so.
func newCount(n *node) *count {
	c := &count{ordered: n.tag == atom.Ol, number: 1, step: 1, how: numberingOf(n)}
	if c.ordered && n.has("reversed") {
		c.step, c.number = -1, 0
		for li := n.first; li != nil; li = li.next {
			if li.is(atom.Li) {
				c.number++
			}
		}
	}
	if v, err := strconv.Atoi(strings.TrimSpace(n.get("start"))); err == nil && c.ordered && v > -mostNumber && v < mostNumber {
		c.number = v
	}
	return c
}

// mostNumber bounds the numbers that items may have.
const mostNumber = 1 << 30

// next is the number of an item; what is none has that of the item before.
func (c *count) next(item *node) int {
	if !item.is(atom.Li) {
		return c.number - c.step
	}
	if v, err := strconv.Atoi(strings.TrimSpace(item.get("value"))); err == nil && v > -mostNumber && v < mostNumber {
		c.number = v
	}
	number := c.number
	c.number += c.step
	return number
}

// list is a list, without items, that has the numbers.
func (c *count) list(numbers []int) article.List {
	l := article.List{Ordered: c.ordered, Start: 1, Numbering: c.how}
	if !c.ordered || len(numbers) == 0 {
		return l
	}
	l.Start = numbers[0]
	for i, n := range numbers {
		if n != l.Start+i {
			l.Numbers = numbers
		}
	}
	return l
}

// numberingOf is how an ordered list writes its numbers, by its type or its style.
func numberingOf(n *node) article.Numbering {
	if n.tag != atom.Ol {
		return article.Decimal
	}
	switch strings.TrimSpace(n.get("type")) {
	case "a":
		return article.LowerAlpha
	case "A":
		return article.UpperAlpha
	case "i":
		return article.LowerRoman
	case "I":
		return article.UpperRoman
	}
	style := strings.ToLower(strings.ReplaceAll(n.get("style"), " ", ""))
	_, kind, ok := strings.Cut(style, "list-style-type:")
	if !ok {
		_, kind, _ = strings.Cut(style, "list-style:")
	}
	kind, _, _ = strings.Cut(kind, ";")
	switch {
	case strings.HasPrefix(kind, "lower-alpha"), strings.HasPrefix(kind, "lower-latin"), hasClass(n, "loweralpha"):
		return article.LowerAlpha
	case strings.HasPrefix(kind, "upper-alpha"), strings.HasPrefix(kind, "upper-latin"), hasClass(n, "upperalpha"):
		return article.UpperAlpha
	case strings.HasPrefix(kind, "lower-roman"), hasClass(n, "lowerroman"):
		return article.LowerRoman
	case strings.HasPrefix(kind, "upper-roman"), hasClass(n, "upperroman"):
		return article.UpperRoman
	}
	return article.Decimal
}
