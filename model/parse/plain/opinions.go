package plain

import (
	"lede/model/article"
	"lede/model/parse/judge"
	"lede/model/parse/plain/dump"
	"lede/model/parse/plain/short"
)

// Opinions are kept of a reading that is asked to explain itself. Nil keeps none.
type opinions struct{ all []judge.Opinion }

func (o *opinions) add(one judge.Opinion) {
	if o != nil {
		o.all = append(o.all, one)
	}
}

// head tells what was found above the body.
func (o *opinions) head(a *article.Article) {
	for _, part := range []struct{ kind, text string }{
		{"site", a.Site}, {"section", a.Section}, {"headline", a.Headline}, {"dek", a.Dek}, {"byline", a.Byline}, {"dateline", a.Dateline},
	} {
		if part.text != "" {
			o.add(judge.Opinion{Kind: part.kind, Text: part.text})
		}
	}
}

// step tells what some lines have become, and by which judgement if there was any.
func (o *opinions) step(s step, j judgement) {
	if o == nil {
		return
	}
	for _, b := range s.blocks {
		one := judge.Opinion{Kind: kindOf(b), Text: article.Plain(b)}
		if j.row != nil {
			one.Judged = true
			one.Score, one.Reasons = j.explained()
		}
		o.add(one)
	}
	for _, left := range s.omitted {
		o.add(judge.Opinion{Kind: kindOf(left.Block), Text: article.Plain(left.Block), Left: true, Why: left.Reason})
	}
	for _, n := range s.notes {
		o.add(judge.Opinion{Kind: "note", Text: article.Plain(n.Blocks[0])})
	}
}

// explained is how much speaks for the role that the line was given. Of body it is what
// speaks against the role that came nearest.
func (j judgement) explained() (score int, reasons []judge.Reason) {
	if j.role != short.Body {
		return short.Score(j.role, j.row), short.Explain(j.role, j.row)
	}
	rival := short.Crosshead
	for _, r := range []short.Role{short.Caption, short.Credit} {
		if short.Score(r, j.row) > short.Score(rival, j.row) {
			rival = r
		}
	}
	reasons = short.Explain(rival, j.row)
	for i := range reasons {
		reasons[i].Weight = -reasons[i].Weight
	}
	return -short.Score(rival, j.row), reasons
}

// row tells what the row of a whole page's dump was taken for.
func (o *opinions) row(s *dump.Sheet, i int, role dump.Role, left string) {
	if o == nil {
		return
	}
	one := judge.Opinion{Kind: role.String(), Text: s.Rows[i].Text, Left: left != "", Why: left, Judged: role != dump.Day}
	one.Score, one.Reasons = s.Explain(i, role)
	o.add(one)
}

// kindOf is a block's kind in a word.
func kindOf(b article.Block) string {
	switch b.(type) {
	case article.Crosshead:
		return "crosshead"
	case article.Figure:
		return "figure"
	case article.List:
		return "list"
	case article.Quote:
		return "quote"
	case article.Code:
		return "as it is"
	case article.Break:
		return "break"
	}
	return "paragraph"
}
