package dom

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textMark is the mark of a note that is written in a text as it stands: a number in brackets,
// raised digits, or a sign, right after a word or its stop.
var textMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\p{Ll}.,;:!?…”"»)](\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|[*†‡])(?:[\s.,;:!?)]|$)`)
})

// marksIn plants a text up to the last mark of a note in it, each mark in an element of its
// own, and returns the rest. Such an element is but words where no note is found for it.
func (g *planter) marksIn(words string, parent *Node) (rest string) {
	for strings.ContainsAny(words, "[*†‡¹²³⁴⁵⁶⁷⁸⁹") {
		at := textMark().FindStringSubmatchIndex(words)
		if at == nil {
			break
		}
		g.leaf(words[:at[2]], parent, false)
		mark := g.fresh(parent)
		mark.Tag, mark.Name, mark.Attr = atom.Span, "span", []html.Attribute{{Key: "data-fn"}}
		g.leaf(words[at[2]:at[3]], mark, false)
		mark.End = len(g.page.Nodes)
		parent.add(mark)
		words = words[at[3]:]
	}
	return words
}
