package model

import (
	"fmt"
	"strings"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
)

// counted is a number with what it counts: "1 link", "3 links".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// between is the text from one place to another as people write it: a paragraph a
// line, with a blank line between two, and nothing that only breaks lines.
func between(t navigation.Text, from, to article.Position) string {
	var b strings.Builder
	for block := from.Block; block <= to.Block; block++ {
		text := t.Plain(block)
		if block == to.Block {
			text = text[:min(to.Offset, len(text))]
		}
		if block == from.Block {
			text = text[min(from.Offset, len(text)):]
		}
		if text = presentable(text); text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(text)
	}
	return b.String()
}

// presentable is text without soft hyphens and the signs that stand for pictures.
func presentable(text string) string {
	const object = '\ufffc'
	return strings.TrimRight(strings.Map(func(r rune) rune {
		if find.Hides(r) || r == object {
			return -1
		}
		return r
	}, text), "\n")
}
