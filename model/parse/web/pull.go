package web

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
)

// The bytes of a quotation that may be a pull quote, and how many blocks away from it
// the words stand that it repeats.
const shortPull, longPull, pullDistance = 20, 350, 15

// tellPullQuotes makes pull quotes of the quotations that repeat words of the
// paragraphs around them.
func tellPullQuotes(sets []set) {
	for i, s := range sets {
		text, ok := onlyParagraph(s.block)
		if !ok || text.Len() < shortPull || text.Len() > longPull {
			continue
		}
		words := strings.Trim(text.String(), " .…\"'“”‘’«»„‹›")
		_, first := utf8.DecodeRuneInString(words)
		words = words[first:] // a capital that the text need not have
		for j := max(0, i-pullDistance); j < min(len(sets), i+pullDistance); j++ {
			if p, ok := sets[j].block.(article.Paragraph); ok && strings.Contains(p.Text.String(), words) {
				sets[i].block = article.PullQuote{Text: text}
				break
			}
		}
	}
}

// onlyParagraph is the text of a quotation that is one paragraph.
func onlyParagraph(b article.Block) (article.Text, bool) {
	q, ok := b.(article.Quote)
	if !ok || len(q.Blocks) != 1 {
		return nil, false
	}
	p, ok := q.Blocks[0].(article.Paragraph)
	return p.Text, ok
}
