package typeset

import (
	"slices"
	"strings"

	"lede/model/parse/tex"
)

// grid sets rows of cells: a matrix, cases, aligned lines.
func (f *formulist) grid(g tex.Grid) forme {
	rows, widths := f.cellsOf(g)
	var all forme
	for i, cells := range rows {
		row := f.gridRow(g, cells, widths)
		if i > 0 && (row.height() > 1 || rowHeight(rows[i-1]) > 1) {
			all.rows = append(all.rows, f.between(g, widths))
		}
		all.rows = append(all.rows, row.rows...)
		all.width = row.width
	}
	all.base = (len(all.rows) - 1) / 2
	if g.Open == "{" && g.Shut == "" {
		return f.fenced("{", beside(column(" ", all), all), "")
	}
	return f.fenced(g.Open, all, g.Shut)
}

// column is a column of one sign beside m.
func column(sign string, m forme) forme {
	c := forme{width: 1, base: m.base}
	for range m.rows {
		c.rows = append(c.rows, sign)
	}
	return c
}

// cellsOf sets the cells of a grid, and tells how wide its columns are.
func (f *formulist) cellsOf(g tex.Grid) (rows [][]forme, widths []int) {
	for _, cells := range g.Rows {
		var row []forme
		for i, c := range cells {
			m := f.alignedCell(g, c, i)
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], m.width)
			row = append(row, m)
		}
		rows = append(rows, row)
	}
	return rows, widths
}

// alignedCell sets a cell. A cell on the right of aligned lines begins with a relation,
// which keeps the blank before it.
func (f *formulist) alignedCell(g tex.Grid, n tex.Node, column int) forme {
	if l := tex.Parts(n); g.Aligned && column%2 == 1 && len(l) > 0 && (tex.IsRelation(l[0]) || tex.IsBinary(l[0])) {
		return beside(blank(1), f.begun(l))
	}
	return f.set(n)
}

// gridRow sets the cells of a row in columns so wide.
func (f *formulist) gridRow(g tex.Grid, cells []forme, widths []int) forme {
	var parts []forme
	for i, width := range widths {
		if i > 0 {
			parts = append(parts, f.gap(g, i))
		}
		m := blank(0)
		if i < len(cells) {
			m = cells[i]
		}
		left := 0
		switch alignOf(g, i) {
		case tex.AlignRight:
			left = width - m.width
		case tex.AlignCentre:
			left = (width - m.width) / 2
		}
		parts = append(parts, m.padded(left, width))
	}
	row := beside(parts...)
	for i := range row.rows { // bars stand in all rows
		if len(g.Bars) > 0 && i != row.base {
			row.rows[i] = f.withBars(g, row.rows[i], widths)
		}
	}
	return row
}

// gap is what stands before a column: room, or a bar.
func (f *formulist) gap(g tex.Grid, column int) forme {
	switch {
	case slices.Contains(g.Bars, column):
		return f.setText(" │ ")
	case g.Aligned && column%2 == 1:
		return blank(0)
	case g.Aligned:
		return blank(4)
	}
	return blank(2)
}

// between is the row between two rows of cells. It is blank except for the grid's bars.
func (f *formulist) between(g tex.Grid, widths []int) string {
	total := 0
	for i, w := range widths {
		total += w
		if i > 0 {
			total += f.gap(g, i).width
		}
	}
	return f.withBars(g, spaces(total), widths)
}

// withBars is a row with the bars of the grid in it, where it is blank.
func (f *formulist) withBars(g tex.Grid, row string, widths []int) string {
	if len(g.Bars) == 0 || strings.TrimSpace(row) != "" {
		return row
	}
	var b strings.Builder
	for i, w := range widths {
		if i > 0 {
			b.WriteString(f.gap(g, i).rows[0])
		}
		b.WriteString(spaces(w))
	}
	return b.String()
}

func alignOf(g tex.Grid, column int) tex.Align {
	switch {
	case g.Aligned && column%2 == 0 && len(g.Rows) > 0 && hasColumns(g):
		return tex.AlignRight
	case g.Aligned:
		return tex.AlignLeft
	case column < len(g.Align):
		return g.Align[column]
	}
	return tex.AlignCentre
}

// hasColumns reports whether a row has more than one cell.
func hasColumns(g tex.Grid) bool {
	return slices.ContainsFunc(g.Rows, func(cells []tex.Node) bool { return len(cells) > 1 })
}

func rowHeight(cells []forme) int {
	height := 0
	for _, c := range cells {
		height = max(height, c.height())
	}
	return height
}
