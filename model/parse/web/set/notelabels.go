package set

import (
	"slices"
	"strings"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// withoutLabel takes the label off the start of a note, and what is left of the way back off
// its end; a block that was nothing else goes.
func withoutLabel(blocks []article.Block, label string) []article.Block {
	if p, ok := blocks[0].(article.Paragraph); ok {
		text := cutLabel(p.Text, label)
		switch {
		case len(text) > 0:
			blocks[0] = article.Paragraph{Text: text}
		case len(blocks) > 1:
			blocks = blocks[1:]
		}
	}
	last := len(blocks) - 1
	p, ok := blocks[last].(article.Paragraph)
	if !ok {
		return blocks
	}
	text := slices.Clone(p.Text)
	end := &text[len(text)-1]
	for _, left := range []string{"()", "[]", "( )", "[ ]"} {
		end.Text = strings.TrimSuffix(strings.TrimRight(end.Text, " \u00a0"), left)
	}
	if text = trimmed(text); len(text) > 0 {
		blocks[last] = article.Paragraph{Text: text}
	} else if last > 0 {
		blocks = blocks[:last]
	}
	return blocks
}

// unboxedMarks is a text without the brackets around the marks of notes, which are set as
// marks.
func unboxedMarks(t article.Text) article.Text {
	for i := 1; i+1 < len(t); i++ {
		before, after := &t[i-1], &t[i+1]
		if t[i].Note != "" && strings.HasSuffix(before.Text, "[") && strings.HasPrefix(after.Text, "]") {
			before.Text, after.Text = strings.TrimSuffix(before.Text, "["), after.Text[1:]
		}
	}
	return slices.DeleteFunc(t, func(r article.Run) bool { return r.Text == "" })
}

// isLatexLabel reports whether an element is a label that LaTeXML repeats at the start of a
// note, or says what kind of note it is.
func isLatexLabel(n *dom.Node) bool {
	return dom.HasClass(n, "ltx_note_mark", "ltx_note_type", "ltx_tag_note")
}

// cutLabel is a text without the label at its start, which may stand there more than once:
// for who sees it and for who is read to.
func cutLabel(text article.Text, label string) article.Text {
	text = slices.Clone(text)
	for len(text) > 0 {
		first := text[0].Text
		rest := strings.TrimLeft(first, "[( ^↑\u00a0")
		after, ok := strings.CutPrefix(rest, label)
		if !ok {
			after, ok = strings.CutPrefix(rest, strings.Map(raisedDigit, label))
		}
		if !ok || label == "" {
			text[0].Text = unpointed(strings.TrimLeft(first, "^↑ \u00a0"))
			return trimmed(text)
		}
		bare := strings.TrimLeft(after, "]).: \u00a0\t")
		if bare == after && bare != "" {
			return trimmed(text) // a word that begins with the label
		}
		if text[0].Text = bare; bare != "" {
			break
		}
		text = text[1:]
		for len(text) > 0 && text[0].Emphasis == 0 { // what stood around the label
			if text[0].Text = strings.TrimLeft(text[0].Text, "]).: \u00a0"); text[0].Text != "" {
				break
			}
			text = text[1:]
		}
	}
	return trimmed(text)
}

// unpointed is a note without the signs that stood around its label.
func unpointed(s string) string {
	for _, point := range []string{"[] ", "() ", ". ", ") ", "] ", ": "} {
		if rest, ok := strings.CutPrefix(s+" ", point); ok {
			return strings.TrimSuffix(rest, " ")
		}
	}
	return s
}

// raisedDigit is the digit as it stands above the line.
func raisedDigit(r rune) rune {
	if r >= '0' && r <= '9' {
		return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
	}
	return r
}
