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
	if !ok || s.depth > deepest || n.Letters*2 > s.page.Body.Letters && n.Letters > dom.ManyLetters {
		return false
	}
	outer := s.skip
	head := dom.CalloutTitle(n)
	var title article.Text
	if head != nil {
		if label := dom.CalloutLabel(head); label != nil {
			s.skip = append(s.skip, label)
		}
		title = dom.WithoutBold(s.Apart(func() { s.Flow(head, Style{In: true, all: true}) }).text())
		s.skip = append(s.skip, head)
	}
	if len(title) == 0 {
		title = unheard(n, head)
	}
	if words := title.String(); dom.IsKindWord(words) {
		title = article.Words(strings.TrimRight(words, " :"))
	}
	inner := s.Apart(func() { s.Flow(n, k) })
	s.skip = outer
	blocks := inner.Blocks()
	if len(blocks) > 1 && isEyeCatcher(blocks[0]) {
		blocks = blocks[1:]
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

// isEyeCatcher reports whether a block holds no word and is only there to draw the eye: the lamp of
// a tip, or a small picture that says what the box is for.
func isEyeCatcher(b article.Block) bool {
	switch b := b.(type) {
	case article.Paragraph:
		return !strings.ContainsFunc(b.Text.String(), isWordRune)
	case article.Figure:
		return len(b.Images) == 1 && b.Caption.IsZero() && dom.IsKindWord(strings.Trim(b.Images[0].Alt, "[]"))
	}
	return false
}

// unheard is the title of a call-out that is hidden from who is read to: they are told its
// label, which the eye does not see.
func unheard(n, head *dom.Node) article.Text {
	label := clean.Line(n.Get("aria-label"))
	if label == "" || len(label) > dom.LongestTitle {
		return nil
	}
	if head != nil {
		label = dom.FirstOf(clean.Line(head.Raw()), label)
	}
	return article.Words(label)
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
