package set

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// table sets a table of cells. One that only lays out the page is set as what stands in it.
func (s *setter) table(n *dom.Node, k Style) {
	rows := dom.TableRows(n)
	if s.equations(n, rows) {
		return
	}
	if code := dom.CodeCells(rows); code != nil {
		s.codeTable(n, code)
		return
	}
	if !isTabular(n, rows) || len(rows) > MostCells/MostColumns && len(rows)*columns(rows) > MostCells {
		s.Flow(n, k)
		return
	}
	var caption article.Text
	if c := childOf(n, atom.Caption); c != nil && (s.reaches(c, k) || s.isIn(n, k)) {
		caption = s.Apart(func() { s.Flow(c, Style{In: true, all: k.all}) }).text()
	}
	t, rest := s.cells(n, rows, k)
	if len(t.Rows) == 0 && len(t.Header) == 0 {
		return
	}
	if len(caption) == 0 {
		caption = s.captionAbove(n)
	}
	if len(caption) > 0 {
		s.add(article.Figure{Content: []article.Block{t}, Caption: s.caption(caption, "")}, n)
	} else {
		s.add(t, n)
	}
	s.Sets = append(s.Sets, rest...)
}

// captionAbove takes back the paragraph right above a table that names it: by what it is
// called, or as "Table 2" does.
func (s *setter) captionAbove(n *dom.Node) article.Text {
	last := len(s.Sets) - 1
	if last < 0 || s.Sets[last].From == nil || s.Sets[last].From != dom.PrevElement(n) || s.Sets[last].From.Letters > dom.LongestTitle {
		return nil
	}
	p, ok := s.Sets[last].Block.(article.Paragraph)
	words := strings.Fields(article.Fold(p.Text.String()))
	if !ok || len(words) <= 1 || s.Sets[last].From.Hints&dom.HintCaption == 0 && !(strings.HasPrefix(words[0], "tab") && dom.IsNumbers(words[1])) {
		return nil
	}
	s.Sets = s.Sets[:last]
	return p.Text
}

// isTabular reports whether a table holds rows of short cells, and is not there to
// place boxes on the page.
func isTabular(n *dom.Node, rows []*dom.Node) bool {
	if n.Get("role") == "presentation" || n.Get("role") == "none" {
		return false
	}
	if _, boxed := dom.CalloutKind(n.Parent); boxed && n.Letters*10 >= n.Parent.Letters*9 && len(rows) <= 2 {
		return false // a sign beside words
	}
	head := n.Find(atom.Th, atom.Caption, atom.Thead) != nil
	most, cells := 0, 0
	for _, r := range rows {
		row := dom.CellsOf(r)
		most = max(most, len(row))
		cells += len(row)
		for _, c := range row {
			if c.Letters > 1500 || c.Letters > 0 && c.Find(atom.Table, atom.Pre, atom.H1, atom.H2, atom.Figure) != nil {
				return false
			}
		}
	}
	if len(rows) == 1 {
		return head && most > 1
	}
	return most > 1 && (head || len(rows) > 1 && cells > len(rows)) || head && most == 1 && len(rows) > 2
}

// cells fills a table; rest are the pictures that stood in its cells.
func (s *setter) cells(n *dom.Node, rows []*dom.Node, k Style) (t article.Table, rest []dom.Set) {
	grid := newGrid(len(rows))
	for i, r := range rows {
		if s.notes.isGone(r) {
			continue
		}
		for _, c := range dom.CellsOf(r) {
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
	if len(t.Header) == 0 && len(t.Rows) > 1 && isBoldRow(t.Rows[0]) && !isBoldRow(t.Rows[1]) {
		t.Header, t.Rows = t.Rows[0], t.Rows[1:]
	}
	return t, rest
}

// isBoldRow reports whether all cells of a row are in bold type, and none is empty.
func isBoldRow(row []article.Text) bool {
	return len(row) > 1 && !slices.ContainsFunc(row, func(c article.Text) bool { return !isBold(c) })
}

func isEmptyRow(row []article.Text) bool {
	return !slices.ContainsFunc(row, func(c article.Text) bool { return len(c) > 0 })
}

// isHeader reports whether a row names the columns.
func isHeader(row *dom.Node) bool {
	if row.Parent.Is(atom.Thead) {
		return true
	}
	cells := dom.CellsOf(row)
	return len(cells) > 1 && !slices.ContainsFunc(cells, func(c *dom.Node) bool { return !c.Is(atom.Th) && c.Letters > 0 })
}

// cell is the text of a cell, its paragraphs and items in a row, and its pictures.
func (s *setter) cell(c *dom.Node, k Style) (article.Text, []dom.Set) {
	if s.within == nil && s.notes.isNote(c) || s.notes.isGone(c) {
		return nil, nil
	}
	inner := s.Apart(func() {
		if in := (Style{In: true, all: k.all}); c.Is(atom.Td, atom.Th) {
			s.Flow(c, in)
		} else {
			s.Set(c, in)
		}
	})
	var text blockList
	var figures []dom.Set
	for _, i := range inner.Sets {
		if f, ok := i.Block.(article.Figure); ok && len(f.Content) == 0 {
			figures = append(figures, i)
		} else {
			text.Sets = append(text.Sets, i)
		}
	}
	return text.lines(), figures
}

func childOf(n *dom.Node, tags ...atom.Atom) *dom.Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Is(tags...) && !c.Hidden {
			return c
		}
	}
	return nil
}
