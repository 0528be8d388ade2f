package typeset

import (
	"cmp"

	"lede/model/article"
	"lede/ui/theme"
)

// indent is what a paragraph begins with where no blank row stands above it.
var indent = [...]Span{matter("  ", theme.Body)}

// units is how many units there are to set.
func (g *Galley) units() int {
	switch {
	case g.s.Captions == CaptionsAlone:
		return g.x.Figures()
	case g.whole:
		return len(g.a.Body) + len(g.a.Footnotes)
	}
	return len(g.a.Body)
}

// unitAt is the unit that holds p, or the one above it; it may be out of range.
func (g *Galley) unitAt(p article.Position) int {
	if g.s.Captions == CaptionsAlone {
		return g.x.FiguresThrough(p) - 1
	}
	return p.Block
}

// cast sets a unit.
func (g *Galley) cast(unit int) *slug {
	g.tellLanguage()
	switch {
	case g.s.Captions == CaptionsAlone:
		g.castCaption(unit + 1)
	case unit < len(g.a.Body):
		g.c.open(unit, g.x.FiguresThrough(article.Position{Block: unit, Offset: -1}))
		if g.indented(unit) {
			g.c.within(indent[:], nil, func() { g.c.block(g.a.Body[unit], 0) })
		} else {
			g.c.block(g.a.Body[unit], 0)
		}
		g.c.past = article.Extent(g.a.Body[unit])
	default:
		g.castFootnote(unit)
	}
	lines := g.c.lines
	last := lines[len(lines)-1].Start
	return &slug{lines, article.Position{Block: last.Block, Offset: max(g.c.past, last.Offset+1)}}
}

// tellLanguage finds out the language: from what is said of it, else from the words,
// and where those were too few, again when there are twice as many blocks.
func (g *Galley) tellLanguage() {
	if g.c.language != "" || len(g.a.Body) < 2*g.told {
		return
	}
	g.told = max(len(g.a.Body), 1)
	if g.c.language = cmp.Or(g.s.Language, g.a.Language); g.c.language == "" {
		g.c.language = Language(g.a.Body)
	}
	g.c.clings = clings(g.c.language)
}

func (g *Galley) castCaption(number int) {
	f, p := g.x.Figure(number)
	g.c.open(p.Block, number)
	g.c.figure = number
	g.c.captionAlone(f, p.Offset)
}

func (g *Galley) castFootnote(unit int) {
	g.c.open(unit, g.x.Figures())
	n := g.a.Footnotes[unit-len(g.a.Body)]
	g.c.footnote(n)
	g.c.past = article.Extent(article.Quote{Blocks: n.Blocks})
}

// ruledOff is how many rows stand between the body and its footnotes: a rule, and a
// blank row on either side.
const ruledOff = 3

// blanks is how many rows stand between a unit and the next.
func (g *Galley) blanks(unit int) int {
	next := unit + 1
	switch {
	case next >= g.units():
		return 0
	case g.s.Captions == CaptionsAlone:
		return g.s.Leading
	case next == len(g.a.Body):
		return ruledOff
	case next > len(g.a.Body):
		return 0
	case g.s.Paragraphs == Indented && isParagraph(g.a.Body[unit]) && isParagraph(g.a.Body[next]):
		return 0
	}
	return g.s.Leading
}

// blank is the row at c, which is one of those after a unit's lines.
func (g *Galley) blank(c cursor) Line {
	at := g.start(c)
	l := Line{Start: at, End: at}
	if c.unit == len(g.a.Body)-1 && g.whole && g.s.Captions != CaptionsAlone && c.row == len(g.slug(c.unit).lines)+1 {
		l.Spans = noteRule[:]
		if g.s.Measure < noteRuleWidth {
			l.Spans = nil
		}
	}
	return l
}

const noteRuleWidth = 8

var noteRule = [...]Span{matter("────────", theme.TableRule)}

func isParagraph(b article.Block) bool {
	_, ok := b.(article.Paragraph)
	return ok
}

// indented reports whether a block of the body begins with an indent: a paragraph
// below another, where that is how they are told apart.
func (g *Galley) indented(unit int) bool {
	return g.s.Paragraphs == Indented && unit > 0 && isParagraph(g.a.Body[unit]) && isParagraph(g.a.Body[unit-1])
}
