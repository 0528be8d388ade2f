package trim

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"lede/model/article"
	"lede/model/parse/judge"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

//go:embed blocks.judge
var weights []byte

var BlockJudge = sync.OnceValue(func() *judge.Judge { return judge.MustRead(weights) })

// Prepare reads the tables that a page is judged by, which takes as long as to read a short page.
func Prepare() {
	phrases.Load()
	BlockJudge()
}

// What has to speak against a block for it to go, in parts of judge.Unit. What readers
// would miss most, and pages hold more than articles do, needs more.
const (
	forLine      = judge.Unit / 3 // a line that is no paragraph is little to lose
	forStoryLine = judge.Unit     // on a page that calls itself a story many lines are none of it
	againstText  = -judge.Unit / 4
	againstList  = 0
	againstHead  = -judge.Unit     // a crosshead right over what stays
	forEmptyHead = 2 * judge.Unit  // one over nothing that stays
	againstAmid  = -2 * judge.Unit // a sentence between paragraphs beside it, a list that one announces
	againstWhole = -2 * judge.Unit // code, tables, quotations

	whereMostGoes = judge.Unit // so much more, where else most of the text would go
)

// close is how many steps through the tree lie between what stands right beside each other.
const close = 3

// isAmid reports whether a piece ends as sentences do, or is verse, and stands right between two
// of running text.
func (d *Desk) isAmid(i int) bool {
	w := &d.Copy[i]
	for _, by := range []int{-1, 1} {
		j := d.beside(i, by)
		for w.isVerse() && j >= 0 && d.Copy[j].isVerse() {
			j = d.beside(j, by)
		}
		if j < 0 || !d.Copy[j].IsLong() || apartBy(w.From, d.Copy[j].From) > close+2*yes(w.isVerse()) {
			return false
		}
	}
	if w.isVerse() {
		return true
	}
	return (w.words >= fewestWords || w.words >= 8 && w.Linked*3 < w.Letters*2) && w.ends > 0 && endCode(w.last) == 1
}

// least is the score that a piece has to have to stay.
func (d *Desk) least(w *Piece) int {
	switch w.Block.(type) {
	case article.List:
		return againstList
	case article.Quote, article.PullQuote, article.Code, article.Table:
		return againstWhole
	}
	if w.isSentence() {
		return againstText
	}
	if d.m.Calls >= dom.CallsArticle {
		return forStoryLine
	}
	return forLine
}

// A Verdict is what was decided of a piece.
type Verdict struct {
	*Piece
	Row   []byte
	Score int
	out   bool
	heads bool // it is a line that heads what stands below
}

// rulings are the verdicts on the pieces of a page, by the element that each is made of.
type rulings map[*dom.Node][]Verdict

// MostJudged is how many blocks a page may have for each to be judged.
const MostJudged = 20_000

// Rule judges all pieces on the desk that were settled on.
func (d *Desk) Rule() rulings {
	r := rulings{}
	if d == nil {
		return r
	}
	vs := d.Verdicts()
	stays := map[*Piece]bool{}
	for _, v := range vs {
		stays[v.Piece] = !v.out && v.KindOfBlock() != 0
	}
	for _, w := range d.inCards(stays) {
		r[w.From] = append(r[w.From], Verdict{Piece: w, out: true})
	}
	for _, v := range vs {
		r[v.From] = append(r[v.From], v)
	}
	return r
}

// Verdicts judges all pieces that were settled on. Where most of the text would go, the
// page is one of a kind that the judge knows little of, and more has to speak against each.
func (d *Desk) Verdicts() []Verdict {
	vs := d.verdicts(0)
	stays := 0
	for _, v := range vs {
		if v.isSentence() && !v.out {
			stays += v.Letters
		}
	}
	if stays*2 < d.running-d.runningOfStrangers() {
		return d.verdicts(whereMostGoes)
	}
	return vs
}

// runningOfStrangers is how much of the running text stands, below other, under crossheads over
// other articles or over what readers say.
func (d *Desk) runningOfStrangers() int {
	sum, begun := 0, false
	for _, i := range d.body {
		w := &d.Copy[i]
		if !w.IsLong() {
			continue
		}
		if head := d.strangersAbove(i); head == nil || d.goesOnBelow(i, head) {
			begun = true
		} else if begun {
			sum += w.Letters
		}
	}
	return sum
}

// verdicts judges each piece by itself, by so much less than it needs elsewhere, and then
// the crossheads by what stands under them.
func (d *Desk) verdicts(lenient int) []Verdict {
	heads, targets := d.lineHeads(), d.referred()
	vs := d.scored()
	for at, i := range d.body {
		w, v := &d.Copy[i], &vs[at]
		if w.KindOfBlock() != 0 {
			v.Score += d.said(i)
			v.heads = heads[w]
			v.out = v.Score < d.least(w)-lenient && !v.heads && !w.isReferred(targets) && !((d.isAmid(i) || d.isAnnounced(i) || d.isListOfText(i)) && v.Score >= againstAmid)
		}
	}
	for i := len(vs) - 1; i >= 0; i-- {
		if c, ok := vs[i].Block.(article.Crosshead); ok {
			vs[i].out = vs[i].Score < leastOfHead(c, vs[i+1:])
		}
	}
	d.keepAnnouncing(vs)
	for at := range vs {
		if vs[at].out && vs[at].KindOfBlock() == headKind && vs[at].Linked*5 > vs[at].Letters*4 {
			d.dropCard(vs, at)
		}
	}
	return vs
}

// dropCard takes out what stands with a headline of another article that is out.
func (d *Desk) dropCard(vs []Verdict, at int) {
	for i := at + 1; i < len(vs) && vs[i].KindOfBlock() != headKind; i++ {
		if apartBy(vs[at].From, vs[i].From) > close || d.isMadeLikeText(d.body[i]) {
			return
		}
		if _, ok := vs[i].Block.(article.Paragraph); ok && vs[i].Score < forEmptyHead {
			vs[i].out = true
		}
	}
}

// isAnnounced reports whether the sentence above a list ends in a colon.
func (d *Desk) isAnnounced(i int) bool {
	j := d.beside(i, -1)
	_, list := d.Copy[i].Block.(article.List)
	return list && j >= 0 && d.Copy[j].Linked*3 < d.Copy[j].Letters && d.Copy[j].words > 3 && endCode(d.Copy[j].last) == colon
}

// isListOfText reports whether a list that leads nowhere stands between running text, in the
// element that holds most of that.
func (d *Desk) isListOfText(i int) bool {
	w := &d.Copy[i]
	if _, list := w.Block.(article.List); !list || w.From.Parent != d.core || w.Linked*3 > w.Letters {
		return false
	}
	long := func(j int) bool { return d.Copy[j].IsLong() && d.Copy[j].From.Parent == d.core }
	at := d.place[i]
	return slices.ContainsFunc(d.body[:at], long) && slices.ContainsFunc(d.body[at+1:], long)
}

// keepAnnouncing keeps the lines ending in a colon that announce code, a list, a table or a
// quotation that stays right below them.
func (d *Desk) keepAnnouncing(vs []Verdict) {
	for i := range vs[:max(0, len(vs)-1)] {
		v, below := &vs[i], &vs[i+1]
		if _, ok := v.Block.(article.Paragraph); !ok || !v.out || v.Score < againstAmid || endCode(v.last) != colon || v.Linked*3 > v.Letters {
			continue
		}
		switch below.KindOfBlock() {
		case listKind, quoteKind, codeKind, tableKind:
			v.out = below.out || apartBy(v.From, below.From) > close
		}
	}
}

// leastOfHead is the score that a crosshead has to have to stay: least where what stands right
// below it stays, much where nothing that it heads does.
func leastOfHead(c article.Crosshead, below []Verdict) int {
	blocks, kept := 0, 0
	for i, v := range below {
		if head, ok := v.Block.(article.Crosshead); ok && head.Level <= c.Level {
			break
		}
		if v.KindOfBlock() == 0 {
			continue
		}
		if blocks++; !v.out {
			if kept++; i == 0 {
				return againstHead
			}
		}
	}
	switch {
	case blocks > 0 && kept == 0:
		return forEmptyHead
	case kept > 0:
		return againstList
	}
	return forLine
}

// Opened is the choice of all that a reader sees but what was left out of lines that
// belong to the article.
func Opened(ch *dom.Choice) *dom.Choice {
	open := ch.All()
	for i, n := range ch.Nodes {
		if n.Parent != nil && !n.IsText() && ch.In(n.Parent) && !ch.In(n) && dom.IsInline(n) {
			open.Marks[i] = 0
		}
	}
	return open
}

// on is the verdict on a set, nil where there is none.
func (r rulings) on(s dom.Set) *Verdict {
	vs := r[s.From]
	if len(vs) == 0 {
		return nil
	}
	text := article.Plain(s.Block)
	for i := range vs {
		if vs[i].Text == text {
			return &vs[i]
		}
	}
	for i := range vs {
		if strings.Contains(vs[i].Text, text) || strings.Contains(text, vs[i].Text) {
			return &vs[i]
		}
	}
	return nil
}

// lineLevel is the level of a crosshead that was set as a paragraph.
const lineLevel = 3

// Keep returns the sets that stay.
func (r rulings) Keep(sets []dom.Set) []dom.Set {
	kept := sets[:0]
	for _, s := range sets {
		v := r.on(s)
		if v != nil && v.out {
			continue
		}
		if p, ok := s.Block.(article.Paragraph); ok && v != nil && v.heads {
			s.Block = article.Crosshead{Level: lineLevel, Text: dom.WithoutBold(p.Text)}
		}
		kept = append(kept, s)
	}
	return kept
}
