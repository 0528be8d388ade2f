package typeset

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A piece is text that stays together, up to the next place where a line may end.
type piece struct {
	start, end int32 // its bytes, without the spaces after it
	width      int32 // in cells
	space      int32 // cells of the spaces after it
	hyphen     int32 // cells of the hyphen that is set where a line ends after it
	ends       ending
	hangs      bool // its last character may stand in the margin
	leads      bool // as may its first
}

// An ending is what a line's end after a piece is like.
type ending uint8

const (
	betweenWords ending = iota
	withinWord          // after a hyphen or slash, between ideographs
	syllable            // a hyphen is set
	tie                 // better not: "5 km", "J. Smith"
	emergency           // only where a word is wider than a line
	must                // the text itself ends the line
)

// stretches reports whether the spaces after a piece may be made wider.
func (p *piece) stretches() bool { return p.space > 0 && p.ends != tie }

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
	first, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return first, c.cells(first)
}

// piece adds what stands together, or where that is wider than a line, its characters.
func (c *compositor) piece(s string, start, end, room int, e ending) {
	shown := trimHidden(s[start:end])
	if shown == "" {
		return
	}
	p := piece{start: int32(start), end: int32(start + len(shown)), width: int32(c.cells(shown)), ends: e}
	if e == syllable {
		p.hyphen = 1
	}
	if int(p.width+p.hyphen) > room {
		c.characters(s, p, room)
		return
	}
	c.pieces = append(c.pieces, p)
}

// characters adds the characters of a piece that is wider than a line, one by one.
func (c *compositor) characters(s string, p piece, room int) {
	for at := p.start; at < p.end; {
		cluster, cells := c.cluster(s[at:p.end])
		next := at + int32(len(cluster))
		c.pieces = append(c.pieces, piece{start: at, end: next, width: int32(cells), ends: emergency})
		at = next
	}
	last := &c.pieces[len(c.pieces)-1]
	last.ends = p.ends
	if int(last.width+p.hyphen) <= room {
		last.hyphen = p.hyphen
	} else if p.ends == syllable {
		last.ends = emergency
	}
}
