package typeset

import (
	"slices"

	"lede/model/article"
	"lede/ui/theme"
)

// offNotes is how many rows stand between the body and its footnotes: a rule, and a
// blank row on either side.
const offNotes = 3

// blanks is how many rows stand between a unit and the next, including the rules above and
// below tables.
func (g *Galley) blanks(u unit) int {
	n := g.leading(u)
	if g.ruled(u.block) && u == g.lastOf(u.block) {
		n++
	}
	if g.ruled(g.after(u.block)) && u == g.lastOf(u.block) {
		n++
	}
	return n
}

// ruled reports whether a block is a table that has a rule above and one below.
func (g *Galley) ruled(block int) bool {
	if g.s.Captions == CaptionsAlone || g.s.ScreenReader || block < 0 || block >= len(g.a.Body) {
		return false
	}
	t, table := g.a.Body[block].(article.Table)
	return table && len(t.Header)+len(t.Rows) > 0
}

// leading is how many blank rows stand between a unit and the next.
func (g *Galley) leading(u unit) int {
	next, inBody := g.after(u.block), u.block < len(g.a.Body)
	switch {
	case u != g.lastOf(u.block):
		return min(g.s.Leading, g.blanksWithin(u))
	case next >= g.blocks():
		return 0
	case g.s.Captions == CaptionsAlone:
		return g.s.Leading
	case next >= len(g.a.Body) && inBody:
		return offNotes
	case !inBody:
		return 0
	case g.s.Paragraphs == Indented && isParagraph(g.a.Body[u.block]) && isParagraph(g.a.Body[next]):
		return 0
	case g.c.isMute(g.a.Body[u.block]), g.c.isMute(g.a.Body[next]):
		return 0 // its own row is the blank one
	case g.isMark(u.block) && g.isMark(next):
		return 0 // a gallery's marks are a list
	case g.s.Air && g.s.Leading > 0 && g.opensPart(next):
		return g.s.Leading + 1
	}
	return g.s.Leading
}

// isMark reports whether a block is a figure of which nothing but its mark stands in the
// text.
func (g *Galley) isMark(block int) bool {
	f, is := g.a.Body[block].(article.Figure)
	return is && g.s.Captions == CaptionsAside && len(f.Content) == 0
}

// opensPart reports whether a block is a crosshead of the highest level.
func (g *Galley) opensPart(block int) bool {
	head, is := g.a.Body[block].(article.Crosshead)
	if !is {
		return false
	}
	rank, _ := g.x.Rank(head.Level)
	return rank == 0
}

// blanksWithin is how many blank rows a block has between two of its takes.
func (g *Galley) blanksWithin(u unit) int {
	switch b := g.takes(u.block)[u.take].block.(type) {
	case article.Quote, article.Callout, article.Details:
		return 1
	case article.List:
		if isLoose(b) {
			return 1
		}
	case article.Definitions:
		if isLong := slices.ContainsFunc(b.Entries, wantsRoom); isLong {
			return 1
		}
	}
	return 0
}

// blank is the row at c, which is one of those after a unit's lines.
func (g *Galley) blank(c cursor) Line {
	at := g.start(c)
	l := Line{Start: at, End: at}
	row := c.row - len(g.slug(c.unit).lines)
	switch {
	case g.s.Captions == CaptionsAlone || g.s.ScreenReader:
	case c.unit == g.lastOf(c.unit.block) && row == 0 && g.ruled(c.unit.block):
		l.drawRule(g.slug(c.unit).edge)
	case c.unit == g.lastOf(c.unit.block) && row == g.blanks(c.unit)-1 && g.ruled(g.after(c.unit.block)):
		l.drawRule(g.slug(g.next(c.unit)).edge)
	case c.unit != g.lastOf(c.unit.block):
		if g.s.Measure > 8 {
			l.Spans = ruleBeside(g.a.Body[c.unit.block])
		}
	case c.unit.block < len(g.a.Body) && g.leading(c.unit) == offNotes && g.whole && row == g.blanks(c.unit)-2:
		if g.s.Measure >= noteRuleWidth {
			l.Spans = noteRule[:]
		}
	}
	return l
}

// drawRule makes a row look like a rule; nil leaves it blank.
func (l *Line) drawRule(edge *Line) {
	if edge != nil {
		l.Spans, l.Out = edge.Spans, edge.Out
	}
}

// ruleBeside is what stands down the side of a block and of the blank rows in it.
func ruleBeside(b article.Block) []Span {
	switch b.(type) {
	case article.Quote:
		return quoteRule[:]
	case article.Callout:
		return calloutBar[:]
	}
	return nil
}

const noteRuleWidth = 8

var (
	noteRule  = [...]Span{matter("────────", theme.TableRule)}
	quoteRule = [...]Span{matter("┃ ", theme.QuoteRule)}

	calloutBar = [...]Span{matter("┃ ", theme.QuoteRule)}
)
