package typeset

import (
	"strings"

	"lede/model/article"
)

// A noteMark is the mark of a note in a text. A number is drawn in superscript figures where
// those are seen, and any other mark in brackets, whatever it was in the source.
type noteMark struct {
	start, end int // its bytes in the text
	shown      string
}

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// drawn is how the mark of a note is drawn.
func (c *compositor) drawn(label string) string {
	if !c.s.ASCII && !c.s.ScreenReader && strings.Trim(label, "0123456789") == "" {
		return superscripts.Replace(label)
	}
	return "[" + label + "]"
}

// drawMarks finds the marks of notes in a text that has been divided, and makes the pieces
// that hold them as wide as they are drawn. In a very narrow measure no piece may hold a
// whole mark; it is then drawn as in the source.
func (c *compositor) drawMarks(t article.Text) {
	c.marks = c.marks[:0]
	at, piece := 0, 0
	for _, r := range t {
		start := at
		at += len(r.Text)
		if r.Note == "" {
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

// markAt is how the mark is drawn that takes exactly these bytes of the text in hand; empty
// where it is drawn as in the source.
func (c *compositor) markAt(start, end int) string {
	for _, m := range c.marks {
		if m.start == start && m.end == end {
			return m.shown
		}
	}
	return ""
}
