package typeset

import (
	"lede/model/article"
	"lede/ui/theme"
)

// The looks and signs of crossheads, from the highest level that an article has down.
var (
	crossheads     = [...]theme.Role{theme.Crosshead, theme.Crosshead3, theme.Crosshead4}
	crossheadSigns = [...]string{"■", "□", "·"}
)

// CrossheadSign is the sign of a crosshead. Rank is its level's place, from 0, among the
// levels that the article has.
func CrossheadSign(rank int) string { return crossheadSigns[min(rank, len(crossheadSigns)-1)] }

// crosshead sets the heading of a part. In an article with several levels its sign stands
// in the gutter. Where the output shows no bold or colour the sign always stands before the
// words.
func (c *compositor) crosshead(b article.Crosshead, at int) {
	rank, of := c.ranks(b.Level)
	set := func() { c.text(b.Text, at, textStyle{role: crossheads[min(rank, len(crossheads)-1)]}) }
	first := len(c.lines)
	switch sign := CrossheadSign(rank); {
	case c.s.ScreenReader:
		c.announce(headingWords(b), set)
	case c.s.Overflow && c.s.Theme == nil:
		c.within([]Span{matter(sign+" ", theme.CrossheadSign)}, []Span{matter("  ", theme.Body)}, set)
	default:
		set()
		if of > 1 && c.outermost() && len(c.lines) > first {
			c.lines[first].Sign = sign
		}
	}
}
