package web

import (
	"context"

	"lede/model/article"
	"lede/model/parse/judge"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/meta"
	"lede/model/parse/web/pick"
	"lede/model/parse/web/trim"
)

// Explain says of each block of a page whether Parse takes it, and why, in the page's
// order. Its error is Parse's.
func Explain(ctx context.Context, text, base string) ([]judge.Opinion, error) {
	p := dom.Read(text, base)
	m := meta.Of(p)
	found, r := findArticle(ctx, p, pick.ReadabilityFinder{}, m)
	a, err := lastResort(p, found, m)
	if err != nil {
		return nil, err
	}
	if a == found.article && r.desk != nil {
		return opinions(r.desk, r.kept), nil
	}
	return told(a), nil
}

// told are the blocks of an article that was found in another way, and what it lacks.
func told(a *article.Article) []judge.Opinion {
	var all []judge.Opinion
	omitted := a.Omitted
	for i := 0; i <= len(a.Body); i++ {
		for len(omitted) > 0 && (omitted[0].Before <= i || i == len(a.Body)) {
			all = append(all, judge.Opinion{Text: article.Plain(omitted[0].Block), Left: true, Why: omitted[0].Reason})
			omitted = omitted[1:]
		}
		if i < len(a.Body) {
			all = append(all, judge.Opinion{Text: article.Plain(a.Body[i])})
		}
	}
	return all
}

// opinions says of all pieces what was decided of them.
func opinions(d *trim.Desk, kept []dom.Set) []judge.Opinion {
	var all []judge.Opinion
	at := trim.NewKept(kept)
	scores := map[*trim.Piece]trim.Verdict{}
	for _, v := range d.Verdicts() {
		scores[v.Piece] = v
	}
	for i := range d.Copy {
		w := &d.Copy[i]
		o := judge.Opinion{Kind: kindNames[w.KindOfBlock()], Text: w.Text, Left: !at.Keeps(w)}
		if v, ok := scores[w]; ok && v.Row != nil {
			o.Judged, o.Score = true, v.Score
			o.Reasons = trim.BlockJudge().Explain("article", v.Row)
		}
		if o.Left {
			o.Why = d.Why(i)
		}
		all = append(all, o)
	}
	return all
}

// kindNames are the kinds of block as kindOfBlock numbers them.
var kindNames = []string{"figure", "paragraph", "crosshead", "list", "quotation", "pull quote", "code", "table"}

// A Candidate is a block of a page that may be the article's, with what the judge is told of it.
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
