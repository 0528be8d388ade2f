package ui

import (
	"image"

	"lede/ui/typeset"
)

// fill appends line within width cells, left cells in, and blanks up to the width.
func (p *Painter) fill(b []byte, line typeset.Line, left, width int) []byte {
	left = max(0, min(left, width))
	b = blank(b, left)
	room := width - left
	for i := range line.Spans {
		s := line.Spans[i]
		n := p.cells(s.Seen())
		if n > room {
			s.Shown = p.fit(s.Seen(), room)
			n = p.cells(s.Shown)
			if s.Shown == "" {
				break
			}
		}
		b = p.span(b, &s)
		room -= n
	}
	return blank(b, room)
}

// footerArea is where the footer stands. Where there is none, what the reader types and
// what is to be noticed is shown in the last row of the screen.
func (s *Screen) footerArea() image.Rectangle {
	if f := s.Arrangement.Footer; !f.Empty() || s.Footer.Prompt == nil && s.Footer.Message == "" {
		return f
	}
	return image.Rect(0, max(0, s.Size.Y-1), s.Size.X, s.Size.Y)
}

func lineOf(column []typeset.Line, row int) typeset.Line {
	if row < len(column) {
		return column[row]
	}
	return typeset.Line{}
}

// cells is the width of the text, of all its columns.
func (a *Arrangement) cells() int { return max(1, a.Columns)*(a.Measure+Gutter) - Gutter }
