package dom

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

// NewCount begins to count the items of a list: from its start, downwards where it is
// reversed, in letters or Roman numbers where it says so.
func NewCount(n *Node) *count {
	c := &count{ordered: n.Tag == atom.Ol, number: 1, step: 1, how: numberingOf(n)}
	if c.ordered && n.Has("reversed") {
		c.step, c.number = -1, 0
		for li := n.First; li != nil; li = li.Next {
			if li.Is(atom.Li) {
				c.number++
			}
		}
	}
	if v, err := strconv.Atoi(strings.TrimSpace(n.Get("start"))); err == nil && c.ordered && v > -mostNumber && v < mostNumber {
		c.number = v
	}
	return c
}

// mostNumber bounds the numbers that items may have.
const mostNumber = 1 << 30

// Next is the number of an item; what is none has that of the item before.
func (c *count) Next(item *Node) int {
	if !item.Is(atom.Li) {
		return c.number - c.step
	}
	if v, err := strconv.Atoi(strings.TrimSpace(item.Get("value"))); err == nil && v > -mostNumber && v < mostNumber {
		c.number = v
	}
	number := c.number
	c.number += c.step
	return number
}

// List is a list, without items, that has the numbers.
func (c *count) List(numbers []int) article.List {
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
func numberingOf(n *Node) article.Numbering {
	if n.Tag != atom.Ol {
		return article.Decimal
	}
	_, style, _ := strings.Cut(n.Style(), "list-style")
	style, _, _ = strings.Cut(style, ";")
	for _, way := range []struct {
		name, mark string
		how        article.Numbering
	}{{"lower-alpha", "a", article.LowerAlpha}, {"upper-alpha", "A", article.UpperAlpha}, {"lower-roman", "i", article.LowerRoman}, {"upper-roman", "I", article.UpperRoman}} {
		style := strings.ReplaceAll(style, "latin", "alpha")
		if strings.TrimSpace(n.Get("type")) == way.mark || strings.Contains(style, way.name) || HasClass(n, strings.ReplaceAll(way.name, "-", "")) {
			return way.how
		}
	}
	return article.Decimal
}
