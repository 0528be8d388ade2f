package web

import (
	_ "embed"
	"strings"
	"sync"

	"lede/model/article"
	"lede/model/parse/judge"
)

//go:embed blocks.judge
var weights []byte

var blockJudge = sync.OnceValue(func() *judge.Judge { return judge.MustRead(weights) })

// What has to speak against a block for it to go, in parts of judge.Unit. What readers
// would miss most, and pages hold more than articles do, needs more.
const (
	forLine      = judge.Unit / 4 // a line that is no paragraph is little to lose
	againstText  = -judge.Unit
	againstList  = -judge.Unit / 2
	againstHead  = -judge.Unit     // a crosshead over running text
	forEmptyHead = 2 * judge.Unit  // one over nothing that stays
	againstAmid  = -3 * judge.Unit // a sentence between paragraphs beside it, a list that one announces
	againstWhole = -2 * judge.Unit // code, tables, quotations
)

// isSentence reports whether a piece is a sentence that leads nowhere, and no label.
func (w *piece) isSentence() bool { return w.words >= 12 && w.ends > 0 && w.linked*3 < w.letters }

// isAmid reports whether a piece ends as sentences do and stands right between two of
// running text.
func (d *desk) isAmid(i int) bool {
	w := &d.copy[i]
	for _, by := range []int{-1, 1} {
		j := d.beside(i, by)
		if j < 0 || !d.copy[j].isLong() || apartBy(w.from, d.copy[j].from) > 3 {
			return false
		}
	}
	return w.words >= 12 && w.ends > 0 && endCode(w.last) == 1
}

// least is the score that a piece has to have to stay.
func (w *piece) least() int {
	switch w.block.(type) {
	case article.List:
		return againstList
	case article.Quote, article.PullQuote, article.Code, article.Table:
		return againstWhole
	}
	if w.isSentence() {
		return againstText
	}
	return forLine
}

// A verdict is what was decided of a piece.
type verdict struct {
	*piece
	row   []byte
	score int
	out   bool
	heads bool // it heads an entry of a live report
}

// rulings are the verdicts on the pieces of a page, by the element that each is made of.
type rulings map[*node][]verdict

// mostJudged is how many blocks a page may have for each to be judged.
const mostJudged = 20_000

// rule judges all pieces on the desk that were settled on.
func (d *desk) rule() rulings {
	r := rulings{}
	if d == nil {
		return r
	}
	for _, v := range d.verdicts() {
		r[v.from] = append(r[v.from], v)
	}
	return r
}

// verdicts judges all pieces that were settled on, each by itself and then the crossheads
// by what stands under them.
func (d *desk) verdicts() []verdict {
	j := blockJudge()
	heads, targets := d.entryHeads(), d.referred()
	var vs []verdict
	for _, i := range d.body {
		w := &d.copy[i]
		v := verdict{piece: w}
		if w.kindOfBlock() != 0 {
			v.row = d.row(i)
			v.score = j.Score("article", v.row) + d.said(i)
			v.heads = heads[w]
			v.out = v.score < w.least() && !v.heads && !w.isReferred(targets) && !((d.isAmid(i) || d.isAnnounced(i)) && v.score >= againstAmid)
		}
		vs = append(vs, v)
	}
	for i := len(vs) - 1; i >= 0; i-- {
		if c, ok := vs[i].block.(article.Crosshead); ok {
			vs[i].out = vs[i].score < leastOfHead(c, vs[i+1:])
		}
	}
	for at := range vs {
		if vs[at].out && vs[at].kindOfBlock() == headKind && vs[at].linked*5 > vs[at].letters*4 {
			d.dropCard(vs, at)
		}
	}
	return vs
}

// dropCard takes out what stands with a headline of another article that is out.
func (d *desk) dropCard(vs []verdict, at int) {
	for i := at + 1; i < len(vs) && vs[i].kindOfBlock() != headKind; i++ {
		if apartBy(vs[at].from, vs[i].from) > 3 || d.isMadeLikeText(d.body[i]) {
			return
		}
		vs[i].out = true
	}
}

// isAnnounced reports whether the sentence above a list ends in a colon.
func (d *desk) isAnnounced(i int) bool {
	j := d.beside(i, -1)
	_, list := d.copy[i].block.(article.List)
	return list && j >= 0 && d.copy[j].linked*3 < d.copy[j].letters && d.copy[j].words > 3 && endCode(d.copy[j].last) == colon
}

// leastOfHead is the score that a crosshead has to have to stay: little where its text
// stays, much where nothing of it does.
func leastOfHead(c article.Crosshead, below []verdict) int {
	blocks, kept := 0, 0
	for i, v := range below {
		if head, ok := v.block.(article.Crosshead); ok && head.Level <= c.Level {
			break
		}
		if v.kindOfBlock() == 0 {
			continue
		}
		if blocks++; !v.out {
			if kept++; i == 0 && v.isSentence() {
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

// deskOf is the desk with all blocks of the page before it, nil where they are too many.
func (ch *choice) deskOf(c *node, m *metadata) *desk {
	if len(ch.nodes) > mostTrimmed {
		return nil
	}
	open := ch.opened()
	open.lead(ch.body)
	s := newSetter(open, m.headline)
	g := s.apart(func() { s.flow(ch.body, look{in: true}) })
	if len(g.sets) > mostJudged {
		return nil
	}
	return newDesk(ch, c, m, g.sets)
}

// opened is the choice of all that a reader sees but what was left out of lines that
// belong to the article.
func (ch *choice) opened() *choice {
	open := ch.all()
	for i, n := range ch.nodes {
		if n.parent != nil && !n.isText() && ch.in(n.parent) && !ch.in(n) && isInline(n) {
			open.marks[i] = 0
		}
	}
	return open
}

// on is the verdict on a set, nil where there is none.
func (r rulings) on(s set) *verdict {
	vs := r[s.from]
	if len(vs) == 0 {
		return nil
	}
	text := article.Plain(s.block)
	for i := range vs {
		if vs[i].text == text {
			return &vs[i]
		}
	}
	for i := range vs {
		if strings.Contains(vs[i].text, text) || strings.Contains(text, vs[i].text) {
			return &vs[i]
		}
	}
	return nil
}

// entryLevel is the level of a crosshead over an entry of a live report.
const entryLevel = 3

// keep returns the sets that stay.
func (r rulings) keep(sets []set) []set {
	kept := sets[:0]
	for _, s := range sets {
		v := r.on(s)
		if v != nil && v.out {
			continue
		}
		if p, ok := s.block.(article.Paragraph); ok && v != nil && v.heads {
			s.block = article.Crosshead{Level: entryLevel, Text: p.Text}
		}
		kept = append(kept, s)
	}
	return kept
}
