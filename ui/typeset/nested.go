package typeset

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/ui/theme"
)

// quote sets somebody else's words with a rule down their side.
func (c *compositor) quote(q article.Quote, at int) {
	outer := c.role
	c.role = theme.Quote
	if c.s.ScreenReader {
		c.announce("Quote:", func() { c.blocks(q.Blocks, at, always) })
	} else {
		c.within(quoteRule[:], quoteRule[:], func() { c.cited(q.Blocks, at) })
	}
	c.role = outer
}

// cited sets the words of a quotation, and whose they are right below.
func (c *compositor) cited(bs []article.Block, at int) {
	last := len(bs) - 1
	if last < 1 || !isCite(bs[last]) {
		c.blocks(bs, at, always)
		return
	}
	at = c.blocks(bs[:last], at, always)
	c.role = theme.Cite
	c.block(bs[last], at)
}

// isCite reports whether a block says whose words stand above it, after a dash.
func isCite(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	if !ok {
		return false
	}
	text := p.Text.String()
	dash, _ := utf8.DecodeRuneInString(text)
	return dash == '—' || dash == '–' || dash == '―' || strings.HasPrefix(text, "--")
}

// pullQuote sets words large: in the middle of the measure, with room on both sides.
func (c *compositor) pullQuote(q article.PullQuote, at int) {
	if c.s.ScreenReader {
		c.announce("Pull quote:", func() { c.text(q.Text, at, textStyle{role: theme.PullQuote}) })
		return
	}
	outer := c.s.Measure
	side := min(outer/8, 6)
	c.s.Measure = outer - side
	air := []Span{matter(spaces(side), theme.PullQuote)}
	c.within(air, air, func() { c.text(q.Text, at, textStyle{role: theme.PullQuote, centred: true}) })
	c.s.Measure = outer
}

// list sets items with hanging indents; the numbers of an ordered list are aligned
// at their right.
func (c *compositor) list(l article.List, at int) {
	loose := isLoose(l)
	wide := 0
	for i := range l.Items {
		wide = max(wide, len(l.Label(i)))
	}
	for i, item := range l.Items {
		if i > 0 && loose {
			c.blank(at - 1)
		}
		mark := bullets[min(c.depth, len(bullets)-1)] + " "
		if l.Ordered {
			n := l.Label(i)
			mark = spaces(wide-len(n)) + n + ". "
		}
		hang := []Span{matter(spaces(c.cells(mark)), theme.Body)}
		c.within([]Span{matter(mark, theme.Bullet)}, hang, func() {
			c.depth++
			at = c.blocks(item, at, notBeforeList)
			c.depth--
		})
	}
}

// bullets mark the items of a list, of one within it, and of those further in.
var bullets = [...]string{"•", "–", "·"}

// isLoose reports whether a list has blank rows between its items, as it does when an item
// is more than a paragraph with lists below it.
func isLoose(l article.List) bool {
	for _, item := range l.Items {
		for i, b := range item {
			if _, list := b.(article.List); i > 0 && !list {
				return true
			}
		}
	}
	return false
}

func notBeforeList(_, below article.Block) bool {
	_, list := below.(article.List)
	return !list
}

// footnote sets a note under the body: its label, then its text in hanging indent.
func (c *compositor) footnote(n article.Footnote) {
	if c.s.ScreenReader {
		c.announce("Note "+n.Label+":", func() { c.blocks(n.Blocks, 0, always) })
		return
	}
	label := n.Label + "  "
	hang := []Span{matter(spaces(c.cells(label)), theme.Body)}
	c.within([]Span{matter(label, theme.NoteMark)}, hang, func() { c.blocks(n.Blocks, 0, always) })
	if len(c.lines) == 0 {
		c.end(0, 0)
	}
}
