package dump

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

//go:embed headlines.judge
var headlineWeights []byte

var headlines = sync.OnceValue(func() *judge.Judge { return judge.MustRead(headlineWeights) })

// A Candidate is a row that may be the headline, and what is known of it beside the others.
type Candidate struct {
	Row    int
	Values []byte // of HeadlineFeatures
}

// HeadlineFeatures are the names of what is known of a row that may be the headline.
func HeadlineFeatures() []string {
	names := make([]string, len(ofCandidate))
	for i, f := range ofCandidate {
		names[i] = f.name
	}
	return names
}

// Candidates are the rows that may be the headline: those above the text and its first, and
// the first of all, which may be the page's title.
func (s *Sheet) Candidates() []Candidate {
	v := s.likely(enough)
	return v.candidates(s)
}

func (v *Verdict) candidates(s *Sheet) []Candidate {
	if v.Last < 0 {
		return nil
	}
	const above = 60
	e := s.election(v.dense(), above)
	all := make([]Candidate, len(e.rows))
	for n, row := range e.rows {
		all[n] = Candidate{row, make([]byte, len(ofCandidate))}
		for i, f := range ofCandidate {
			all[n].Values[i] = f.value(e, n)
		}
	}
	return all
}

// headline is the row that most speaks for, -1 where there is none.
func (v *Verdict) headline(s *Sheet) int {
	candidates := s.framed(v.candidates(s))
	values := make([][]byte, len(candidates))
	for i, c := range candidates {
		values[i] = c.Values
	}
	best, found := 0, -1
	for i, score := range headlines().Scores(Headline.String(), values) {
		if found < 0 || score > best {
			best, found = score, candidates[i].Row
		}
	}
	return found
}

// framed are the candidates in the frame of a highest heading, or all where there is none: a
// program that frames headings says which it is.
func (s *Sheet) framed(candidates []Candidate) []Candidate {
	const fewest = 12 // bytes: a site's name may be a heading too
	framed := slices.DeleteFunc(slices.Clone(candidates), func(c Candidate) bool {
		return s.Rows[c.Row].stars != topStars || len(s.Rows[c.Row].Text) < fewest
	})
	if len(framed) == 0 {
		return candidates
	}
	return framed
}

// An election is of one row among some.
type election struct {
	*Sheet
	*study
	first  int // row of the text
	rows   []int
	lead   []word // the words that the text begins with
	sizes  []float64
	leads  []byte // the share of each row's words that are among these
	scores []int  // of each row, for being a headline as it stands
	most   int    // of these
}

func (s *Sheet) election(first, above int) *election {
	e := &election{Sheet: s, study: s.study(), first: first}
	if from := max(0, first-above); from > 0 {
		e.rows = append(e.rows, 0)
	}
	for i := max(0, first-above); i <= first; i++ {
		e.rows = append(e.rows, i)
	}
	const paragraphs = 4
	for i, n := first, 0; i < len(s.Rows) && n < paragraphs; i++ {
		if e.long[i] {
			e.lead = append(e.lead, e.words[i]...)
			n++
		}
	}
	slices.Sort(e.lead)
	e.lead = slices.Compact(e.lead)
	from, to := max(0, first-above), first+1
	s.ask(Headline, from, to)
	s.ask(Dek, from, min(to+below, len(s.Rows)))
	s.ask(Byline, from, min(to+below, len(s.Rows)))
	for _, i := range e.rows {
		e.sizes = append(e.sizes, e.size[i])
		e.leads = append(e.leads, judge.Share(shape.Common(e.words[i], e.lead), len(e.words[i])))
		e.scores = append(e.scores, s.score(Headline, i))
	}
	e.most = slices.Max(e.scores)
	return e
}

// A trait is a feature of a candidate.
type trait struct {
	name  string
	value func(e *election, n int) byte
}

// ofCandidate are the features, n being which of the candidates it is.
var ofCandidate = slices.Concat(
	ofOwn("size", fSize, -2, -1, 0, 1, 2, 3),
	ofOwn("ends", fEnds, -1, 0, 1, 2),
	ofOwn("bullet", fBullet, -1, 0, 1),
	ofOwn("gap", fGap, 0, 1),
	ofOwn("capitals", fCapitals, -1, 0, 1),
	ofOwn("credit", fCredit, -1, 0, 1, 2),
	ofOwn("date", fDate, -1, 0, 1, 2, 3),
	ofOwn("byline", fByline, -1, 0, 1, 2, 3),
	ofOwn("aside", fAside, -1, 0, 1),
	ofOwn("button", fButton, 0, 1),
	ofOwn("words", fWords, 0), ofOwn("colon", fColon, 0), ofOwn("upper", fUpper, 0), ofOwn("digits", fDigits, 0), ofOwn("links", fLinks, -1, 0, 1),
	ofOwn("margin", fMargin, 0), ofOwn("quoted", fQuoted, 0), ofOwn("separators", fSeparators, 0), ofOwn("question", fQuestion, 0),
	ofOwn("plea", fPlea, 0), ofOwn("label", fLabel, 0, 1), ofOwn("seams", fSeams, 0), ofOwn("brackets", fBrackets, 0), ofOwn("lower", fLower, 0),
	ofValue("repeats"), ofValue("later"), ofValue("indent"), ofValue("row"), ofValue("core"), ofValue("title"), ofValue("like-1"), ofValue("like+1"),
	ofValue("since-long"), ofValue("short-before"), ofValue("long-before-5"), ofValue("numbered"), ofValue("short-rows"),
	[]trait{
		{"to-text", func(e *election, n int) byte { return byte(min(e.first-e.rows[n], 250)) }},
		{"words-to-text", func(e *election, n int) byte {
			size := 0.0
			for i := e.rows[n] + 1; i < e.first; i++ {
				size += e.size[i]
			}
			return judge.Logarithm(size)
		}},
		{"in-title", func(e *election, n int) byte {
			return judge.Yes(e.rows[n] > 0 && strings.Contains(e.Rows[0].Text, e.text(n)))
		}},
		{"of-title", func(e *election, n int) byte {
			if e.rows[n] == 0 {
				return beyond
			}
			return judge.Share(shape.Common(e.words[e.rows[n]], e.words[0]), len(e.words[0]))
		}},
		{"lead", func(e *election, n int) byte { return e.leads[n] }},
		{"lead-most", func(e *election, n int) byte { return rank(e.leads, n) }},
		{"lead-words", func(e *election, n int) byte {
			return byte(min(shape.Common(e.words[e.rows[n]], e.lead), 50))
		}},
		{"has-another", func(e *election, n int) byte {
			return e.holding(func(other int) bool { return strings.Contains(e.text(n), e.text(other)) })
		}},
		{"in-another", func(e *election, n int) byte {
			return e.holding(func(other int) bool { return strings.Contains(e.text(other), e.text(n)) })
		}},
		{"size-rank", func(e *election, n int) byte { return rank(e.sizes, n) }},
		{"longer-below", func(e *election, n int) byte {
			longer := 0
			for i := e.rows[n] + 1; i < e.first; i++ {
				if e.size[i] >= e.size[e.rows[n]] {
					longer++
				}
			}
			return byte(longer)
		}},
		{"score", func(e *election, n int) byte { return odds(e.scores[n]) }},
		{"score-rank", func(e *election, n int) byte { return rank(e.scores, n) }},
		{"below-most", func(e *election, n int) byte { return byte(min((e.most-e.scores[n])/32, 255)) }},
		{"text", func(e *election, n int) byte { return odds(e.score(Text, e.rows[n])) }},
		{"text+1", func(e *election, n int) byte { return e.odds(Text, e.rows[n]+1) }},
		{"text+2", func(e *election, n int) byte { return e.odds(Text, e.rows[n]+2) }},
		{"dek+1", func(e *election, n int) byte { return e.odds(Dek, e.rows[n]+1) }},
		{"dek+2", func(e *election, n int) byte { return e.odds(Dek, e.rows[n]+2) }},
		{"byline-below", func(e *election, n int) byte {
			const reach = 8
			most := byte(0)
			for i := e.rows[n] + 1; i <= e.rows[n]+reach && i < len(e.Rows); i++ {
				most = max(most, e.odds(Byline, i))
			}
			return most
		}},
	},
)

// ofOwn is what is known of rows beside the candidate by themselves.
func ofOwn(name string, feature int, offsets ...int) []trait {
	var all []trait
	for _, d := range offsets {
		suffix := [...]string{"-2", "-1", "", "+1", "+2", "+3"}[d+2]
		all = append(all, trait{name + suffix, func(e *election, n int) byte {
			if i := e.rows[n] + d; i >= 0 && i < len(e.Rows) {
				return e.own[i][feature]
			}
			return beyond
		}})
	}
	return all
}

// ofValue is one of the features of each row.
func ofValue(name string) []trait {
	at := slices.Index(featureNames, name)
	return []trait{{name, func(e *election, n int) byte { return e.Values()[e.rows[n]][at] }}}
}

func (e *election) text(n int) string { return e.Rows[e.rows[n]].Text }

// holding is how many other candidates with words enough there are for which it holds.
func (e *election) holding(holds func(other int) bool) byte {
	const fewest = 12 // bytes
	count := 0
	for other := range e.rows {
		if len(e.text(other)) >= fewest && holds(other) {
			count++
		}
	}
	return byte(min(count, 20))
}

// rank is how many candidates have more than one of them has.
func rank[T cmp.Ordered](has []T, n int) byte {
	more := 0
	for _, its := range has {
		if its > has[n] {
			more++
		}
	}
	return byte(more)
}

// odds keeps a score in a byte.
func odds(score int) byte { return byte(max(1, min(128+score/64, 254))) }

func (e *election) odds(role Role, row int) byte {
	if row >= len(e.Rows) {
		return beyond
	}
	return odds(e.score(role, row))
}
