package plain

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A candidate is a line by itself that may be a paragraph, a crosshead or a
// caption, with what can be seen of it.
type candidate struct {
	text     string
	words    []string
	size     int     // words, or half the characters of scripts that don't part them
	end      rune    // the sign that ends it, 0 for none
	first    rune    // its first letter or digit
	capitals float64 // share of its longer words that begin with a capital, the first apart
	long     int     // longer words, the first apart

	gap        int // blank lines before it
	before     lineKind
	last, next shoulder
	known      bool    // the same words have headed a part before
	behind     int     // brief lines right before it
	ahead      int     // and right after it
	echo       float64 // share of its longer words that the headline says too
	style      *headStyle
}

// A shoulder is the block before a candidate or the one after it.
type shoulder struct {
	size   int  // bytes, 0 where there is none
	end    rune // the sign that ends it
	listed bool
}

// full reports whether the block is long enough for a paragraph.
func (s shoulder) full() bool { return s.size >= 120 }

func (s *setter) candidate(lines []line) candidate {
	c := dressed(lines[0].text())
	c.before, c.behind, c.style, c.gap = s.before, s.briefs, &s.layout.heads, int(lines[0].gap)
	c.last = shoulder{size: s.size, end: ends(s.last)}
	c.known = s.heads[c.text]
	c.echo = s.echo(c.words)
	if len(lines) > 1 {
		n := 1 + s.paragraph(lines[1:])
		for _, l := range lines[1:n] {
			c.next.size += len(l.raw)
		}
		c.next.end, c.next.listed = ends(lines[n-1].text()), listed(lines[1].text())
	}
	for c.ahead < 4 && c.ahead+1 < len(lines) && brief(lines[c.ahead+1].text()) {
		c.ahead++
	}
	return c
}

// echo is the share of the longer words that the headline says too.
func (s *setter) echo(words []string) float64 {
	long, said := 0, 0
	for _, w := range words {
		w = strings.ToLower(strings.Trim(w, ".,:;!?\"'“”‘’()"))
		if len(w) < 4 {
			continue
		}
		long++
		if slices.Contains(s.headline, w) {
			said++
		}
	}
	return float64(said) / float64(max(long, 1))
}

// dressed is what can be seen of a line without its neighbours.
func dressed(text string) candidate {
	c := candidate{text: text, words: strings.Fields(text), end: ends(text)}
	if c.size = len(c.words); c.size == 0 {
		c.words = []string{""} // nothing but a wide space
	}
	if strings.ContainsFunc(text, solid) {
		c.size = max(c.size, utf8.RuneCountInString(text)/2)
	}
	c.first, _ = utf8.DecodeRuneInString(strings.TrimLeft(text, "\"'“‘«¿¡([ "))
	upper := 0
	for _, w := range c.words[1:] {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«(["))
		if !unicode.IsLetter(r) || utf8.RuneCountInString(w) < 4 {
			continue
		}
		c.long++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	if c.long > 0 {
		c.capitals = float64(upper) / float64(c.long)
	}
	return c
}

// brief reports whether s is a short line that no sign ends.
func brief(s string) bool { return len(s) < 80 && ends(s) == 0 && !listed(s) }

func (c *candidate) brief() bool { return len(c.text) < 80 && c.end == 0 && !listed(c.text) }

// full reports whether s is long enough for a paragraph.
func full(s string) bool { return len(s) >= 120 }

func (c *candidate) count(from, to int) bool { return c.size >= from && c.size <= to }

func (c *candidate) stopped() bool { return c.end == '.' || c.end == '。' }

func (c *candidate) asking() bool { return c.end == '?' || c.end == '？' || c.end == '؟' }

func (c *candidate) titled() bool { return c.long > 0 && c.capitals > 0.6 }

func (c *candidate) shouted() bool {
	return strings.ContainsFunc(c.text, unicode.IsUpper) && !strings.ContainsFunc(c.text, unicode.IsLower)
}

// row is the number of brief lines in a row that c stands in, itself left out; 0
// for the last of them, which heads what follows.
func (c *candidate) row() int {
	if c.ahead == 0 || !c.brief() {
		return 0
	}
	return c.behind + c.ahead
}
