package model

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/model/find"
)

// How much longer than others the last word is shown.
const (
	atComma     = 1.5
	atSentence  = 2.5
	atParagraph = 3.0
	whenLong    = 1.4 // more letters than longWord
	longWord    = 9
)

// time is how long the words in hand are shown.
func (s *speedReader) time(m *Model) time.Duration {
	text, n := m.text().Plain(s.block), s.together(m)
	weight := 0.0
	for _, f := range s.words[s.at : s.at+n] {
		weight++
		if utf8.RuneCountInString(text[f.From:f.To]) > longWord {
			weight += whenLong - 1
		}
	}
	last := s.words[s.at+n-1]
	pause := pauseAfter(text[last.From:last.To])
	if s.at+n == len(s.words) {
		pause = atParagraph
	}
	return time.Duration((weight + pause - 1) * float64(time.Minute) / float64(m.pace))
}

// pauseAfter is how much longer than others a word is shown.
func pauseAfter(word string) float64 {
	bare := strings.TrimRightFunc(word, func(r rune) bool {
		return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\''
	})
	last, _ := utf8.DecodeLastRuneInString(bare)
	if article.EndsSentence(last) && !endsInAbbreviation(bare) {
		return atSentence
	}
	switch last {
	case ',', ';', ':', '–', '—', '、', '，', '；', '：', '،', '؛':
		return atComma
	}
	return 1
}

// fixation is the letter that the eye rests on while it reads a word, a little before
// its middle: the first of one, the second of up to five, and so on to the fifth. Of
// several words it is one further on.
func fixation(text string) find.Range {
	letters := 0
	for _, r := range text {
		if isWordRune(r) {
			letters++
		}
	}
	target := min((letters+2)/4, 4)
	if strings.Contains(text, " ") {
		target = letters * 2 / 5
	}
	letter := find.Range{From: 0, To: len(text)}
	for g := uniseg.NewGraphemes(text); g.Next() && target >= 0; {
		if r := g.Runes()[0]; isWordRune(r) {
			target--
			letter.From, letter.To = g.Positions()
		}
	}
	return letter
}
