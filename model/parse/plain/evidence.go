package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A candidate is a line by itself that may be a paragraph, a crosshead or a
// caption, with what can be seen of it.
type candidate struct {
	text     string
	words    []string
	end      rune    // the sign that ends it, 0 for none
	capitals float64 // share of its longer words that begin with a capital, the first apart
	first    rune
	before   kind
	last     string // the line before
	next     string // the line after, empty at the end
	nextEnd  rune
	tight    bool // the next line follows without a blank one
	manner   *manner
	known    bool // the same words have headed a part before
}

func (s *setter) candidate(lines []line) candidate {
	c := candidate{text: lines[0].text(), before: s.before, last: s.last, manner: &s.manner}
	c.words = strings.Fields(c.text)
	c.end = ends(c.text)
	c.first, _ = utf8.DecodeRuneInString(strings.TrimLeft(c.text, "\"'“‘«¿¡([ "))
	c.capitals = capitals(c.words)
	c.known = s.heads[c.text]
	if len(lines) > 1 {
		c.next = lines[1].text()
		c.nextEnd = ends(c.next)
		c.tight = lines[1].gap == 0
	}
	return c
}

// capitals is the share of the words but the first, short ones left out, that
// begin with a capital.
func capitals(words []string) float64 {
	upper, all := 0, 0
	for _, w := range words[1:] {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«(["))
		if !unicode.IsLetter(r) || utf8.RuneCountInString(w) < 4 {
			continue
		}
		all++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(upper) / float64(all)
}

// judge says what the first line is, by the evidence.
func (s *setter) judge(lines []line) kind {
	c := s.candidate(lines)
	head, picture := evidence[0].crosshead, evidence[0].caption
	for _, e := range evidence[1:] {
		if e.holds(&c) {
			head += e.crosshead
			picture += e.caption
		}
	}
	switch {
	case head > 0 && head >= picture && len(c.text) <= maxCrosshead:
		return crosshead
	case picture > 0 && picture > head:
		return figure
	}
	return prose
}

// evidence is what speaks for a crosshead or a caption, in the manner of Bayes:
// each weight is the logarithm of how much likelier the sign makes the one than a
// paragraph; they add up. The first holds always: most lines are paragraphs.
var evidence = []struct {
	sign               string
	crosshead, caption float64
	holds              func(c *candidate) bool
}{
	{"a line", -1, -4, nil},
	{"one word or two", 1, -1, func(c *candidate) bool { return len(c.words) <= 2 }},
	{"three to six words", 1.5, 0, func(c *candidate) bool { return len(c.words) > 2 && len(c.words) <= 6 }},
	{"seven to ten words", 1, 1, func(c *candidate) bool { return len(c.words) > 6 && len(c.words) <= 10 }},
	{"eleven to fifteen words", -1, 1, func(c *candidate) bool { return len(c.words) > 10 && len(c.words) <= 15 }},
	{"more than fifteen words", -4, 0, func(c *candidate) bool { return len(c.words) > 15 && len(c.words) <= 25 }},
	{"more than twenty-five words", -8, -2, func(c *candidate) bool { return len(c.words) > 25 }},
	{"no sign at its end", 2, 1, func(c *candidate) bool { return c.end == 0 }},
	{"a question mark", 1, -1, func(c *candidate) bool { return c.end == '?' || c.end == '？' || c.end == '؟' }},
	{"a colon at its end", -2, -2, func(c *candidate) bool { return c.end == ':' }},
	{"capitals on most words", 1, 0, func(c *candidate) bool { return c.capitals > 0.6 }},
}
