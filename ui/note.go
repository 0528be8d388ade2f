package ui

import (
	"image"

	"charm.land/lipgloss/v2"

	"lede/ui/typeset"
)

// A Note is a footnote in a small pane over the body.
type Note struct {
	Title string
	Lines []typeset.Line // from the first that is in view
	Above bool           // stands at the top of the body, so that its mark below stays in view
}

// NoteRows is how many rows of a note are in view at most, over a body of that height.
func NoteRows(body int) int { return max(1, min(body-2, body/2)) }

func (n *Note) over(p *Painter, screen string, s *Screen) string {
	area := s.Arrangement.Body
	if area.Empty() {
		area = image.Rectangle{Max: s.Size}
	}
	width := min(area.Dx(), s.Measure+2)
	rows := min(len(n.Lines), NoteRows(area.Dy()))
	at := image.Pt(area.Min.X+(area.Dx()-width)/2, area.Max.Y-rows-2)
	if n.Above {
		at.Y = area.Min.Y
	}
	box := p.boxed(image.Pt(width, rows+2), n.Title, func(b []byte, row int) []byte {
		return p.fill(b, n.Lines[row], 0, width-2)
	})
	return lipgloss.NewCompositor(
		lipgloss.NewLayer(screen),
		lipgloss.NewLayer(box).X(at.X).Y(max(0, at.Y)),
	).Render()
}
