package web

import (
	"context"

	"lede/model/article"
)

// A Candidate is a block of a page that may be the article's, with what the judge is
// told of it.
type Candidate struct {
	Text     string
	Row      []byte
	Doubtful bool // a list, a table, a quotation or code, which those who know articles pass over at times
}

// Candidates are the blocks of a page that the article is chosen from. They are what the
// judge learns from; none where the page is read in another way. Language is what the
// page says it is written in.
func Candidates(ctx context.Context, text, base string) (candidates []Candidate, language string) {
	p := read(text, base)
	m := p.metadata()
	p.judging = func(d *desk) {
		candidates = nil
		for i := range d.copy {
			w := &d.copy[i]
			if w.kindOfBlock() == 0 {
				continue
			}
			c := Candidate{Text: w.text, Row: d.row(i)}
			switch w.block.(type) {
			case article.List, article.Quote, article.Table, article.Code:
				c.Doubtful = w.linked*3 < w.letters
			}
			candidates = append(candidates, c)
		}
	}
	p.found(ctx, readabilityFinder{}, m)
	return candidates, m.language
}
