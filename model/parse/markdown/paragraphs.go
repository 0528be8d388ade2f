package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
)

// passage are the blocks of the nodes from first up to end: a paragraph, or several where
// empty lines or formulas in rows of their own part it.
func (w *writer) passage(first, end ast.Node) []article.Block {
	var bs []article.Block
	for n := first; n != nil && n != end; n = n.NextSibling() {
		if f, ok := n.(*formula); ok && f.display {
			bs = append(bs, w.joinedLines(w.textLines(first, n, 0))...)
			bs = append(bs, newFormula(f.tex))
			first = n.NextSibling()
		}
	}
	if first == nil || first == end {
		return bs
	}
	return append(bs, w.joinedLines(w.textLines(first, end, 0))...)
}

// joinedLines are the paragraphs of lines, which empty ones part.
func (w *writer) joinedLines(lines []article.Text) []article.Block {
	var bs []article.Block
	for from := 0; from < len(lines); from++ {
		to := from
		for to < len(lines) && len(lines[to]) > 0 {
			to++
		}
		if t := joinLines(lines[from:to], article.LineBreak); strings.TrimSpace(t.String()) != "" {
			bs = append(bs, article.Paragraph{Text: t})
		}
		from = to
	}
	return bs
}

// joinLines is lines as one text, with something between them.
func joinLines(lines []article.Text, between string) article.Text {
	if len(lines) == 1 {
		return lines[0]
	}
	var t article.Text
	for _, line := range lines {
		if len(line) == 0 {
			continue
		}
		if n := len(t); n > 0 && t[n-1].TeX == "" && t[n-1].Note == "" && t[n-1].Emphasis&(article.Superscript|article.Subscript) == 0 {
			t[n-1].Text += between
		} else if n > 0 {
			t = append(t, article.Run{Text: between})
		}
		t = append(t, line...)
	}
	return t
}

// verbatim is the words of a paragraph whose marks are not looked at.
func (w *writer) verbatim(n *verbatim) article.Text {
	in := inliner{writer: w}
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		in.write(string(s.Value(w.raw)))
	}
	in.endLine()
	return slices.Concat(in.lines...)
}
