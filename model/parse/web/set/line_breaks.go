package set

import (
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// longestVerse is the characters of a line, at most, that stands with others in one
// paragraph, in verse or in an address. Longer ones are paragraphs, which old pages part
// so.
const longestVerse = 110

// paragraphs are the paragraphs of a text with line breaks in it.
func paragraphs(t article.Text) []article.Text {
	if !t.Breaks() {
		return []article.Text{t}
	}
	var all []article.Text
	before := longestVerse + 1 // the characters of the line before
	for _, line := range t.Lines() {
		is := utf8.RuneCountInString(line.String())
		switch {
		case is > longestVerse || before > longestVerse:
			all = append(all, line)
		default:
			last := &all[len(all)-1]
			*last = append(append(*last, article.Run{Text: "\n"}), line...)
		}
		before = is
	}
	return all
}

// isBreak reports whether an element ends a line: it is one that does, or is called so
// and holds nothing.
func isBreak(n *dom.Node) bool {
	return n.Is(atom.Br) || n.Is(atom.Span) && n.First == nil && dom.HasClass(n, "br", "line-break", "linebreak", "newline")
}

// keepsLines reports whether an element shows the line ends of its text as they stand.
func keepsLines(n *dom.Node) bool {
	style := n.Style()
	for _, way := range []string{"pre-line", "pre-wrap", "break-spaces"} {
		if dom.Declares(style, "white-space:"+way) || dom.HasClass(n, "whitespace-"+way) {
			return true
		}
	}
	return false
}
