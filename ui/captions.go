package ui

import (
	"lede/ui/theme"
	"lede/ui/typeset"
)

// CaptionsMeasure is the width that captions are set in within a pane of width cells.
func CaptionsMeasure(width int) int { return max(1, width-2*captionsMargin) }

// captionsMargin holds the mark of the current figure at the left, in cells.
const captionsMargin = 1

func (s *Screen) captionsRow(p *Painter, b []byte, row int) []byte {
	width := s.Arrangement.Captions.Dx()
	var line typeset.Line
	if row < len(s.Captions) {
		line = s.Captions[row]
	}
	if line.Figure == 0 || line.Figure != s.Figure || len(line.Spans) == 0 || width <= 2*captionsMargin {
		return p.fill(b, line, min(captionsMargin, width/2), width)
	}
	b = p.text(b, theme.FigureNumber, "▌")
	return p.fill(b, line, 0, width-captionsMargin)
}
