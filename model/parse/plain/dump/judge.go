package dump

import (
	_ "embed"
	"math"
	"slices"
	"sync"

	"lede/model/parse/judge"
)

//go:embed lines.judge
var weights []byte

var lineJudge = sync.OnceValue(func() *judge.Judge { return judge.MustRead(weights) })

// A Role is what a row is to the article.
type Role uint8

// The roles; what has none belongs to the page alone.
const (
	None Role = iota
	Text
	Crosshead
	Caption
	Credit
	Headline
	Dek
	Byline
	Day   // when it was published
	roles // how many there are
)

// names are the judge's names of roles.
var names = [...]string{Text: "text", Crosshead: "crosshead", Caption: "caption", Credit: "credit", Headline: "headline", Dek: "dek", Byline: "byline"}

func (r Role) String() string {
	switch r {
	case None:
		return "none"
	case Day:
		return "day"
	}
	return names[r]
}

// JudgeBy has the rows judged by another judge, who has not learned from this dump: what
// is learned of scores must not be learned of rows that were known before.
func (s *Sheet) JudgeBy(j *judge.Judge) { s.lines, s.verdict = j, nil }

func (s *Sheet) judge() *judge.Judge {
	if s.lines == nil {
		return lineJudge()
	}
	return s.lines
}

// Explain is how much speaks for a row having a role, and what weighs most.
func (s *Sheet) Explain(row int, role Role) (score int, reasons []judge.Reason) {
	j, values := s.judge(), s.Values()[row]
	return j.Score(role.String(), values), j.Explain(role.String(), values)
}

// unasked stands for a score that has not been worked out.
const unasked = math.MinInt

// score is what speaks for a row having a role.
func (s *Sheet) score(role Role, row int) int {
	if s.scores[role] == nil || s.scores[role][row] == unasked {
		s.ask(role, row, row+1)
	}
	return s.scores[role][row]
}

// ask has rows scored for a role that will be asked for, as far as they have not been.
func (s *Sheet) ask(role Role, from, to int) {
	if s.scores[role] == nil {
		s.scores[role] = slices.Repeat([]int{unasked}, len(s.Rows))
	}
	var rows []int
	var values [][]byte
	for i := from; i < to; i++ {
		if s.scores[role][i] == unasked {
			rows, values = append(rows, i), append(values, s.Values()[i])
		}
	}
	inParts(len(rows), func(from, to int) {
		for i, score := range s.judge().Scores(names[role], values[from:to]) {
			s.scores[role][rows[from+i]] = score
		}
	})
}

// enough is what has to speak for a row being text, in parts of judge.Unit.
const enough = 350

// doubt is how much more may speak for a row being text than for it being a dek or a
// byline that it is taken for: the first paragraph reads like a dek, and must not be lost.
const doubt = judge.Unit * 2 / 3

const (
	above    = 40 // rows above the text in which headline and byline are looked for
	below    = 8  // and below it, in which captions are
	nearHead = 6  // rows above the text in which crossheads are looked for
)

// A Verdict is what the rows of a dump are.
type Verdict struct {
	Roles []Role
	First int // the first row of the text; len(Roles) where there is none
	Last  int
}

// Judge says what the rows are.
func (s *Sheet) Judge() Verdict {
	if s.verdict == nil {
		v := s.likely(enough)
		v.head(s, s.Values())
		s.verdict = &v
	}
	return *s.verdict
}

// likely says what the rows are by themselves, those being text for which so much speaks.
func (s *Sheet) likely(least int) Verdict {
	values := s.Values()
	s.ask(Text, 0, len(values))
	v := Verdict{Roles: make([]Role, len(values)), First: len(values), Last: -1}
	for i, row := range values {
		if row[fDate] != alone && s.score(Text, i) >= least {
			v.Roles[i] = Text
			v.First = min(v.First, i)
			v.Last = i
		}
	}
	v.parts(s)
	return v
}

// dense is the first row of the text that others follow soon: a sentence by itself may
// be a plea above the headline.
func (v *Verdict) dense() int {
	const reach, least = 8, 3 // rows from it on; how many of them are text
	for i := v.First; i <= v.Last; i++ {
		n := 0
		for _, r := range v.Roles[i:min(i+reach, len(v.Roles))] {
			if r == Text {
				n++
			}
		}
		if v.Roles[i] == Text && n >= least {
			return i
		}
	}
	return v.First
}

// begin goes on to the first row that is still text.
func (v *Verdict) begin() {
	for v.First < v.Last && v.Roles[v.First] != Text {
		v.First++
	}
}

// parts finds crossheads, captions and credits.
func (v *Verdict) parts(s *Sheet) {
	from, to := max(0, v.First-above), min(len(s.Rows), v.Last+below)
	for _, r := range []Role{Crosshead, Caption, Credit} {
		s.ask(r, from, to)
	}
	for i := from; i < to; i++ {
		best := 0
		if v.Roles[i] == Text {
			best = s.score(Text, i)
		}
		for _, r := range []Role{Crosshead, Caption, Credit} {
			if r == Crosshead && (i < v.First-nearHead || i > v.Last) {
				continue
			}
			score := s.score(r, i)
			if r == Crosshead && score > 0 {
				score = max(score, best+1) // the text of many pages was learned with its crossheads
			}
			if score > best {
				best, v.Roles[i] = score, r
			}
		}
		if s.Rows[i].stars > 0 && v.Roles[i] == Text {
			v.Roles[i] = Crosshead
		}
	}
}

// head finds headline, dek, byline and day above the text.
func (v *Verdict) head(s *Sheet, values [][]byte) {
	if v.Last < 0 {
		return
	}
	best := func(role Role, from, to, least int) int {
		found := -1
		for i := from; i <= to; i++ {
			against := least
			if v.Roles[i] == Text {
				against = max(against, s.score(Text, i)-doubt)
			}
			if score := s.score(role, i); score > against && v.Roles[i] != Headline {
				least, found = score, i
			}
		}
		if found >= 0 {
			v.Roles[found] = role
		}
		return found
	}
	from := max(0, v.dense()-above)
	head := v.headline(s)
	v.Roles[head] = Headline
	for i := v.First; i < head; i++ { // what stands above the headline is of the page
		if v.Roles[i] == Text || v.Roles[i] == Crosshead {
			v.Roles[i] = None
		}
	}
	v.begin()
	best(Dek, max(from, head-3), v.First, 0)
	v.begin()
	best(Byline, from, min(v.First+2, len(values)-1), 0)
	for i := from; i < v.First; i++ {
		if v.Roles[i] == None && i > head && values[i][fDate] == alone {
			v.Roles[i] = Day
		}
	}
}
