package articletest

import (
	"math/rand/v2"
	"strings"

	"lede/model/article"
)

// A Scribe writes texts of made words, common ones more often, with sentences that come
// again and again.
type Scribe struct {
	*rand.Rand
	words []string
}

// NewScribe is one who writes the same from the same seed.
func NewScribe(seed uint64) Scribe {
	s := Scribe{Rand: rand.New(rand.NewPCG(seed, 17))}
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
func (s Scribe) word() string { return s.words[int(s.ExpFloat64()*100)%len(s.words)] }

// stock are sentences that come again and again.
var stock = []string{"Note. ", "Nobody was hurt. ", "She did not say more about it. ",
	"The council is to meet again on Thursday, when it hears from the harbour board. ",
	"Nothing more was said, and the session was closed for the evening. "}

func (s Scribe) sentence() string {
	if s.IntN(8) == 0 {
		return stock[s.IntN(len(stock))]
	}
	words := make([]string, 4+s.IntN(22))
	for i := range words {
		words[i] = s.word()
	}
	return strings.Join(words, " ") + ". "
}

// An Edition is a text with the sentences numbered, so that each is known however it was
// changed: the number of the sentence, and its words.
type Edition [][]sentence

type sentence struct {
	number int
	words  string
}

// Writes makes an edition of that many paragraphs.
func (s Scribe) Writes(paragraphs int) (e Edition) {
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

// Body is the edition as an article has it, and where each sentence begins.
func (e Edition) Body() (body []article.Block, starts map[article.Position]int) {
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

// Edits makes an edition in which a share of the words were left out, replaced or put in,
// and now and then a sentence or a paragraph was moved, put in or left out.
func (s Scribe) Edits(e Edition, share float64) Edition {
	var all Edition
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
