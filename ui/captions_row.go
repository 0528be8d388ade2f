package ui

import "lede/ui/theme"

// captionsRow appends a row of the captions. Where they have the keys, a bar stands two
// cells left of the one that is current.
func (s *Screen) captionsRow(p *Painter, b []byte, row int) []byte {
	area := s.Arrangement.Captions
	line := lineOf(s.Captions, row)
	left := s.left(Captions)
	if s.Focus != Captions || line.Figure == 0 || line.Figure != s.Figure || len(line.Spans) == 0 || left < gutter {
		return p.fill(b, line, left, area.Dx())
	}
	b = blank(b, left-gutter)
	b = p.text(b, theme.Current, "▌")
	return p.fill(b, line, gutter-1, area.Dx()-left+gutter-1)
}
