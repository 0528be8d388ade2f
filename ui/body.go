package ui

// BodyMeasure is the width that the body is set in within a pane of width cells, for
// a reader who wants measure, and margin cells free at each side where there is room.
func BodyMeasure(width, measure, margin int) int {
	const roomy = 30 // cells in which one may stay free at each side
	return max(1, min(width-2*min(margin, width/roomy), measure))
}

func (s *Screen) bodyRow(p *Painter, b []byte, row int) []byte {
	if s.Columns > 1 {
		return s.spreadRow(p, b, row)
	}
	width := s.Arrangement.Body.Dx()
	return p.fill(b, lineOf(s.Body, row), s.left(Body), width)
}
