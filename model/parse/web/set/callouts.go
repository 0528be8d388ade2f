package set

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// callout sets a box that is set apart to be noticed, with the line that names it.
func (s *setter) callout(n *dom.Node, k Style) bool {
	kind, ok := dom.CalloutKind(n)
	if !ok || s.depth > deepest || n.Letters*2 > s.page.Body.Letters && s.page.Body.Letters > 2000 {
		return false
	}
	head := dom.CalloutTitle(n)
	var title article.Text
	if head != nil {
		title = dom.WithoutBold(s.Apart(func() { s.Flow(head, Style{In: true, all: true}) }).text())
		s.skip = append(s.skip, head)
	}
	if label := clean.Line(n.Get("aria-label")); len(title) == 0 && len(label) <= dom.LongestTitle {
		title = article.Words(label) // for who is read to; the eye sees a line that is hidden from them
	}
	inner := s.Apart(func() { s.Flow(n, k) })
	if head != nil {
		s.skip = s.skip[:len(s.skip)-1]
	}
	blocks := inner.Blocks()
	if len(blocks) == 1 {
		if t, ok := blocks[0].(article.Table); ok && len(t.Rows) < 2 { // it only places the words
			blocks = []article.Block{article.Paragraph{Text: inner.lines()}}
		}
	}
	switch {
	case len(blocks) == 0 && len(title) == 0:
		return true
	case len(blocks) == 0:
		blocks, title = []article.Block{article.Paragraph{Text: title}}, nil
	}
	s.add(article.Callout{Name: kind, Title: title, Blocks: blocks}, n)
	return true
}

// alert is the call-out that a quotation is meant for, as Markdown writes it: its first line
// is "[!NOTE]".
func alert(blocks []article.Block) (article.Callout, bool) {
	p, ok := blocks[0].(article.Paragraph)
	if !ok {
		return article.Callout{}, false
	}
	lines := p.Text.Lines()
	mark, rest, ok := strings.Cut(strings.TrimSpace(lines[0].String()), "]")
	kind, marked := strings.CutPrefix(mark, "[!")
	if !ok || !marked || kind == "" || strings.ContainsAny(kind, " []") {
		return article.Callout{}, false
	}
	c := article.Callout{Name: strings.ToLower(kind), Title: article.Words(strings.TrimSpace(strings.TrimLeft(rest, "-+")))}
	if len(lines) > 1 {
		var text article.Text
		for i, l := range lines[1:] {
			if i > 0 {
				text = append(text, article.Run{Text: article.LineBreak})
			}
			text = append(text, l...)
		}
		c.Blocks = append(c.Blocks, article.Paragraph{Text: text})
	}
	c.Blocks = append(c.Blocks, blocks[1:]...)
	return c, len(c.Blocks) > 0
}
