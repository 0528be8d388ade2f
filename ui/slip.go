package ui

import (
	"image"

	"lede/ui/typeset"
)

// A Slip is a small pane over the body: a footnote, the article's details.
type Slip struct {
	Title string
	Lines []typeset.Line // those in view
	Above bool           // stands at the top of the body, so that what is below stays in view
}

func (n *Slip) over(p *Painter, screen string, s *Screen) string {
	area := s.Arrangement.Body
	if area.Empty() {
		area = image.Rectangle{Max: s.Size}
	}
	width := min(area.Dx(), s.Measure+2)
	rows := max(0, min(len(n.Lines), area.Dy()-2))
	at := image.Pt(area.Min.X+(area.Dx()-width)/2, max(area.Min.Y, area.Max.Y-rows-2))
	if n.Above {
		at.Y = area.Min.Y
	}
	box := p.boxed(image.Pt(width, rows+2), n.Title, func(b []byte, row int) []byte {
		return p.fill(b, n.Lines[row], 0, width-2)
	})
	return p.overlaid(screen, s.Size, box, image.Rectangle{at, at.Add(image.Pt(width, rows+2))})
}
