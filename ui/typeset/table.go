package typeset

import (
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// A tableSetter sets one table. It tries one way after the other: as wide as the table is,
// over the edge of the measure where the pane has room, with wrapped cells, with narrower
// gaps. If all are too wide, only a part of the table is seen.
type tableSetter struct {
	c      *compositor
	t      article.Table
	width  []int // of the columns, in cells
	gap    int   // cells between them
	broken bool  // a cell takes more than a line
	out    int   // cells that it stands left of the measure
	wide   int   // cells of it beyond what is seen
	toLeft bool  // its columns run to the left, from the measure's right edge
}

// comfortable is the width down to which columns are narrowed in a table that has to be
// scrolled sideways in any case.
const comfortable = 16

// longestWord is how many cells a word in a table has at most that is rather moved out of sight
// than broken. What is longer is an address, a sum, a name in a program.
const longestWord = 24

// shortened is least widths of columns, none of them for a longer word.
func shortened(leasts []int) []int {
	short := make([]int, len(leasts))
	for i, n := range leasts {
		short[i] = min(n, longestWord)
	}
	return short
}

// The cells between two columns: as many as there is room for.
const (
	widestGap    = 3
	narrowestGap = 1
)

func (c *compositor) table(t article.Table, at int) {
	s := tableSetter{c: c, t: t}
	s.fit()
	s.toLeft = c.toLeft && c.s.Order != ReadingOrder && c.outermost() && s.wide == 0
	for i, r := range s.rows() {
		if i > 0 && s.broken && !s.c.s.ScreenReader && !(i == 1 && len(t.Header) > 0) {
			s.rule(at-1, "┄", theme.TableRowRule)
		}
		if i == 0 && len(t.Header) > 0 {
			at = s.setRow(r, at, theme.TableHead)
			s.rule(at-1, "─", theme.TableRule)
			continue
		}
		at = s.setRow(r, at, theme.Table)
	}
	if c.outermost() && !c.s.ScreenReader {
		c.edge = s.edge()
	}
}

// rows are those of the table, its header first.
func (s *tableSetter) rows() [][]article.Text {
	if len(s.t.Header) == 0 {
		return s.t.Rows
	}
	return append([][]article.Text{s.t.Header}, s.t.Rows...)
}

// fit works out how wide the columns are and where the table stands.
func (s *tableSetter) fit() {
	columns := s.c.columns
	if columns == nil {
		columns = s.measure()
	}
	var naturals, leasts []int
	for _, w := range columns {
		naturals, leasts = append(naturals, w.natural), append(leasts, w.least)
	}
	margin := max(s.c.margin.firstWidth, s.c.margin.restWidth)
	room := s.c.s.Measure + s.c.s.Right - margin
	s.gap, s.width = widestGap, naturals
	if p := s.c.standing(margin+s.across(), s.c.outermost()); p.fits {
		s.out = p.out
		return
	}
	narrow := narrowestGap * (len(leasts) - 1)
	if short := shortened(leasts); sum(leasts)+narrow > room && sum(short)+narrow <= room {
		leasts = short
	}
	for s.gap = widestGap; s.gap > narrowestGap && sum(leasts)+s.gap*(len(leasts)-1) > room; {
		s.gap--
	}
	if gaps := s.gap * (len(leasts) - 1); sum(leasts)+gaps <= room {
		s.width = between(leasts, naturals, room-gaps)
	} else {
		for i := range leasts {
			leasts[i] = min(naturals[i], max(leasts[i], comfortable))
		}
		s.width, s.gap = leasts, widestGap
		s.wide = s.across() - room
	}
	s.broken = s.breaks(columns)
}

// breaks reports whether a cell is broken into lines.
func (s *tableSetter) breaks(columns []columnWidth) bool {
	for i, w := range columns {
		if s.width[i] < w.natural {
			return true
		}
	}
	return false
}

// across is the cells of a row.
func (s *tableSetter) across() int { return max(0, sum(s.width)+s.gap*(len(s.width)-1)) }

// setRow sets one row and returns where the next starts.
func (s *tableSetter) setRow(cells []article.Text, at int, role theme.Role) int {
	if len(cells) == 0 {
		return at
	}
	set := make([][]Line, len(cells))
	rows := 0
	for i, cell := range cells {
		set[i] = s.c.cell(cell, at, s.width[i], role)
		rows = max(rows, len(set[i]))
		at += cell.Len() + 1
	}
	for r := range rows {
		s.setLine(set, r)
	}
	return at
}

// setLine sets the lines of type numbered r of all cells side by side.
func (s *tableSetter) setLine(set [][]Line, r int) {
	start, end := -1, 0
	s.c.begin()
	s.indent()
	fixed := len(s.c.margin.first)
	for n := range set {
		i := n
		if s.toLeft {
			i = len(set) - 1 - n
		}
		lines := set[i]
		if n > 0 {
			s.c.add(matter(spaces(s.gap), theme.Table))
		}
		var l Line
		if r < len(lines) {
			l = lines[r]
			if start < 0 {
				start = l.Start.Offset
			}
			start, end = min(start, l.Start.Offset), max(end, l.End.Offset)
		}
		s.add(l.Spans, i, n == len(set)-1)
		if n == 0 && s.width[0] <= (s.c.s.Measure+s.c.s.Right)/3 {
			fixed = len(s.c.spans) - s.c.begun // the first column stands while others are moved
		}
	}
	s.finish(start, end, fixed)
}

// add adds the spans of a cell with the space that puts them where they belong in
// their column.
func (s *tableSetter) add(spans []Span, column int, last bool) {
	free := s.width[column] - s.c.width(spans)
	align, left := article.AlignStart, 0
	if column < len(s.t.Align) {
		align = s.t.Align[column]
	}
	switch {
	case align == article.AlignCentre:
		left = free / 2
	case align == article.AlignEnd, s.toLeft:
		left = free
	}
	if left > 0 {
		s.c.add(matter(spaces(left), theme.Table))
	}
	s.c.spans = append(s.c.spans, spans...)
	if right := free - left; right > 0 && !last {
		s.c.add(matter(spaces(right), theme.Table))
	}
}

// rule draws a line across the table where the text above ends at offset end.
func (s *tableSetter) rule(end int, sign string, role theme.Role) {
	if n := len(s.c.lines); n == 0 || s.c.lines[n-1].Start.Offset >= end {
		return
	}
	s.c.begin()
	s.indent()
	s.c.add(matter(strings.Repeat(sign, s.seen()), role))
	s.c.finish(end, end)
	s.c.lines[len(s.c.lines)-1].Out = s.out
}

// edge is the rule above and below the table.
func (s *tableSetter) edge() *Line {
	rule := matter(strings.Repeat("━", s.seen()), theme.TableRule)
	if s.toLeft {
		return &Line{Spans: []Span{matter(spaces(s.c.s.Measure-s.across()), theme.Table), rule}}
	}
	return &Line{Spans: []Span{rule}, Out: s.out}
}

// indent moves the row in hand to the measure's right edge, where the table stands there.
func (s *tableSetter) indent() {
	if s.toLeft {
		s.c.add(matter(spaces(s.c.s.Measure-s.across()), theme.Table))
	}
}

// seen is the cells of a row that are seen at a time.
func (s *tableSetter) seen() int {
	if s.c.s.Overflow {
		return s.across()
	}
	return s.across() - s.wide
}

func (s *tableSetter) finish(start, end, fixed int) {
	s.c.finish(start, end)
	l := &s.c.lines[len(s.c.lines)-1]
	l.Out = s.out
	if s.wide > 0 {
		l.Hidden, l.fixed, l.extent = s.wide, fixed, s.c.s.Measure+s.c.s.Right
	}
}

// cell sets a cell's text by itself in a column so wide.
func (c *compositor) cell(t article.Text, at, width int, role theme.Role) []Line {
	lines, margins, measure, hang := c.lines, c.margin, c.s.Measure, c.s.Hang
	c.lines, c.margin, c.s.Measure, c.s.Hang = nil, margin{}, width, false
	c.text(t, at, textStyle{role: role})
	set := c.lines
	c.lines, c.margin, c.s.Measure, c.s.Hang = lines, margins, measure, hang
	return set
}

// outermost reports whether the block in hand stands at the edge of the measure and not
// within a block that has a margin.
func (c *compositor) outermost() bool { return len(c.margin.first) == 0 && len(c.margin.rest) == 0 }
