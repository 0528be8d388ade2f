package set

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// The most cells that one cell may span, and that a table's row and all of a table may have.
const (
	mostSpanned = 60
	MostColumns = 200
	MostCells   = 4 << 20
)

// A grid places cells in columns. A cell that spans others is followed by empty ones.
type grid struct {
	rows  [][]article.Text
	taken [][]bool // by the cells of rows above
	align []article.Align
}

func newGrid(rows int) *grid {
	return &grid{rows: make([][]article.Text, rows), taken: make([][]bool, rows)}
}

func (g *grid) put(row int, c *dom.Node, text article.Text) {
	col := 0
	for col < len(g.taken[row]) && g.taken[row][col] {
		col++
	}
	wide, high := span(c, "colspan"), span(c, "rowspan")
	if col+wide > MostColumns {
		return
	}
	for r := row; r < min(row+high, len(g.rows)); r++ {
		for len(g.taken[r]) < col+wide {
			g.taken[r] = append(g.taken[r], false)
			g.rows[r] = append(g.rows[r], nil)
		}
		for i := col; i < col+wide; i++ {
			g.taken[r][i] = true
		}
	}
	g.rows[row][col] = text
	for len(g.align) < col+1 {
		g.align = append(g.align, article.AlignStart)
	}
	if a := alignOf(c); a != article.AlignStart && !c.Is(atom.Th) {
		g.align[col] = a
	}
}

// square gives all rows the same number of cells.
func (g *grid) square() {
	most := 0
	for _, r := range g.rows {
		most = max(most, len(r))
	}
	for i, r := range g.rows {
		g.rows[i] = append(r, make([]article.Text, most-len(r))...)
	}
	if !slices.ContainsFunc(g.align, func(a article.Align) bool { return a != article.AlignStart }) {
		g.align = nil
	}
}

// columns is about how many columns rows take, and no less. What cells of rows above
// take of a row is not looked for.
func columns(rows []*dom.Node) int {
	most := 0
	for _, r := range rows {
		wide := 0
		for _, c := range dom.CellsOf(r) {
			if span(c, "rowspan") > 1 {
				return MostColumns
			}
			wide += span(c, "colspan")
		}
		most = max(most, wide)
	}
	return min(most, MostColumns)
}

func span(c *dom.Node, key string) int {
	v, err := strconv.Atoi(strings.TrimSpace(c.Get(key)))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, mostSpanned)
}

func alignOf(c *dom.Node) article.Align {
	style := c.Style()
	style += ";text-align:" + c.Get("align")
	switch {
	case dom.ContainsAny(style, "text-align:right", "text-align:end"):
		return article.AlignEnd
	case strings.Contains(style, "text-align:center"):
		return article.AlignCentre
	}
	return article.AlignStart
}
