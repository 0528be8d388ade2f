package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"lede/model/article"
)

var alignments = map[east.Alignment]article.Align{
	east.AlignCenter: article.AlignCentre,
	east.AlignRight:  article.AlignEnd,
}

// table is one in bars. An empty header is none.
func (w *writer) table(n *east.Table) article.Table {
	var t article.Table
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignments[a])
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells, said := w.cells(row, len(n.Alignments))
		switch {
		case row.Kind() != east.KindTableHeader:
			t.Rows = append(t.Rows, cells)
		case said:
			t.Header = cells
		}
	}
	return t
}

// cells are those of a row of so many columns, and whether they say anything. goldmark drops
// what is too many: where a bar stands within code the cell goes on behind it, and what is
// too many then stands in the last cell.
func (w *writer) cells(row ast.Node, columns int) (cells []article.Text, said bool) {
	cells = make([]article.Text, 0, columns)
	line, _, _ := strings.Cut(w.source[row.Pos():], "\n")
	if row.Kind() == east.KindTableRow && len(cutBars(line, false)) > columns {
		parts := cutBars(line, true)
		if len(parts) > columns {
			parts = append(parts[:columns-1], strings.Join(parts[columns-1:], "|"))
		}
		cells = w.barred(parts)
	} else {
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, w.text(c.FirstChild(), nil, 0))
		}
	}
	for _, c := range cells {
		said = said || len(c) > 0
	}
	return append(cells, make([]article.Text, columns-len(cells))...), said
}

// barred are cells as they are written between bars.
func (w *writer) barred(parts []string) []article.Text {
	row := make([]article.Text, len(parts))
	for i, part := range parts {
		row[i] = w.words(strings.ReplaceAll(part, `\|`, "|"))
	}
	return row
}

// cutBars cuts a line at its bars, but for those that are escaped, and those in code if
// code is looked for.
func cutBars(line string, code bool) []string {
	line = strings.TrimPrefix(strings.TrimSpace(line), "|")
	var parts []string
	from := 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case c == '`' && code:
			ticks := line[i : i+len(line[i:])-len(strings.TrimLeft(line[i:], "`"))]
			if n := strings.Index(line[i+len(ticks):], ticks); n >= 0 {
				i += n + len(ticks)
			}
			i += len(ticks) - 1
		case c == '|':
			parts = append(parts, line[from:i])
			from = i + 1
		}
	}
	if strings.TrimSpace(line[from:]) != "" {
		parts = append(parts, line[from:])
	}
	return parts
}

// barLines is the length of the lines in bars that s begins with and that are as many cells
// each: a table whose writer forgot the line below its header. It is 0 where there are none.
func barLines(s string) int {
	n, lines, columns := 0, 0, 0
	for line := range strings.Lines(s) {
		row := strings.TrimSpace(line)
		if row == "" {
			break
		}
		cells := len(cutBars(row, true))
		if cells < 2 || row[0] != '|' || row[len(row)-1] != '|' || strings.Trim(row, "|-: \t") == "" || lines > 0 && cells != columns {
			return 0
		}
		n, lines, columns = n+len(line), lines+1, cells
	}
	if lines < 2 {
		return 0
	}
	return n
}

// bars is the table that lines in bars are, without a header.
func (w *writer) bars(s string) []article.Block {
	var t article.Table
	for line := range strings.Lines(s) {
		t.Rows = append(t.Rows, w.barred(cutBars(line, true)))
	}
	return one(t)
}
