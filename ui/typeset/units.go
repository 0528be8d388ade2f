package typeset

import (
	"cmp"

	"lede/model/article"
	"lede/ui/theme"
)

// A unit is what is set at a time: a take of a block of the body or of a footnote, or
// where captions stand alone, a figure, counted from 0.
type unit struct{ block, take int }

func (u unit) above(v unit) bool {
	return u.block < v.block || u.block == v.block && u.take < v.take
}

// blocks is how many blocks, footnotes included, or figures there are to set.
func (g *Galley) blocks() int {
	switch {
	case g.s.Captions == CaptionsAlone:
		return g.x.Figures()
	case g.whole:
		return len(g.a.Body) + len(g.a.Footnotes)
	}
	return len(g.a.Body)
}

func (g *Galley) empty() bool { return g.first() >= g.blocks() }

// ended reports whether u is past the last unit.
func (g *Galley) ended(u unit) bool { return u.block >= g.blocks() }

func (g *Galley) last() unit { return g.lastOf(g.before(g.blocks())) }

func (g *Galley) lastOf(block int) unit { return unit{block, max(len(g.takes(block))-1, 0)} }

func (g *Galley) next(u unit) unit {
	if u == g.lastOf(u.block) {
		return unit{g.after(u.block), 0}
	}
	return unit{u.block, u.take + 1}
}

func (g *Galley) previous(u unit) unit {
	if u.take == 0 {
		return g.lastOf(g.before(u.block))
	}
	return unit{u.block, u.take - 1}
}

// unitAt is the unit that holds p, or the nearest.
func (g *Galley) unitAt(p article.Position) unit {
	block := p.Block
	if g.s.Captions == CaptionsAlone {
		block = g.x.FiguresThrough(p) - 1
	}
	if block >= g.blocks() {
		return g.last()
	}
	block = g.nearest(max(block, 0))
	if block > p.Block && g.only != nil {
		p.Offset = 0
	}
	return unit{block, takeAt(g.takes(block), p.Offset)}
}

// cast sets a unit.
func (g *Galley) cast(u unit) *slug {
	g.tellLanguage()
	switch {
	case g.s.Captions == CaptionsAlone:
		g.castCaption(u.block + 1)
	case u.block < len(g.a.Body):
		g.castTake(u)
	default:
		g.castFootnote(u.block)
	}
	lines := g.c.lines
	last := lines[len(lines)-1].Start
	return &slug{lines, g.c.edge, article.Position{Block: last.Block, Offset: max(g.c.past, last.Offset+1)}}
}

// tellLanguage finds out the language: from what is said of it, else from the words,
// and where those were too few, again when there are twice as many blocks.
func (g *Galley) tellLanguage() {
	if g.c.language != "" || len(g.a.Body) < 2*g.told {
		return
	}
	g.told = max(len(g.a.Body), 1)
	if g.c.language = cmp.Or(g.s.Language, g.a.Language); g.c.language == "" {
		g.c.language = article.Language(article.Prose(g.a.Body), "")
	}
	g.c.clings = clings(g.c.language)
}

func (g *Galley) castTake(u unit) {
	part := take{block: g.a.Body[u.block]}
	if parts := g.takes(u.block); parts != nil {
		part = parts[u.take]
	}
	g.c.open(u.block, g.x.FiguresThrough(article.Position{Block: u.block, Offset: part.at - 1}))
	g.c.columns = part.columns
	if g.indented(u) {
		g.c.within(indent[:], nil, func() { g.c.block(part.block, part.at) })
	} else {
		g.c.block(part.block, part.at)
	}
	g.c.past = part.at + article.Extent(part.block)
}

// indent is what a paragraph begins with where no blank row stands above it.
var indent = [...]Span{matter("  ", theme.Body)}

// indented reports whether a unit begins with an indent: a paragraph below another,
// where that is how they are told apart.
func (g *Galley) indented(u unit) bool {
	return g.s.Paragraphs == Indented && u.block > g.first() && u.take == 0 &&
		isParagraph(g.a.Body[u.block]) && isParagraph(g.a.Body[g.before(u.block)])
}

func isParagraph(b article.Block) bool {
	_, ok := b.(article.Paragraph)
	return ok
}

func (g *Galley) castCaption(number int) {
	f, p := g.x.Figure(number)
	g.c.open(p.Block, number)
	g.c.figure = number
	g.c.captionAlone(f, p.Offset)
}

func (g *Galley) castFootnote(block int) {
	g.c.open(block, g.x.Figures())
	n := g.a.Footnotes[block-len(g.a.Body)]
	g.c.footnote(n)
	g.c.past = article.Extent(article.Quote{Blocks: n.Blocks})
}
