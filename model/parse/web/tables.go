package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// table sets a table of cells. One that only lays out the page is set as what stands
// in it.
func (s *setter) table(n *node, k look) {
	rows := tableRows(n)
	if s.equations(n, rows) {
		return
	}
	if code := codeCells(rows); code != nil {
		for _, c := range code {
			s.flow(c, look{in: true, all: k.all})
		}
		return
	}
	if !isTabular(n, rows) || len(rows) > mostCells/mostColumns && len(rows)*columns(rows) > mostCells {
		s.flow(n, k)
		return
	}
	var caption article.Text
	if c := childOf(n, atom.Caption); c != nil && (s.reaches(c, k) || s.isIn(n, k)) {
		caption = s.apart(func() { s.flow(c, look{in: true, all: k.all}) }).text()
	}
	t, rest := s.cells(n, rows, k)
	if len(t.Rows) == 0 && len(t.Header) == 0 {
		return
	}
	if len(caption) > 0 {
		s.add(article.Figure{Content: []article.Block{t}, Caption: s.caption(caption, "")}, n)
	} else {
		s.add(t, n)
	}
	s.sets = append(s.sets, rest...)
}

// tableRows are a table's own rows, those of its head first and of its foot last.
func tableRows(n *node) []*node {
	var head, body, foot []*node
	var walk func(*node, *[]*node)
	walk = func(n *node, into *[]*node) {
		for c := n.first; c != nil; c = c.next {
			switch {
			case c.hidden:
			case c.is(atom.Tr):
				*into = append(*into, c)
			case c.is(atom.Thead):
				walk(c, &head)
			case c.is(atom.Tfoot):
				walk(c, &foot)
			case c.is(atom.Tbody):
				walk(c, into)
			}
		}
	}
	walk(n, &body)
	return append(append(head, body...), foot...)
}

func cellsOf(row *node) []*node {
	var cells []*node
	for c := row.first; c != nil; c = c.next {
		if c.is(atom.Td, atom.Th) && !c.hidden {
			cells = append(cells, c)
		}
	}
	return cells
}

// isTabular reports whether a table holds rows of short cells, and is not there to
// place boxes on the page.
func isTabular(n *node, rows []*node) bool {
	if n.get("role") == "presentation" || n.get("role") == "none" {
		return false
	}
	head := n.find(atom.Th, atom.Caption, atom.Thead) != nil
	most, cells := 0, 0
	for _, r := range rows {
		row := cellsOf(r)
		most = max(most, len(row))
		cells += len(row)
		for _, c := range row {
			if c.letters > 1500 || c.letters > 0 && c.find(atom.Table, atom.Pre, atom.H1, atom.H2, atom.Figure) != nil {
				return false
			}
		}
	}
	if len(rows) == 1 {
		return head && most > 1 && n.letters < 400
	}
	return most > 1 && (head || len(rows) > 1 && cells > len(rows)) || head && most == 1 && len(rows) > 2
}

// codeCells are the cells that hold code where the others of their rows only count
// its lines; nil where the table is no such listing.
func codeCells(rows []*node) []*node {
	var code []*node
	for _, r := range rows {
		var kept []*node
		for _, c := range cellsOf(r) {
			if !isLineNumber(c) && !(c.letters > 0 && c.find(atom.Pre) != nil && isNumbers(c.raw())) {
				kept = append(kept, c)
			}
		}
		if len(kept) != 1 || len(cellsOf(r)) != 2 || kept[0].find(atom.Pre, atom.Code) == nil {
			return nil
		}
		code = append(code, kept[0])
	}
	return code
}

// cells fills a table; rest are the pictures that stood in its cells.
func (s *setter) cells(n *node, rows []*node, k look) (t article.Table, rest []set) {
	grid := newGrid(len(rows))
	for i, r := range rows {
		for _, c := range cellsOf(r) {
			text, figures := s.cell(c, k)
			rest = append(rest, figures...)
			grid.put(i, c, text)
		}
	}
	grid.square()
	for i, row := range grid.rows {
		switch {
		case isEmptyRow(row):
		case len(t.Header) == 0 && len(t.Rows) == 0 && isHeader(rows[i]):
			t.Header = row
		default:
			t.Rows = append(t.Rows, row)
		}
	}
	t.Align = grid.align
	return t, rest
}

func isEmptyRow(row []article.Text) bool {
	for _, c := range row {
		if len(c) > 0 {
			return false
		}
	}
	return true
}

// isHeader reports whether a row names the columns.
func isHeader(row *node) bool {
	if row.parent.is(atom.Thead) {
		return true
	}
	cells := cellsOf(row)
	for _, c := range cells {
		if !c.is(atom.Th) && c.letters > 0 {
			return false
		}
	}
	return len(cells) > 1
}

// cell is the text of a cell, its paragraphs and items in a row, and its pictures.
func (s *setter) cell(c *node, k look) (article.Text, []set) {
	if s.within == nil && s.notes.isNote(c) || s.notes.isGone(c) {
		return nil, nil
	}
	if c.first == c.last && (c.first == nil || c.first.isText()) { // most are
		if c.letters == 0 {
			return nil, nil
		}
		return article.Words(clean.Line(c.first.text)), nil
	}
	inner := s.apart(func() { s.flow(c, look{in: true, all: k.all}) })
	var figures []set
	for _, i := range inner.sets {
		if f, ok := i.block.(article.Figure); ok && f.Caption.IsZero() && len(f.Content) == 0 {
			figures = append(figures, i)
		}
	}
	return inner.lines(), figures
}

func childOf(n *node, tags ...atom.Atom) *node {
	for c := n.first; c != nil; c = c.next {
		if c.is(tags...) && !c.hidden {
			return c
		}
	}
	return nil
}
