package typeset

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// A piece is text that stays together, up to the next place where a line may end.
type piece struct {
	start, end int // its bytes, without the spaces after it
	width      int // in cells
	space      int // cells of the spaces after it
	must       bool
}

// cells is the width of s.
func (c *compositor) cells(s string) int {
	if isASCII(s) {
		return len(s)
	}
	return c.s.Width(s)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// cluster is the first character of s as a reader sees it, and its width.
func (c *compositor) cluster(s string) (string, int) {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return s[:1], 1
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return first, c.cells(first)
}

// cut finds the pieces of s that fit lines of room cells, as Unicode's rules for
// breaking lines have it (UAX #14), where a piece that alone is wider is cut between
// characters.
func (c *compositor) cut(s string, room int) []piece {
	c.pieces = c.pieces[:0]
	for i := 0; i < len(s); {
		word := i
		ascii := true
		for i < len(s) && !isSpace(s[i]) {
			ascii = ascii && s[i] < utf8.RuneSelf
			i++
		}
		if ascii {
			c.cutASCII(s, word, i, room)
		} else {
			c.cutUnicode(s, word, i, room)
		}
		spaces := i
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		if word < spaces {
			last := &c.pieces[len(c.pieces)-1]
			last.space = i - spaces
			last.must = strings.Contains(s[spaces:i], "\n")
		}
	}
	return c.pieces
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }

func (c *compositor) cutASCII(s string, from, to, room int) {
	start := from
	for i := from; i < to-1; i++ {
		if breaksBetween(s[i], s[i+1]) && i >= from {
			c.piece(s, start, i+1, i+1-start, room)
			start = i + 1
		}
	}
	if start < to {
		c.piece(s, start, to, to-start, room)
	}
}

// breaksBetween reports whether a line may end between two characters of ASCII of
// one word.
func breaksBetween(a, b byte) bool {
	switch a {
	case '-':
		return isLetter(b)
	case '/':
		return isLetter(b)
	case '?', '!', '|', '}':
		return isLetter(b)
	}
	return false
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func (c *compositor) cutUnicode(s string, from, to, room int) {
	word, state := s[from:to], -1
	at := from
	for word != "" {
		var segment string
		segment, word, _, state = uniseg.FirstLineSegmentInString(word, state)
		c.piece(s, at, at+len(segment), c.cells(segment), room)
		at += len(segment)
	}
}

// piece adds a piece, in parts where it is wider than a line.
func (c *compositor) piece(s string, start, end, width, room int) {
	if width <= room {
		c.pieces = append(c.pieces, piece{start: start, end: end, width: width})
		return
	}
	for start < end {
		cluster, cells := c.cluster(s[start:end])
		c.pieces = append(c.pieces, piece{start: start, end: start + len(cluster), width: cells})
		start += len(cluster)
	}
}
