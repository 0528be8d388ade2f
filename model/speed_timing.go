package model

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// How much longer than others the last word is shown.
const (
	atComma     = 1.5
	atSentence  = 2.5
	atParagraph = 3.0
	whenLong    = 1.4 // more letters than longWord
	longWord    = 9
)

// wordsTime is how long the words in hand are shown.
func (m *Model) wordsTime() time.Duration {
	s := m.speed()
	text, n := m.nav.Text().Plain(s.block), m.together()
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
	switch last, _ := utf8.DecodeLastRuneInString(bare); last {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।':
		if endsInAbbreviation(bare) {
			return 1
		}
		return atSentence
	case ',', ';', ':', '–', '—', '、', '，', '；', '：', '،', '؛':
		return atComma
	}
	return 1
}
