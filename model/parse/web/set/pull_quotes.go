package set

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// The bytes of a quotation that may be a pull quote, and how many blocks away from it
// the words stand that it repeats.
const shortPull, longPull, pullDistance = 20, 350, 15

// TellPullQuotes makes pull quotes of the quotations that repeat words of the
// paragraphs around them.
func TellPullQuotes(sets []dom.Set) {
	for i, s := range sets {
		text, ok := dom.OnlyParagraph(s.Block)
		if !ok || text.Len() < shortPull || text.Len() > longPull {
			continue
		}
		words := strings.Trim(text.String(), " .…\"'“”‘’«»„‹›")
		_, first := utf8.DecodeRuneInString(words)
		words = words[first:] // a capital that the text need not have
		for j := max(0, i-pullDistance); j < min(len(sets), i+pullDistance); j++ {
			if p, ok := sets[j].Block.(article.Paragraph); ok && strings.Contains(p.Text.String(), words) {
				sets[i].Block = article.PullQuote{Text: text}
				break
			}
		}
	}
}
