package web

import (
	"strings"

	"lede/model/article"
)

// The bytes of a quotation that may be a pull quote.
const shortPull, longPull = 20, 350

// tellPullQuotes makes pull quotes of the quotations that repeat words of the article's
// own paragraphs.
func tellPullQuotes(sets []set) {
	var text strings.Builder
	for i, s := range sets {
		q, ok := s.block.(article.Quote)
		if !ok || len(q.Blocks) != 1 {
			continue
		}
		p, ok := q.Blocks[0].(article.Paragraph)
		if !ok || p.Text.Len() < shortPull || p.Text.Len() > longPull {
			continue
		}
		if text.Len() == 0 {
			writeParagraphs(&text, sets)
		}
		if strings.Contains(text.String(), " "+bare(p.Text.String())+" ") {
			sets[i].block = article.PullQuote{Text: p.Text}
		}
	}
}

func writeParagraphs(w *strings.Builder, sets []set) {
	for _, s := range sets {
		if p, ok := s.block.(article.Paragraph); ok {
			w.WriteString(" " + bare(p.Text.String()))
		}
	}
	w.WriteByte(' ')
}
