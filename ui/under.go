package ui

import (
	"image"

	"lede/ui/typeset"
)

// Under is what of the article stands at a cell of the screen: in which pane, on which
// line, and in which span of it; nil where there is only paper. False where no pane is.
func (s *Screen) Under(p *Painter, at image.Point) (pane Pane, line *typeset.Line, span *typeset.Span, ok bool) {
	for pane, lines := range [panes][]typeset.Line{Body: s.Body, Captions: s.Captions} {
		pane := Pane(pane)
		area := s.Arrangement.Pane(pane)
		if !at.In(area) {
			continue
		}
		if pane == Body && s.Columns > 1 {
			line, column := s.underSpread(at.Y-area.Min.Y, at.X-area.Min.X)
			if line != nil {
				span = spanAt(p, line, column)
			}
			return pane, line, span, true
		}
		row, column := at.Y-area.Min.Y, at.X-area.Min.X-s.left(pane)
		if row >= len(lines) {
			return pane, nil, nil, true
		}
		return pane, &lines[row], spanAt(p, &lines[row], column), true
	}
	return 0, nil, nil, false
}

// left is the cells of a pane that stand left of its lines.
func (s *Screen) left(pane Pane) int {
	switch width := s.Arrangement.Pane(pane).Dx(); pane {
	case Body:
		if s.Plain {
			return 0
		}
		return max(0, (width-s.Measure)/2)
	case Captions:
		return min(captionsMargin, width/2)
	}
	return 0
}

// spanAt is the span of a line that holds a cell, counted from the line's start.
func spanAt(p *Painter, l *typeset.Line, column int) *typeset.Span {
	if column < 0 {
		return nil
	}
	for i := range l.Spans {
		if column -= p.cells(l.Spans[i].Seen()); column < 0 {
			return &l.Spans[i]
		}
	}
	return nil
}
