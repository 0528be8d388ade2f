package typeset

import (
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// A compositor sets one unit at a time. Its methods add lines; every offset they are
// handed is one in the block's article.Plain.
type compositor struct {
	s     Setting
	place int // the block in hand, as in a Position
	lines []Line
	past  int   // offset just past the unit's text
	edge  *Line // the rule above and below a table, nil for any other unit

	figures int // how many figures stand above the matter in hand
	figure  int // the number of the figure in hand, 0 for none

	margin margin
	spans  []Span // where lines' spans are cut from
	begun  int    // where in spans the line in hand begins

	language string
	clings   bool       // its words of one letter keep with the next
	toLeft   bool       // the article runs to the left
	role     theme.Role // of paragraphs
	depth    int        // lists around the matter in hand
	ranks    func(level int) (rank, of int)
	marks    []noteMark    // of notes, in the text in hand
	columns  []columnWidth // of a table that is set in parts

	// Of the text in hand:
	pieces     []piece
	breaks     []int
	fit        fitter
	hyphenator *hyphenator // nil where no words are divided
	awkward    bool        // it has characters that are not shown as they are
	leftward   bool        // it has letters that run to the left
	order      bidiOrder
	levels     []uint8 // by byte, nil where all runs to the right
	spanLevels []uint8 // of the spans of the line in hand
}

// A margin is what stands left of the text: before its first line, and before those
// that follow.
type margin struct {
	first, rest           []Span
	firstWidth, restWidth int
}

// open begins a unit: a block, with so many figures above it.
func (c *compositor) open(block, figures int) {
	c.place, c.figures, c.figure = block, figures, 0
	c.lines, c.spans, c.margin, c.past, c.role, c.edge, c.depth = nil, nil, margin{}, 0, theme.Body, nil, 0
}

// block sets b, whose text starts at offset at.
func (c *compositor) block(b article.Block, at int) {
	switch b := b.(type) {
	case article.Paragraph:
		c.text(b.Text, at, textStyle{role: c.role, prose: true})
	case article.Crosshead:
		c.crosshead(b, at)
	case article.PullQuote:
		c.pullQuote(b, at)
	case article.Break:
		c.text(article.Parts(b)[0].Text, at, textStyle{role: theme.Break, centred: true})
	case article.Quote:
		c.quote(b, at)
	case article.List:
		c.list(b, at)
	case article.Callout:
		c.callout(b, at)
	case article.Details:
		c.details(b, at)
	case article.Definitions:
		c.definitions(b, at)
	case article.Formula:
		c.formula(b, at)
	case article.Code:
		c.code(b, at)
	case article.Table:
		c.table(b, at)
	case article.Figure:
		c.figureBlock(b, at)
	}
	if len(c.lines) == 0 {
		c.end(at, at)
	}
}

// blocks sets bs one below the other, with a blank row between two where one is wanted. It
// returns the offset just past them, which is where the matter that follows starts.
func (c *compositor) blocks(bs []article.Block, at int, blank func(above, below article.Block) bool) int {
	for i, b := range bs {
		if i > 0 && blank(bs[i-1], b) {
			c.blank(at - 1)
		}
		c.block(b, at)
		at += article.Extent(b) + 1
	}
	return at
}

func always(_, _ article.Block) bool { return true }

// blank adds a row without words at the end of a text, where leading is wanted at all.
func (c *compositor) blank(at int) {
	if c.s.Leading > 0 && len(c.lines) > 0 && c.lines[len(c.lines)-1].Start.Offset < at {
		c.end(at, at)
	}
}

// within sets matter with a wider margin: first is added before its first line and rest
// before the others. In a very narrow measure only first is added, or nothing.
func (c *compositor) within(first, rest []Span, set func()) {
	outer, lines := c.margin, len(c.lines)
	m := margin{
		first: append(outer.first[:len(outer.first):len(outer.first)], first...),
		rest:  append(outer.rest[:len(outer.rest):len(outer.rest)], rest...),
	}
	m.firstWidth, m.restWidth = c.width(m.first), c.width(m.rest)
	narrowest := min(c.s.Measure, max(8, c.s.Measure/3))
	if c.s.Measure-m.restWidth < narrowest {
		m.rest, m.restWidth = outer.rest, outer.restWidth
	}
	if c.s.Measure-m.firstWidth < min(narrowest, (c.s.Measure+1)/2) {
		m.first, m.firstWidth = outer.first, outer.firstWidth
	}
	c.margin = m
	set()
	c.margin = outer
	if len(c.lines) > lines {
		c.margin.first, c.margin.firstWidth = outer.rest, outer.restWidth
	}
}

func (c *compositor) width(spans []Span) int {
	n := 0
	for _, s := range spans {
		n += c.cells(s.Seen())
	}
	return n
}

// begin starts a line with what stands left of it.
func (c *compositor) begin() {
	if cap(c.spans)-len(c.spans) < 16 {
		c.spans = make([]Span, 0, max(32, min(512, 2*cap(c.spans))))
	}
	c.begun = len(c.spans)
	c.spans = append(c.spans, c.margin.first...)
}

func (c *compositor) add(s Span) { c.spans = append(c.spans, s) }

// finish ends a line begun with begin, which holds the text from start to end.
func (c *compositor) finish(start, end int) {
	spans := c.spans[c.begun:len(c.spans):len(c.spans)]
	at := article.Position{Block: c.place, Offset: start}
	if n := len(c.lines); n > 0 && c.lines[n-1].Start.Offset == start {
		at.Row = c.lines[n-1].Start.Row + 1 // below a picture
	}
	c.lines = append(c.lines, Line{Spans: spans, Start: at, End: article.Position{Block: c.place, Offset: end}, Figure: c.figure})
	c.margin.first, c.margin.firstWidth = c.margin.rest, c.margin.restWidth
}

// end adds a row that has only its margin.
func (c *compositor) end(start, end int) {
	c.begin()
	c.finish(start, end)
}

// matter is a span that the article does not hold.
func matter(text string, role theme.Role) Span { return Span{Text: text, Role: role, Offset: -1} }

const blanks = "                                                                "

// spaces is a string of n spaces.
func spaces(n int) string {
	if n <= len(blanks) {
		return blanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}
