package typeset

import (
	"slices"

	"lede/model/article"
	"lede/ui/theme"
)

// ruledOff is how many rows stand between the body and its footnotes: a rule, and a
// blank row on either side.
const ruledOff = 3

// blanks is how many rows stand between a unit and the next.
func (g *Galley) blanks(u unit) int {
	next := u.block + 1
	switch {
	case u != g.lastOf(u.block):
		return min(g.s.Leading, g.blanksWithin(u))
	case next >= g.blocks():
		return 0
	case g.s.Captions == CaptionsAlone:
		return g.s.Leading
	case next == len(g.a.Body):
		return ruledOff
	case next > len(g.a.Body):
		return 0
	case g.s.Paragraphs == Indented && isParagraph(g.a.Body[u.block]) && isParagraph(g.a.Body[next]):
		return 0
	}
	return g.s.Leading
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
	switch {
	case g.s.Captions == CaptionsAlone || g.s.Spoken:
	case c.unit != g.lastOf(c.unit.block):
		if g.s.Measure > 8 {
			l.Spans = ruleBeside(g.a.Body[c.unit.block])
		}
	case c.unit.block == len(g.a.Body)-1 && g.blanks(c.unit) == ruledOff && g.whole && c.row == len(g.slug(c.unit).lines)+1:
		if g.s.Measure >= noteRuleWidth {
			l.Spans = noteRule[:]
		}
	}
	return l
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
	quoteRule = [...]Span{matter("│ ", theme.QuoteRule)}

	calloutBar = [...]Span{matter("┃ ", theme.QuoteRule)}
)
