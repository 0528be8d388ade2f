package trim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// What the article is about comes again and again in its running text; what stands among
// it by chance speaks of something else.

// shortestKin is how many signs a word has at least that says what a text is about.
const shortestKin = 4

// aboutWords are the words of a text that may say what it is about, each once: in scripts
// that set no spaces each two signs that stand side by side.
func aboutWords(text string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(article.Fold(text)) {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.In(first, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
			if utf8.RuneCountInString(word) >= shortestKin {
				words[word] = true
			}
			continue
		}
		before := -1
		for i, r := range word {
			if before >= 0 {
				words[word[before:i+utf8.RuneLen(r)]] = true
			}
			before = i
		}
	}
	return words
}

// learnWords counts in how many pieces of running text each word stands.
func (d *Desk) learnWords() {
	d.saidIn = map[string]int{}
	for _, i := range d.body {
		if w := &d.Copy[i]; w.IsLong() {
			for word := range aboutWords(w.Text) {
				d.saidIn[word]++
			}
		}
	}
}

// kin is how much of what a piece says the running text beside it says too; 255 where it
// has no words to tell by.
func (d *Desk) kin(i int) int {
	w := &d.Copy[i]
	own := yes(w.IsSettled() && w.IsLong())
	words, known := aboutWords(w.Text), 0
	for word := range words {
		known += yes(d.saidIn[word] > own)
	}
	if len(words) == 0 {
		return 255
	}
	return share(known, len(words))
}

// titled is how many words of the headline a piece says.
func (d *Desk) titled(i int) int {
	n := 0
	said := aboutWords(d.Copy[i].Text)
	for word := range aboutWords(d.m.Headline) {
		n += yes(said[word])
	}
	return n
}
