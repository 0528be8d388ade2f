package ui

import (
	"lede/ui/typeset"
)

// Gutter is what parts two columns of the body, in cells.
const Gutter = 4

// columnsWithin is how many columns of a measure a pane of width cells holds, at most
// those that are wanted; less than 1 means as many as there is room for.
func columnsWithin(width, measure, wanted int) int {
	fit := max(1, (width+Gutter)/(measure+Gutter))
	if wanted < 1 {
		return fit
	}
	return min(wanted, fit)
}

// spreadRow appends a row of a body in columns.
func (s *Screen) spreadRow(p *Painter, b []byte, row int) []byte {
	width := s.Arrangement.Body.Dx()
	cells := s.Arrangement.cells()
	left := s.left(Body)
	for _, band := range s.Spread {
		if row >= band.Rows {
			if row -= band.Rows + 1; row < 0 {
				break
			}
			continue
		}
		if len(band.Columns) == 1 {
			if s.Arrangement.Mirrored && band.Columns[0][0].Start.Block < 0 { // the head
				left += cells - s.Arrangement.Measure
			}
			return p.fill(b, lineOf(band.Columns[0], row), left, width)
		}
		if s.Arrangement.Mirrored {
			return s.mirroredRow(p, blank(b, left), band, row, width-left)
		}
		for i, column := range band.Columns {
			apart := left
			if i > 0 {
				apart = Gutter
			}
			line := lineOf(column, row)
			if sign, role := signOf(&line); sign != "" && apart >= gutter {
				b = p.text(blank(b, apart-gutter), role, sign)
				apart = gutter - 1
			}
			b = blank(b, apart)
			b = p.fill(b, line, 0, s.Arrangement.Measure)
		}
		return blank(b, width-left-cells)
	}
	return blank(b, width)
}

// mirroredRow appends a row of columns within so many cells, the first of them at the
// right, and their signs at their right too.
func (s *Screen) mirroredRow(p *Painter, b []byte, band typeset.Band, row, room int) []byte {
	for i := len(band.Columns) - 1; i >= 0; i-- {
		line := lineOf(band.Columns[i], row)
		b = p.fill(b, line, 0, s.Arrangement.Measure)
		room -= s.Arrangement.Measure
		apart := min(room, Gutter)
		if sign, role := signOf(&line); sign != "" && apart >= gutter {
			b = p.text(blank(b, gutter-1), role, sign)
			b = blank(b, apart-gutter)
		} else {
			b = blank(b, apart)
		}
		room -= apart
	}
	return blank(b, room)
}

// underSpread is the line of a body in columns that stands at a cell, counted from the
// body's corner, and the cell counted from the line's start.
func (s *Screen) underSpread(row, cell int) (line *typeset.Line, column int) {
	cell -= s.left(Body)
	for _, band := range s.Spread {
		if row >= band.Rows {
			if row -= band.Rows + 1; row < 0 {
				break
			}
			continue
		}
		at := 0
		if len(band.Columns) > 1 && cell >= 0 {
			at, cell = cell/(s.Arrangement.Measure+Gutter), cell%(s.Arrangement.Measure+Gutter)
			if s.Arrangement.Mirrored {
				at = len(band.Columns) - 1 - at
			}
		}
		at = max(0, at)
		if at < len(band.Columns) && row < len(band.Columns[at]) {
			return &band.Columns[at][row], cell
		}
		break
	}
	return nil, 0
}
