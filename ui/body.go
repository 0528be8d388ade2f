package ui

import "lede/ui/typeset"

// BodyMeasure is the width that the body is set in within a pane of width cells, for
// a reader who wants measure, and margin cells free at each side where there is room.
func BodyMeasure(width, measure, margin int) int {
	const roomy = 30 // cells in which one may stay free at each side
	return max(1, min(width-2*min(margin, width/roomy), measure))
}

func (s *Screen) bodyRow(p *Painter, b []byte, row int) []byte {
	width := s.Arrangement.Body.Dx()
	var line typeset.Line
	if row < len(s.Body) {
		line = s.Body[row]
	}
	return p.fill(b, line, (width-s.Measure)/2, width)
}
