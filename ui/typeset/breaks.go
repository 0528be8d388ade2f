package typeset

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// findPieces divides s into pieces for lines of room cells, by Unicode's rules for breaking
// lines (UAX #14). A word that is wider than a line is divided between characters.
func (c *compositor) findPieces(s string, room int) []piece {
	c.pieces, c.awkward, c.leftward = c.pieces[:0], false, false
	for i := 0; i < len(s); {
		word, high := i, byte(0)
		for i < len(s) && s[i] > ' ' {
			high |= s[i]
			i++
		}
		if word < i {
			c.word(s, word, i, high < utf8.RuneSelf, room)
		}
		gap := i
		for i < len(s) && s[i] <= ' ' {
			i++
		}
		if len(c.pieces) > 0 && gap < i {
			c.gap(s, gap, i)
		}
	}
	if n := len(c.pieces); n > 0 {
		c.pieces[n-1].ends, c.pieces[n-1].hyphen = must, 0
	}
	return c.pieces
}

// gap takes in the white space after a piece.
func (c *compositor) gap(s string, from, to int) {
	last := &c.pieces[len(c.pieces)-1]
	last.space += int32(to - from)
	last.ends, last.hyphen = betweenWords, 0
	for i := from; i < to; i++ {
		if s[i] != ' ' {
			c.awkward = true
		}
		if s[i] == '\n' {
			last.ends = must
		}
	}
	if last.ends != must && c.tied(s, int(last.start), from, to) {
		last.ends = tie
	}
}

// word adds the pieces of a word, which is what stands between two spaces.
func (c *compositor) word(s string, from, to int, ascii bool, room int) {
	first := len(c.pieces)
	hyphenator := c.hyphenator
	if !ascii && strings.Contains(s[from:to], "\u00ad") {
		c.hyphenator = nil // its writer has said where it may be divided
	}
	switch {
	case isAddress(s[from:to]):
		c.address(s, from, to, room)
	case ascii:
		c.wordASCII(s, from, to, room)
	default:
		c.wordUnicode(s, from, to, room)
	}
	c.hyphenator = hyphenator
	if c.hanging() && len(c.pieces) > first {
		c.pieces[first].leads = leads(s[from:to])
		c.pieces[len(c.pieces)-1].hangs = hangs(s[from:to])
	}
}

func (c *compositor) wordASCII(s string, from, to, room int) {
	start := from
	for i := from; i < to-1; i++ {
		if breaksASCII(s[i], s[i+1]) && i > from {
			c.solid(s, start, i+1, room)
			start = i + 1
		}
	}
	c.solid(s, start, to, room)
}

// breaksASCII reports whether a line may end between two characters of a word.
func breaksASCII(a, b byte) bool {
	switch a {
	case '-', '/', '?', '!', '|', '}':
		return isLetter(b)
	}
	return false
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// wordUnicode leaves simple words to plain rules, and asks for Unicode's where a word
// has characters of a kind that need them.
func (c *compositor) wordUnicode(s string, from, to, room int) {
	start := from
	before := rune(' ')
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(s[i:to])
		k := classOf(r)
		if k == otherRune {
			c.pieces = c.pieces[:c.firstPieceFrom(from)]
			c.wordUAX14(s, from, to, room)
			return
		}
		if k == hidden {
			c.awkward = true
		}
		if i-utf8.RuneLen(before) > from && i > start && breaksAfter(before, r) {
			c.solid(s, start, i, room)
			start = i
		}
		before = r
		i += size
	}
	c.solid(s, start, to, room)
}

// firstPieceFrom is the number of pieces that start before offset from.
func (c *compositor) firstPieceFrom(from int) int {
	n := len(c.pieces)
	for n > 0 && int(c.pieces[n-1].start) >= from {
		n--
	}
	return n
}

// wordUAX14 divides a word by Unicode's rules, except that no line begins with an em dash, and
// that none ends beside a joiner: the library parts some families.
func (c *compositor) wordUAX14(s string, from, to, room int) {
	word, state := s[from:to], -1
	start, at := from, from
	for word != "" {
		var segment string
		segment, word, _, state = uniseg.FirstLineSegmentInString(word, state)
		at += len(segment)
		if next, _ := utf8.DecodeRuneInString(word); next == '—' || next == joiner || strings.HasSuffix(segment, string(joiner)) {
			continue
		}
		c.segment(s, start, at, room)
		start = at
	}
	if start < to {
		c.segment(s, start, to, room)
	}
}

// joiner makes one character of the two beside it.
const joiner = '\u200d'

// segment adds a stretch that UAX #14 keeps together. In scripts that put no spaces between
// words it is divided between characters.
func (c *compositor) segment(s string, start, end, room int) {
	from := start
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(s[i:end])
		switch k := classOf(r); {
		case k == hidden:
			c.awkward = true
		case isRightToLeft(r):
			c.leftward = true
		case isUnspaced(r):
			cluster, _ := c.cluster(s[i:end])
			size = len(cluster)
			if i > from && breaksUnspaced(s[from:i], r) {
				c.solid(s, from, i, room)
				from = i
			}
		}
		i += size
	}
	c.solid(s, from, end, room)
}

// solid adds a stretch without any mark to divide it at, by its syllables where the text is
// hyphenated.
func (c *compositor) solid(s string, start, end, room int) {
	if start >= end {
		return
	}
	ends := withinWord
	if strings.HasSuffix(s[start:end], "\u00ad") {
		ends = syllable
	}
	if c.hyphenator != nil && end-start >= shortestWord {
		start = c.syllables(s, start, end, room)
	}
	c.piece(s, start, end, room, ends)
}
