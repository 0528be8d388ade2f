package typeset

import (
	"cmp"

	"lede/model/article"
)

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
	if !g.told {
		g.told = true
		g.c.language = cmp.Or(g.s.Language, g.a.Language, Language(g.a.Body))
		g.c.clings = clings(g.c.language)
	}
	switch {
	case g.s.Captions == CaptionsAlone:
		g.castCaption(unit + 1)
	case unit < len(g.a.Body):
		g.c.open(unit, g.x.FiguresThrough(article.Position{Block: unit, Offset: -1}))
		g.c.block(g.a.Body[unit], 0)
		g.c.past = article.Extent(g.a.Body[unit])
	default:
		g.castFootnote(unit)
	}
	lines := g.c.lines
	last := lines[len(lines)-1].Start
	return &slug{lines, article.Position{Block: last.Block, Offset: max(g.c.past, last.Offset+1)}}
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
	quote := article.Quote{Blocks: n.Blocks}
	g.c.footnote(n)
	g.c.past = article.Extent(quote)
}
