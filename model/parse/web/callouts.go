package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// calloutNames are what boxes are called that are set apart to be noticed, in words of their
// classes, and calloutKinds what they are for.
const (
	calloutNames = " admonition admonitionblock callout alert notecard notice notices hint aside macro block sidebar panel message highlight "
	calloutKinds = " note tip info information warning caution danger important hint attention error success example question bug abstract todo seealso primary secondary failure summary quote faq help check done fail missing tldr "
)

// calloutKind is what a box is for that is set apart to be noticed; ok is false for others.
// A name of what it is for counts where the box is called such a box as well, or has a line
// at its head that says so.
func calloutKind(n *node) (kind string, ok bool) {
	if n.attr == nil || n.letters == 0 || n.letters > longestNote || !n.is(atom.Div, atom.Aside, atom.Section, atom.Blockquote) {
		return "", false
	}
	if kind = strings.ToLower(firstOf(n.get("data-callout"), n.get("data-callout-type"), n.get("data-admonition"))); kind != "" {
		return clean.Line(kind), true
	}
	named := n.get("role") == "note" || n.get("data-type") == "note"
	for class := range strings.FieldsSeq(strings.ToLower(n.get("class"))) {
		words := strings.FieldsFunc(class, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
		box := false
		for i, w := range words {
			last := i == len(words)-1
			switch {
			case strings.Contains(calloutKinds, " "+w+" ") && (i == 0 || last) && (kind == "" || kind == "info" || kind == "primary"):
				kind = w
			case strings.HasPrefix(w, "admonition"), strings.HasPrefix(w, "callout"):
				box = true
			case strings.Contains(calloutNames, " "+w+" ") && last && len(words) > 1 && w != "block", class == w && strings.Contains(calloutNames, " "+w+" ") && w != "block" && w != "macro" && w != "highlight" && w != "sidebar":
				box = true
			}
		}
		box = box || class == "custom-block" || strings.HasPrefix(class, "markdown-alert") || strings.HasPrefix(class, "alert-") || strings.Contains(class, "information-macro") || strings.HasPrefix(class, "starlight-aside")
		named = named || box
	}
	if kind == "" && named && n.get("role") == "note" {
		kind = "note"
	}
	if named {
		return kind, kind != "" || hasClass(n, "callout") || hasClass(n, "admonition")
	}
	title := calloutTitle(n)
	return kind, kind != "" && title != nil && strings.HasPrefix(strings.ToLower(title.words()), kind)
}

// calloutTitle is the line at the head of a box that names it, nil where none does.
func calloutTitle(n *node) *node {
	first := firstElement(n)
	for depth := 0; first != nil && depth < 4; depth++ {
		class := strings.ToLower(first.get("class"))
		titled := strings.Contains(class, "title") || strings.Contains(class, "heading") || strings.Contains(class, "header") || strings.Contains(class, "caption") || strings.Contains(class, "label")
		switch {
		case first.letters > longestTitle:
		case titled || isHeading(first) || first.is(atom.Summary):
			return first
		case isKindWord(first.words()):
			return first
		}
		if first.letters == n.letters || first.is(atom.Table, atom.Tbody, atom.Tr) || first.letters > longestTitle {
			first = firstElement(first)
			continue
		}
		return nil
	}
	return nil
}

// longestTitle is the letters of a line that names a box, at most.
const longestTitle = 120

// isKindWord reports whether words say nothing but what a box is for: "Note:".
func isKindWord(words string) bool {
	words = strings.Trim(strings.ToLower(words), " :.!")
	return words != "" && strings.Contains(calloutKinds, " "+words+" ")
}

// callout sets a box that is set apart to be noticed, with the line that names it.
func (s *setter) callout(n *node, k look) bool {
	kind, ok := calloutKind(n)
	if !ok || s.depth > deepest || n.letters*2 > s.page.body.letters && s.page.body.letters > 2000 {
		return false
	}
	head := calloutTitle(n)
	var title article.Text
	if head != nil {
		title = unbold(s.apart(func() { s.flow(head, look{in: true, all: true}) }).text())
		s.skip = append(s.skip, head)
	}
	if label := clean.Line(n.get("aria-label")); len(title) == 0 && len(label) <= longestTitle {
		title = article.Words(label) // for who is read to; the eye sees a line that is hidden from them
	}
	inner := s.apart(func() { s.flow(n, k) })
	if head != nil {
		s.skip = s.skip[:len(s.skip)-1]
	}
	blocks := inner.blocks()
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
