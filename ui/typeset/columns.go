package typeset

import (
	"math"
	"slices"

	"lede/model/article"
)

// A Band is rows of a page that are parted into as many columns; one that stands
// across the page has a single column, as wide as all of them and their gutters.
type Band struct {
	Columns [][]Line // each read to its end before the next
	Rows    int      // of the longest column
}

// Columns sets a page of so many rows from the line that holds p on. It is read like a
// newspaper: down one column of the measure, then on at the top of the next, with gutter
// cells between them. Tables and code that are wider than a column stand across the page.
// Next is where the following page begins. At the article's end it is p of the last line,
// and last is true.
func (g *Galley) Columns(p article.Position, columns, gutter, rows int) (page []Band, next article.Position, last bool) {
	if g.empty() || columns < 1 {
		return nil, p, true
	}
	for rows > 0 && p != beyond {
		at := g.find(p)
		if at.row >= len(g.slug(at.unit).lines) {
			p = g.startOf(cursor{g.next(at.unit), 0})
			continue
		}
		var b Band
		across := g.spans(at.unit)
		if across && len(page) > 0 && rows < fewAcross {
			break
		}
		if across {
			b, p = g.across(p, columns*g.s.Measure+(columns-1)*gutter, rows)
		} else {
			b, at = g.abreast(at, columns, rows)
			p = g.startOf(at)
		}
		page = append(page, b)
		rows -= b.Rows + 1 // a blank row between bands
	}
	if p == beyond {
		return page, g.End(), true
	}
	return page, p, false
}

// fewAcross is how many rows of what stands across the page are worth to begin with below
// columns: more than a table's head.
const fewAcross = 4

// beyond is past every line.
var beyond = article.Position{Block: math.MaxInt}

// startOf is where the row at c starts, or beyond.
func (g *Galley) startOf(c cursor) article.Position {
	if g.ended(c.unit) {
		return beyond
	}
	return g.start(c)
}

// ColumnsBefore is where the page begins whose last lines stand right above p, or the
// article's beginning.
func (g *Galley) ColumnsBefore(p article.Position, columns, gutter, rows int) article.Position {
	from := g.Move(p, -columns*rows)
	for range columns * rows {
		_, next, last := g.Columns(from, columns, gutter, rows)
		lacking := g.RowsBetween(next, p, rows)
		if !last && p.Compare(g.End()) > 0 {
			lacking++ // the last line itself
		}
		if last || lacking <= 0 {
			return from
		}
		from = g.Move(from, lacking)
	}
	return from
}

// spans reports whether a unit is wider than a column.
func (g *Galley) spans(u unit) bool {
	for _, l := range g.slug(u).lines {
		if l.Hidden > 0 {
			return true
		}
	}
	return false
}

// pastBlanks is at itself, or the start of the unit below where at is one of the blank rows
// after a unit.
func (g *Galley) pastBlanks(at cursor) cursor {
	if at.row >= len(g.slug(at.unit).lines) {
		return cursor{g.next(at.unit), 0}
	}
	return at
}

// across sets the rest of a unit, from p on, in the whole width of the page.
func (g *Galley) across(p article.Position, width, rows int) (Band, article.Position) {
	if g.wide == nil || g.wide.s.Measure != width {
		s := g.s
		s.Measure = width
		g.wide = NewGalley(g.a, g.x, s)
	}
	g.wide.whole, g.wide.scrolled, g.wide.only = g.whole, g.scrolled, g.only
	from := g.wide.find(p)
	lines := slices.Clone(g.wide.slug(from.unit).lines[from.row:])
	if rows >= fewAcross {
		lines = g.wide.ruledOff(from)
	}
	next := g.startOf(cursor{g.next(from.unit), 0})
	if len(lines) > rows {
		next = lines[rows].Start
		lines = lines[:rows]
	}
	g.wide.clip(lines)
	return Band{[][]Line{lines}, len(lines)}, next
}

// ruledOff are the lines of a unit from one on, a table's between its rules.
func (g *Galley) ruledOff(from cursor) []Line {
	var lines []Line
	all := g.slug(from.unit).lines
	if above := g.previous(from.unit); from.row == 0 && g.ruled(from.unit.block) && from.unit.take == 0 && from.unit.block > g.first() {
		lines = append(lines, g.blank(cursor{above, g.rows(above) - 1}))
	}
	lines = append(lines, all[from.row:]...)
	if g.ruled(from.unit.block) && from.unit == g.lastOf(from.unit.block) {
		lines = append(lines, g.blank(cursor{from.unit, len(all)}))
	}
	return lines
}

// abreast sets columns up to the next unit that stands across the page. Columns above such
// a unit are made equally long.
func (g *Galley) abreast(at cursor, columns, rows int) (Band, cursor) {
	stop, n := at.unit, -at.row
	for ; !g.ended(stop) && n < columns*rows && !g.spans(stop); stop = g.next(stop) {
		n += g.rows(stop)
	}
	if !g.ended(stop) && n < columns*rows {
		for height := max((n+columns-1)/columns, 1); height < rows; height++ {
			if b, next := g.flow(at, columns, height, stop); next.unit == stop {
				return b, next
			}
		}
	}
	return g.flow(at, columns, rows, stop)
}

// flow fills columns of so many rows, until the unit stop.
func (g *Galley) flow(at cursor, columns, rows int, stop unit) (Band, cursor) {
	var b Band
	for range columns {
		var lines []Line
		lines, at = g.column(at, rows, stop)
		b.Columns = append(b.Columns, lines)
		b.Rows = max(b.Rows, len(lines))
	}
	return b, at
}

// column takes the lines of one column. It begins with no blank row. A crosshead does not
// end it while its text begins the next, and neither does a part of a picture.
func (g *Galley) column(at cursor, rows int, stop unit) ([]Line, cursor) {
	var lines []Line
	kept, resume := 0, at
	for at.unit != stop && len(lines) < rows {
		if len(lines) == 0 {
			if at = g.pastBlanks(at); at.unit == stop {
				break
			}
		}
		u := g.slug(at.unit)
		if at.row < len(u.lines) {
			lines = append(lines, u.lines[at.row])
		} else if at.row < g.rows(at.unit) {
			lines = append(lines, g.blank(at))
		}
		at.row++
		if at.row+1 == g.rows(at.unit) && at.row >= len(u.lines) && g.next(at.unit) == stop && g.ruled(stop.block) {
			at.row++ // the rule above what stands across the page, with which it is set
		}
		if at.row >= g.rows(at.unit) {
			at = cursor{g.next(at.unit), 0}
		}
		if !g.heads(at) && !g.isWithinPicture(at) {
			kept, resume = len(lines), at
		}
	}
	if kept > 0 && len(lines) == rows && at.unit != stop {
		return lines[:kept], resume
	}
	return lines, at
}

// isWithinPicture reports whether what ends above at ends in a picture of which more
// follows, or the caption.
func (g *Galley) isWithinPicture(at cursor) bool {
	if at.row == 0 {
		return false
	}
	lines := g.slug(at.unit).lines
	return at.row < len(lines) && lines[at.row-1].IsStrip()
}

// heads reports whether a column that ends above at ends in a crosshead, or in the
// blank row below one.
func (g *Galley) heads(at cursor) bool {
	u := at.unit
	if at.row == 0 && u != (unit{g.first(), 0}) {
		u = g.previous(u)
	}
	if u.block >= len(g.a.Body) || g.s.Captions == CaptionsAlone {
		return false
	}
	_, is := g.a.Body[u.block].(article.Crosshead)
	return is
}
