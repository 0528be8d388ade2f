package dom

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/phrases"
)

// The letters of a line that names the writer, and of a box that tells of her.
const LongByline, LongBox = 160, 1500

// IsCounter reports whether a line only says which of a row of pictures one is: "2/9",
// "Picture 2 of 9".
func IsCounter(line string) bool {
	w := strings.Fields(strings.ReplaceAll(line, "/", " / "))
	if len(w) == 4 {
		w = w[1:]
	}
	return len(w) == 3 && IsNumbers(w[0]) && IsNumbers(w[2]) && (w[1] == "/" || phrases.Is(phrases.Of, w[1]))
}

// IsNumbers reports whether a text is nothing but numbers and white space.
func IsNumbers(s string) bool {
	const digits = "0123456789"
	return strings.ContainsAny(s, digits) && strings.Trim(s, digits+" \n\t\r|.:\u00a0") == ""
}

// EndsAsSentence reports whether a line ends with a sign that ends a sentence, closing
// quotation marks aside.
func EndsAsSentence(line string) bool {
	line = strings.TrimRightFunc(line, func(r rune) bool { return unicode.In(r, unicode.Pf, unicode.Pe, unicode.Pi) || r == '"' || r == '\'' })
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…。！？।؟", r)
}

// Letters of running text below a headline: a part of the page with the first is
// taken for the article's, and one with less than the second is not worth having.
const (
	FairLetters  = FewLetters / 2
	LeastLetters = 40
)

// Agreement is how much two titles share, from 0 to 1: the words that both have, by
// those of the longer.
func Agreement(a, b string) float64 {
	wa, wb := strings.Fields(article.Fold(a)), strings.Fields(article.Fold(b))
	if len(wa) == 0 || len(wb) == 0 {
		return 0
	}
	have := map[string]int{}
	for _, w := range wa {
		have[w]++
	}
	shared := 0
	for _, w := range wb {
		if have[w] > 0 {
			have[w]--
			shared++
		}
	}
	return float64(shared) / float64(max(len(wa), len(wb)))
}

// SameWords reports whether two texts say the same, whatever their signs and case.
func SameWords(a, b string) bool {
	first := initial(a)
	return first != 0 && first == initial(b) && article.Fold(a) == article.Fold(b)
}

// initial is the first letter or digit of a text, in lower case; 0 where it has none. Most
// texts that say something else begin with another one.
func initial(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
	}
	return 0
}

// IsLabel reports whether a text is what a note is called: a number, a letter, a sign, or a
// short word and a number.
func IsLabel(s string) bool {
	const most = 4 // signs
	if word, number, ok := strings.Cut(s, " "); ok {
		return len(number) <= most && IsNumbers(number) && !IsNumbers(word) && len(word) <= 3*most
	}
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz")
	switch {
	case utf8.RuneCountInString(digits) > most || s == "":
		return false
	case strings.Trim(s, "*†‡§¶#") == "", strings.Trim(s, "ivxl") == "":
		return true
	case IsNumbers(digits) && !strings.ContainsAny(s, ":.|"):
		return len(s)-len(digits) <= 1
	}
	return len(s) == 1 && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z')
}

// LongLine is the letters of a line that is plainly text.
const LongLine = 100

// LongestNote is the letters of a note at most.
const LongestNote = 4000

// The letters of the words beside a picture in its box, at most, and their lines.
const BoxedLetters, BoxedLines = 700, 4

// ContainsAny reports whether one of the parts stands in s.
func ContainsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

func FirstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// OnlyParagraph is the text of a quotation that is one paragraph.
func OnlyParagraph(b article.Block) (article.Text, bool) {
	q, ok := b.(article.Quote)
	if !ok || len(q.Blocks) != 1 {
		return nil, false
	}
	p, ok := q.Blocks[0].(article.Paragraph)
	return p.Text, ok
}

// Letters of running text: below the first a page may well be none of an article's,
// and the machine-readable copy has to have the second to be preferred to the page.
const (
	FewLetters  = 250
	ManyLetters = 1000
)

// LinkLetters counts a block's bytes in links and all.
func LinkLetters(b article.Block) (links, all int) {
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			if all += len(r.Text); r.Link != "" {
				links += len(r.Text)
			}
		}
	}
	return links, all
}

func LinkShare(b article.Block) float64 {
	links, all := LinkLetters(b)
	return float64(links) / float64(max(all, 1))
}

// ShortLine is the letters that a line may have that says nothing but its source.
const ShortLine = 60
