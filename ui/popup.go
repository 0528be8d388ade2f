package ui

import (
	"image"

	"lede/ui/typeset"
)

// A Popup is a small pane over the page: a footnote, the article's details.
type Popup struct {
	Title string
	Lines []typeset.Line // those in view
	Above bool           // stands at the top of the body, so that what is below stays in view
}

// PopupRoom is how many cells of a row of its own a popup has.
func (s *Screen) PopupRoom() int { return max(1, s.popupBox(0).Dx()-2*boxMargin) }

func (n *Popup) over(p *Painter, screen string, s *Screen) string {
	top := s.Arrangement.Body.Min.Y
	rows := max(0, min(len(n.Lines), s.footTop()-top-2))
	box := s.popupBox(rows)
	if n.Above {
		box = box.Add(image.Pt(0, top))
	} else {
		box = box.Add(image.Pt(0, max(0, s.footTop()-box.Dy())))
	}
	drawn := p.boxed(box.Size(), n.Title, func(b []byte, row int) []byte {
		return p.fill(b, n.Lines[row], 0, box.Dx()-2*boxMargin)
	})
	return p.overlaid(screen, s.Size, drawn, box)
}
