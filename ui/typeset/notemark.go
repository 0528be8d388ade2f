package typeset

import (
	"strings"

	"lede/model/article"
)

// A noteMark is a note's mark in a text, which is drawn in another way than it was
// printed: in superscript figures where it is a number, else in brackets.
type noteMark struct {
	start, end int // its bytes in the text
	shown      string
}

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// drawn is how the mark of a note is drawn.
func (c *compositor) drawn(label string) string {
	if !c.s.ASCII && strings.Trim(label, "0123456789") == "" {
		return superscripts.Replace(label)
	}
	return "[" + label + "]"
}

// drawMarks finds the marks of notes in a text that has been cut, and makes the pieces
// that hold them as wide as they are drawn. A mark that no piece holds whole, in a very
// narrow measure, is drawn as it was printed.
func (c *compositor) drawMarks(t article.Text) {
	c.marks = c.marks[:0]
	at, piece := 0, 0
	for _, r := range t {
		start := at
		at += len(r.Text)
		if r.Note == "" || c.s.ScreenReader {
			continue
		}
		shown := c.drawn(r.Note)
		for piece < len(c.pieces) && int(c.pieces[piece].end) < at {
			piece++
		}
		if shown == r.Text || piece == len(c.pieces) || int(c.pieces[piece].start) > start {
			continue
		}
		c.pieces[piece].width += int32(c.cells(shown) - c.cells(r.Text))
		c.marks = append(c.marks, noteMark{start, at, shown})
	}
}

// markAt is how the mark is drawn that takes just these bytes of the text in hand; empty
// for as it was printed.
func (c *compositor) markAt(start, end int) string {
	for _, m := range c.marks {
		if m.start == start && m.end == end {
			return m.shown
		}
	}
	return ""
}
