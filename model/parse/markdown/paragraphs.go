package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
)

// paragraphs are what n says: one, or as many as hard breaks make of it.
func (w *writer) paragraphs(n ast.Node) []article.Block {
	return paragraphsOf(w.textLines(n.FirstChild(), nil, 0))
}

func paragraphsOf(lines []article.Text) []article.Block {
	bs := make([]article.Block, len(lines))
	for i, line := range lines {
		bs[i] = article.Paragraph{Text: line}
	}
	return bs
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

// alerts are the labels that GitHub puts on quotations: "[!NOTE]".
var alerts = map[string]string{
	"[!NOTE]": "Note", "[!TIP]": "Tip", "[!IMPORTANT]": "Important",
	"[!WARNING]": "Warning", "[!CAUTION]": "Caution",
}

// quote is a quotation. The label of an alert becomes a line in bold.
func (w *writer) quote(n ast.Node) []article.Block {
	bs := w.children(n)
	if len(bs) == 0 {
		return nil
	}
	if p, ok := bs[0].(article.Paragraph); ok && len(p.Text) > 0 {
		first := p.Text[0].Text
		label, rest, _ := strings.Cut(first, " ")
		if name := alerts[strings.ToUpper(label)]; name != "" {
			p.Text[0].Text = rest
			bs[0] = article.Paragraph{Text: trimmed(p.Text)}
			if len(trimmed(p.Text)) == 0 {
				bs = bs[1:]
			}
			heading := article.Text{{Text: name, Emphasis: article.Bold}}
			bs = append(one(article.Paragraph{Text: heading}), bs...)
		}
	}
	return one(article.Quote{Blocks: bs})
}
