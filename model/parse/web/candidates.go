package web

import (
	"context"

	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/meta"
	"lede/model/parse/web/pick"
)

// A Candidate is a block of a page that may be the article's, with what the judge is
// told of it.
type Candidate struct {
	Text     string
	Row      []byte
	Running  bool // it is plainly running text
	Doubtful bool // a list, a table, a quotation or code, which those who know articles pass over at times
}

// Candidates are the blocks of a page that the article is chosen from. They are what the
// judge learns from; none where the page is read in another way. Language is what the
// page says it is written in.
func Candidates(ctx context.Context, text, base string) (candidates []Candidate, language string) {
	p := dom.Read(text, base)
	m := meta.Of(p)
	ch, c, _ := search(ctx, p, pick.ReadabilityFinder{}, m)
	if c == nil {
		return nil, m.Language
	}
	d := deskOf(ch, c, m)
	if d == nil {
		return nil, m.Language
	}
	for i := range d.Copy {
		w := &d.Copy[i]
		if w.KindOfBlock() == 0 || !w.IsSettled() {
			continue
		}
		candidate := Candidate{Text: w.Text, Row: d.Row(i), Running: w.IsLong()}
		switch w.Block.(type) {
		case article.List, article.Quote, article.Table, article.Code:
			candidate.Doubtful = w.Linked*3 < w.Letters
		}
		candidates = append(candidates, candidate)
	}
	return candidates, m.Language
}
