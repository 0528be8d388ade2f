package typeset

import (
	"sort"
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// A tableSetter sets one table: as wide as it is where that fits, else with narrower
// columns in which cells wrap, and where even that is too wide, to be seen in part.
type tableSetter struct {
	c     *compositor
	t     article.Table
	width []int // of the columns, in cells
	wide  int   // cells of it beyond the measure

	column, row, cross string // what is drawn between columns, rows, and both
}

// A columnWidth is what a column takes: on one line a cell, or wrapped between words.
type columnWidth struct{ natural, least int }

// leastColumn is what a column may be narrowed to at the cost of broken words.
const leastColumn = 8

func (c *compositor) table(t article.Table, at int) {
	s := tableSetter{c: c, t: t, column: " │ ", row: "─", cross: "─┼─"}
	s.drawAs()
	s.fit()
	if len(t.Header) > 0 {
		at = s.setRow(t.Header, at)
		s.rule(at - 1)
	}
	for _, r := range t.Rows {
		at = s.setRow(r, at)
	}
}

// drawAs takes the separators of the theme, as Glamour's styles have them.
func (s *tableSetter) drawAs() {
	if s.c.s.Theme == nil {
		return
	}
	own := s.c.s.Theme.Glamour.Table
	if own.ColumnSeparator == nil || own.RowSeparator == nil || own.CenterSeparator == nil || s.c.cells(*own.RowSeparator) != 1 {
		return
	}
	s.column, s.row = " "+*own.ColumnSeparator+" ", *own.RowSeparator
	s.cross = s.row + *own.CenterSeparator + s.row
}

// fit works out how wide the columns are.
func (s *tableSetter) fit() {
	columns := s.c.columns
	if columns == nil {
		columns = s.measure()
	}
	room := s.c.s.Measure - s.c.margin.firstWidth - (len(columns)-1)*s.c.cells(s.column)
	var naturals, leasts, narrowest []int
	for _, w := range columns {
		naturals = append(naturals, w.natural)
		leasts = append(leasts, w.least)
		narrowest = append(narrowest, min(w.least, leastColumn))
	}
	switch {
	case sum(naturals) <= room:
		s.width = naturals
	case sum(leasts) <= room:
		s.width = between(leasts, naturals, room)
	case sum(narrowest) <= room:
		s.width = between(narrowest, leasts, room)
	default:
		for i := range leasts {
			leasts[i] = min(naturals[i], max(leasts[i], 2*leastColumn))
		}
		s.width = leasts
		s.wide = sum(leasts) - room
	}
}

// measure finds what each column takes.
func (s *tableSetter) measure() []columnWidth {
	var columns []columnWidth
	take := func(row []article.Text) {
		for i, cell := range row {
			if i == len(columns) {
				columns = append(columns, columnWidth{1, 1})
			}
			s.c.hyphenator = nil
			columns[i].take(s.c.cut(cell.String(), 1<<20))
		}
	}
	take(s.t.Header)
	for _, r := range s.t.Rows {
		take(r)
	}
	return columns
}

// take widens w for the pieces of a cell.
func (w *columnWidth) take(pieces []piece) {
	line, together := 0, 0
	for i := range pieces {
		p := &pieces[i]
		line += int(p.width)
		together += int(p.width)
		w.natural, w.least = max(w.natural, line), max(w.least, together)
		line += int(p.space)
		together += int(p.space)
		if p.ends != tie {
			together = 0
		}
		if p.ends == must {
			line = 0
		}
	}
}

func sum(widths []int) int {
	n := 0
	for _, w := range widths {
		n += w
	}
	return n
}

// between narrows columns from what they take at most to what they take at least, the
// widest first, until they fit the room.
func between(least, most []int, room int) []int {
	widths := make([]int, len(least))
	limit := sort.Search(room+1, func(limit int) bool {
		for i := range widths {
			widths[i] = min(most[i], max(least[i], limit))
		}
		return sum(widths) > room
	}) - 1
	free := room
	for i := range widths {
		widths[i] = min(most[i], max(least[i], limit))
		free -= widths[i]
	}
	for i := range widths {
		if free > 0 && widths[i] == limit && limit < most[i] {
			widths[i]++
			free--
		}
	}
	return widths
}

// setRow sets one row and returns where the next starts.
func (s *tableSetter) setRow(cells []article.Text, at int) int {
	if len(cells) == 0 {
		return at
	}
	set := make([][]Line, len(cells))
	rows := 0
	for i, cell := range cells {
		set[i] = s.c.cell(cell, at, s.width[i])
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
	for i, lines := range set {
		if i > 0 {
			s.c.add(matter(s.column, theme.TableRule))
		}
		var l Line
		if r < len(lines) {
			l = lines[r]
			if start < 0 {
				start = l.Start.Offset
			}
			start, end = min(start, l.Start.Offset), max(end, l.End.Offset)
		}
		s.add(l.Spans, i, i == len(set)-1)
	}
	s.finish(start, end)
}

// add adds the spans of a cell with the space that puts them where they belong in
// their column.
func (s *tableSetter) add(spans []Span, column int, last bool) {
	free := s.width[column] - s.c.width(spans)
	left := 0
	if column < len(s.t.Align) && free > 0 {
		switch s.t.Align[column] {
		case article.AlignCentre:
			left = free / 2
		case article.AlignEnd:
			left = free
		}
	}
	if left > 0 {
		s.c.add(matter(spaces(left), theme.Table))
	}
	s.c.spans = append(s.c.spans, spans...)
	if right := free - left; right > 0 && !last {
		s.c.add(matter(spaces(right), theme.Table))
	}
}

// rule draws a line under the header, whose text ends at offset end.
func (s *tableSetter) rule(end int) {
	if n := len(s.c.lines); n == 0 || s.c.lines[n-1].Start.Offset >= end {
		return
	}
	var b strings.Builder
	for i, w := range s.width {
		if i > 0 {
			b.WriteString(s.cross)
		}
		b.WriteString(strings.Repeat(s.row, w))
	}
	s.c.begin()
	s.c.add(matter(b.String(), theme.TableRule))
	s.finish(end, end)
}

func (s *tableSetter) finish(start, end int) {
	fixed := len(s.c.margin.first)
	s.c.finish(start, end)
	if s.wide > 0 {
		l := &s.c.lines[len(s.c.lines)-1]
		l.Hidden, l.fixed = s.wide, fixed
	}
}

// cell sets a cell's text by itself in a column so wide.
func (c *compositor) cell(t article.Text, at, width int) []Line {
	lines, margins, measure, hang := c.lines, c.margin, c.s.Measure, c.s.Hang
	c.lines, c.margin, c.s.Measure, c.s.Hang = nil, margin{}, width, false
	c.text(t, at, manner{role: theme.Table})
	set := c.lines
	c.lines, c.margin, c.s.Measure, c.s.Hang = lines, margins, measure, hang
	return set
}
