package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// titledCode sets a box that holds code and, above it, the line that names it, which is its
// caption: the file it stands in, what it does.
func (s *setter) titledCode(n *dom.Node, k Style) bool {
	title := codeTitle(n)
	if title == nil {
		return false
	}
	inner := s.Apart(func() { s.flowBut(n, []*dom.Node{title}, k) })
	if len(inner.Sets) == 1 {
		if code, ok := inner.Sets[0].Block.(article.Code); ok {
			s.addTitled(code, title, n)
			return true
		}
	}
	s.Sets = append(s.Sets, inner.Sets...)
	return len(inner.Sets) > 0
}

// addTitled adds code with the line that names it, if there is one.
func (s *setter) addTitled(code article.Code, title, from *dom.Node) {
	if title == nil || title.Letters == 0 {
		s.add(code, from)
		return
	}
	caption := article.Caption{Text: dom.WithoutBold(s.allOf(title, nil))}
	s.add(article.Figure{Content: []article.Block{code}, Caption: caption}, from)
}

// titleNames are what the lines over code are called, in parts of their classes.
var titleNames = []string{"title", "filename", "file-name", "header", "caption", "label", "path"}

// codeTitle is the short line that a box around code begins with, by its name the code's title;
// nil where the box holds other things.
func codeTitle(n *dom.Node) *dom.Node {
	code := n.Find(atom.Pre)
	if code == nil || !n.Is(atom.Div, atom.Section) || n.Letters > code.Letters+dom.LongestTitle || n.Letters == code.Letters {
		return nil
	}
	var title *dom.Node
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Letters == 0 || c.Hidden:
		case c.Holds(code):
			if title == nil || title.Letters+c.Letters != n.Letters {
				return nil
			}
			return title
		case title != nil || c.IsText() || !isCalledTitle(c):
			return nil
		default:
			title = c
		}
	}
	return nil
}

func isCalledTitle(n *dom.Node) bool {
	return dom.ContainsAny(n.Class(), titleNames...) && n.Sentence <= 1 && !dom.IsHeading(n)
}

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
