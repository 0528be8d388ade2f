package web

import (
	"context"

	"lede/model/article"
	"lede/model/parse/judge"
)

// Explain says of each block of a page whether Parse takes it, and why, in the page's
// order. Its error is Parse's.
func Explain(ctx context.Context, text, base string) ([]judge.Opinion, error) {
	p := read(text, base)
	m := p.metadata()
	found, ch := p.found(ctx, readabilityFinder{}, m)
	a, err := p.lastResort(found, m)
	if err != nil {
		return nil, err
	}
	if a == found.article && ch.desk != nil {
		return ch.desk.opinions(ch.kept), nil
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
func (d *desk) opinions(kept []set) []judge.Opinion {
	var all []judge.Opinion
	at := newKept(kept)
	scores := map[*piece]verdict{}
	for _, v := range d.verdicts() {
		scores[v.piece] = v
	}
	for i := range d.copy {
		w := &d.copy[i]
		o := judge.Opinion{Kind: kindNames[w.kindOfBlock()], Text: w.text, Left: !at.take(w)}
		if v, ok := scores[w]; ok && v.row != nil {
			o.Judged, o.Score = true, v.score
			o.Reasons = blockJudge().Explain("article", v.row)
		}
		if o.Left {
			o.Why = d.why(i)
		}
		all = append(all, o)
	}
	return all
}

// kindNames are the kinds of block as kindOfBlock numbers them.
var kindNames = []string{"figure", "paragraph", "crosshead", "list", "quotation", "pull quote", "code", "table"}
