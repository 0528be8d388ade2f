package ui

import (
	"image"

	"lede/model/article"
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
		if pane == Body && s.Arrangement.Columns > 1 {
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
		return pane, &lines[row], spanAt(p, &lines[row], column+lines[row].Out), true
	}
	return 0, nil, nil, false
}

// PlaceUnder is the place in the body that stands at a cell of the screen, or the nearest to
// it on its line; false where no line is.
func (s *Screen) PlaceUnder(p *Painter, at image.Point) (article.Position, bool) {
	area := s.Arrangement.Body
	if !at.In(area) {
		return article.Position{}, false
	}
	row, column := at.Y-area.Min.Y, at.X-area.Min.X
	if s.Arrangement.Columns > 1 {
		line, column := s.underSpread(row, column)
		if line == nil {
			return article.Position{}, false
		}
		return PlaceAt(line, max(0, column), p.cells), true
	}
	if row >= len(s.Body) {
		return article.Position{}, false
	}
	line := &s.Body[row]
	return PlaceAt(line, max(0, column-s.left(Body)+line.Out), p.cells), true
}

// left is the cells of a pane that stand left of its lines.
func (s *Screen) left(pane Pane) int {
	a := &s.Arrangement
	switch {
	case s.Plain:
		return 0
	case pane == Captions && a.Beside && a.Mirrored:
		return 0
	case pane == Captions && a.Beside:
		return gutter
	}
	return max(0, a.Edge-a.Pane(pane).Min.X)
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
