package article_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"lede/model/article"
)

// A scribe writes texts of made words, common ones more often, with sentences that come
// again and again.
type scribe struct {
	*rand.Rand
	words []string
}

func newScribe(seed uint64) scribe {
	s := scribe{Rand: rand.New(rand.NewPCG(seed, 17))}
	for range 1500 {
		word := ""
		for range 1 + s.IntN(4) {
			word += []string{"ma", "ren", "to", "li", "sal", "dra", "ke", "ost", "ur", "vin", "pe", "har"}[s.IntN(12)]
		}
		s.words = append(s.words, word)
	}
	return s
}

// word is one of the scribe's, the first ones of the list most of the time.
func (s scribe) word() string { return s.words[int(s.ExpFloat64()*100)%len(s.words)] }

// stock are sentences that come again and again.
var stock = []string{"Note. ", "Nobody was hurt. ", "She did not say more about it. ",
	"The council is to meet again on Thursday, when it hears from the harbour board. ",
	"Nothing more was said, and the session was closed for the evening. "}

func (s scribe) sentence() string {
	if s.IntN(8) == 0 {
		return stock[s.IntN(len(stock))]
	}
	words := make([]string, 4+s.IntN(22))
	for i := range words {
		words[i] = s.word()
	}
	return strings.Join(words, " ") + ". "
}

// An edition is a text with the sentences numbered, so that each is known however it was
// changed: the number of the sentence, and its words.
type edition [][]sentence

type sentence struct {
	number int
	words  string
}

// writes an edition of that many paragraphs.
func (s scribe) writes(paragraphs int) (e edition) {
	n := 0
	for range paragraphs {
		var row []sentence
		for range 2 + s.IntN(5) {
			row = append(row, sentence{n, s.sentence()})
			n++
		}
		e = append(e, row)
	}
	return e
}

// body is the edition as an article has it, and where each sentence begins.
func (e edition) body() (body []article.Block, starts map[article.Position]int) {
	starts = map[article.Position]int{}
	for i, row := range e {
		text := ""
		for _, s := range row {
			starts[article.Position{Block: i, Offset: len(text)}] = s.number
			text += s.words
		}
		body = append(body, article.Paragraph{Text: article.Words(text)})
	}
	return body, starts
}

// edited is an edition in which a share of the words were left out, replaced or put in,
// and now and then a sentence or a paragraph was moved, put in or left out.
func (s scribe) edits(e edition, share float64) edition {
	var all edition
	for _, row := range e {
		var changed []sentence
		for _, old := range row {
			if s.Float64() < share/4 {
				continue
			}
			words := strings.SplitAfter(old.words, " ")
			for i := range words {
				switch x := s.Float64(); {
				case x < share/3:
					words[i] = ""
				case x < 2*share/3:
					words[i] = s.word() + " "
				case x < share:
					words[i] += s.word() + " "
				}
			}
			changed = append(changed, sentence{old.number, strings.Join(words, "")})
			if s.Float64() < share/4 {
				changed = append(changed, sentence{-1, s.sentence()})
			}
		}
		if len(changed) > 0 {
			all = append(all, changed)
		}
	}
	if len(all) > 2 && s.Float64() < 4*share {
		i, j := s.IntN(len(all)), s.IntN(len(all))
		all[i], all[j] = all[j], all[i]
	}
	return all
}

// sentenceAt is the number of the sentence that holds a place.
func sentenceAt(starts map[article.Position]int, p article.Position) int {
	for ; p.Offset >= 0; p.Offset-- {
		if n, ok := starts[p]; ok {
			return n
		}
	}
	return -1
}

// TestPlacesInEditedTextsAreFoundAgain edits texts at random and looks for each place again.
// A place that is found must be in its sentence or the one beside it nearly always: no way
// of looking is right every time, since sentences are repeated and taken apart.
func TestPlacesInEditedTextsAreFoundAgain(t *testing.T) {
	for _, c := range []struct {
		share         float64 // of the words that are edited
		right, astray float64 // at least, and at most
	}{
		{0, 0.999, 0.001},
		{0.02, 0.97, 0.02},
		{0.08, 0.95, 0.035},
	} {
		t.Run(fmt.Sprintf("%.0f %% of the words", 100*c.share), func(t *testing.T) {
			var right, astray, lost int
			for seed := range uint64(40) {
				s := newScribe(seed)
				e := s.writes(20)
				body, starts := e.body()
				now, nowStarts := s.edits(e, c.share).body()
				stands := map[int]bool{}
				for _, n := range nowStarts {
					stands[n] = true
				}
				for p, n := range starts {
					if !stands[n] {
						continue // it was left out
					}
					at, found := article.TraceOf(body, p).Find(now)
					got := sentenceAt(nowStarts, at)
					switch {
					case !found:
						lost++
					case got >= n-1 && got <= n+1, got == -1: // what was put in stands beside it
						right++
					default:
						astray++
					}
				}
			}
			all := float64(right + astray + lost)
			t.Logf("of %.0f places %.2f %% are right, %.2f %% astray, %.2f %% lost", all, 100*float64(right)/all, 100*float64(astray)/all, 100*float64(lost)/all)
			if float64(right)/all < c.right || float64(astray)/all > c.astray {
				t.Errorf("want at least %.1f %% right, and at most %.1f %% astray", 100*c.right, 100*c.astray)
			}
		})
	}
}
