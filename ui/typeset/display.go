package typeset

import (
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// code sets lines as they stand. One that is too wide goes on below, behind a mark.
func (c *compositor) code(b article.Code, at int) {
	text := strings.TrimRight(b.Text, "\n")
	for {
		line, rest, more := strings.Cut(text, "\n")
		c.codeLine(line, at)
		if !more {
			return
		}
		at += len(line) + 1
		text = rest
	}
}

const wrapMark = "↪ "

func (c *compositor) codeLine(line string, at int) {
	room := c.s.Measure - c.margin.firstWidth
	c.begin()
	column, start, from := 0, 0, 0
	flush := func(to int) {
		if to > from {
			c.add(Span{Text: line[from:to], Role: theme.Code, Offset: at + from})
		}
		from = to
	}
	for i := 0; i < len(line); {
		cluster, cells := c.cluster(line[i:])
		tab := cluster == "\t"
		if tab {
			cells = 4 - column%4
		}
		if column > 0 && column+cells > room {
			flush(i)
			c.finish(at+start, at+i)
			start, column = i, 0
			room = c.s.Measure - c.margin.firstWidth
			c.begin()
			if room > 4 {
				c.add(matter(wrapMark, theme.TableRule))
				column = 2
			}
		}
		if tab {
			flush(i)
			c.add(Span{Text: spaces(cells), Role: theme.Code, Offset: -1})
			from = i + 1
		}
		column += cells
		i += len(cluster)
	}
	flush(len(line))
	c.finish(at+start, at+len(line))
}

// table sets rows of cells.
func (c *compositor) table(t article.Table, at int) {
	row := func(cells []article.Text) {
		for i, cell := range cells {
			first := []Span(nil)
			if i > 0 {
				first = []Span{matter("  ", theme.TableRule)}
			}
			c.within(first, first, func() { c.text(cell, at, manner{role: theme.Table}) })
			at += cell.Len() + 1
		}
	}
	row(t.Header)
	for _, r := range t.Rows {
		row(r)
	}
}
