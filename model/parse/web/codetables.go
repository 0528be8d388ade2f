package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// codeTable sets the cells of a listing, a line or several in each.
func (s *setter) codeTable(n *node, cells []*node) {
	if len(cells) == 1 {
		if pre := cells[0].find(atom.Pre); pre != nil {
			s.code(pre, look{in: true, all: true})
			return
		}
	}
	lines := make([]string, len(cells))
	for i, c := range cells {
		lines[i] = strings.TrimRight(strings.Trim(clean.Text(codeText(c)), "\n"), " \t")
	}
	text := emptied(strings.Trim(strings.Join(lines, "\n"), "\n"))
	if strings.TrimSpace(text) != "" {
		language := firstOf(languageOf(n), languageOf(cells[0]), knownLanguage(s.page.labels[n]))
		s.add(article.Code{Language: language, Text: text}, n)
	}
}

// codeCells are the cells that hold code where the others of their rows only count
// its lines; nil where the table is no such listing.
func codeCells(rows []*node) []*node {
	var code []*node
	named := false // that it is code
	for i, r := range rows {
		cells := cellsOf(r)
		if len(cells) < 2 || len(cells) > 4 {
			return nil
		}
		last := cells[len(cells)-1]
		for _, c := range cells[:len(cells)-1] {
			if c.letters > 0 && !isTally(c) {
				return nil
			}
			named = named || isLineNumber(c) || c.has("data-line-number") || c.letters > 0 && c.find(atom.Pre) != nil
		}
		named = named || i == 0 && (last.find(atom.Pre) != nil || isCalledCode(last) && len(rows) == 1)
		if last.letters > 0 && isTally(last) && !named || last.find(atom.Img, atom.H2, atom.H3, atom.Table) != nil {
			return nil
		}
		code = append(code, last)
	}
	if !named {
		return nil
	}
	return code
}

// isCalledCode reports whether a cell, or the one box in it, is called code.
func isCalledCode(n *node) bool {
	return hasClass(n, "code") || n.find(atom.Code) != nil || firstElement(n) != nil && hasClass(firstElement(n), "code")
}
