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
	againstText  = 0
	againstList  = -1 * judge.Unit
	againstWhole = -2 * judge.Unit // code, tables, quotations
)

// least is the score that a piece has to have to stay.
func (w *piece) least() int {
	switch w.block.(type) {
	case article.List:
		return againstList
	case article.Quote, article.PullQuote, article.Code, article.Table:
		return againstWhole
	}
	return againstText
}

// A verdict is what was decided of a piece.
type verdict struct {
	*piece
	row   []byte
	score int
	out   bool
}

// rulings are the verdicts on the pieces of a page, by the element that each is made of.
type rulings map[*node][]verdict

// mostJudged is how many blocks a page may have for each to be judged.
const mostJudged = 20_000

// judge lays all that a reader of the page sees on the desk and decides of each block.
func (ch *choice) judge(c *node, m *metadata) rulings {
	d := ch.desk(c, m)
	if d == nil {
		return nil
	}
	j := blockJudge()
	r := rulings{}
	for i := range d.copy {
		w := &d.copy[i]
		if w.kindOfBlock() == 0 || !w.isSettled() {
			continue
		}
		v := verdict{piece: w, row: d.row(i)}
		v.score = j.Score("article", v.row)
		v.out = v.score < w.least()
		r[w.from] = append(r[w.from], v)
	}
	return r
}

// desk is the desk with all blocks of the page before it, nil where they are too many.
func (ch *choice) desk(c *node, m *metadata) *desk {
	if len(ch.nodes) > mostTrimmed {
		return nil
	}
	open := ch.opened()
	open.lead(ch.body)
	s := &setter{page: ch.page, chosen: open, title: m.headline, notes: ch.findNotes(), expand: map[string]bool{}}
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

// keep returns the sets that stay.
func (r rulings) keep(sets []set) []set {
	kept := sets[:0]
	for _, s := range sets {
		if v := r.on(s); v == nil || !v.out {
			kept = append(kept, s)
		}
	}
	return kept
}
