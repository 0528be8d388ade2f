package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// codeTable sets the cells of a listing, a line or several in each.
func (s *setter) codeTable(n *dom.Node, cells []*dom.Node) {
	if len(cells) == 1 {
		if pre := cells[0].Find(atom.Pre); pre != nil {
			s.code(pre, Style{In: true, all: true})
			return
		}
	}
	lines := make([]string, len(cells))
	for i, c := range cells {
		lines[i] = strings.TrimRight(strings.Trim(clean.Text(codeText(c)), "\n"), " \t")
	}
	text := emptied(strings.Trim(strings.Join(lines, "\n"), "\n"))
	if strings.TrimSpace(text) != "" {
		language := dom.FirstOf(languageOf(n), languageOf(cells[0]))
		s.addTitled(article.Code{Language: language, Text: text}, n.Find(atom.Th), n)
	}
}
