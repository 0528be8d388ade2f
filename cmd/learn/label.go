package main

import (
	"strings"
	"unicode"
)

// What a block can be.
const (
	other     = "other"
	inArticle = "article"
	crosshead = "crosshead"
	dek       = "dek"
	caption   = "caption"
	headline  = "headline"
	unknown   = "unknown" // what is known of the page says nothing of it
)

// A truth tells what a text is by the known article of its page.
type truth struct {
	lines    map[string]string // whole lines, their words without spaces → label
	runs     map[string]bool   // of three words in a row, of the text
	captions map[string]bool
	squeezed string // the text's words without spaces
}

func truthOf(p page) *truth {
	t := &truth{lines: map[string]string{}, runs: map[string]bool{}, captions: map[string]bool{}}
	for _, part := range []struct {
		label string
		lines []string
	}{{caption, p.captions}, {headline, p.headlines}, {dek, p.deks}, {inArticle, p.paragraphs}, {crosshead, p.crossheads}} {
		for _, l := range part.lines {
			if s := squeeze(l); s != "" {
				t.lines[s] = part.label
			}
		}
	}
	for _, l := range p.captions {
		addRuns(t.captions, l)
	}
	var all strings.Builder
	for _, l := range append(append([]string{}, p.paragraphs...), p.crossheads...) {
		addRuns(t.runs, l)
		all.WriteString(squeeze(l) + "|")
	}
	t.squeezed = all.String()
	return t
}

// label says what a text of the page is.
func (t *truth) label(text string) string {
	s := squeeze(text)
	if s == "" {
		return unknown
	}
	if l := t.lines[s]; l != "" {
		return l
	}
	w := words(text)
	switch {
	case len(w) >= 3 && shareOf(w, t.runs) >= 0.5, len(w) >= 4 && strings.Contains(t.squeezed, s):
		return inArticle
	case len(w) >= 3 && shareOf(w, t.captions) >= 0.5:
		return caption
	}
	return other
}

func addRuns(runs map[string]bool, text string) {
	w := words(text)
	for i := 0; i+3 <= len(w); i++ {
		runs[strings.Join(w[i:i+3], " ")] = true
	}
}

// shareOf is the share of the words that stand in one of the runs.
func shareOf(w []string, runs map[string]bool) float64 {
	met := make([]bool, len(w))
	for i := 0; i+3 <= len(w); i++ {
		if runs[strings.Join(w[i:i+3], " ")] {
			met[i], met[i+1], met[i+2] = true, true, true
		}
	}
	n := 0
	for _, m := range met {
		if m {
			n++
		}
	}
	return float64(n) / float64(max(len(w), 1))
}

// words are a text's words in lower case, without any other sign. Where a script sets no
// space between words, each of its signs is one.
func words(text string) []string {
	var found []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			found = append(found, word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end()
			found = append(found, string(r))
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			word.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Cf, r):
		default:
			end()
		}
	}
	end()
	return found
}

func squeeze(text string) string { return strings.Join(words(text), "") }
