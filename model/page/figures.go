package page

import (
	"lede/ui"
)

// NextFigure goes that many figures on, or back.
func (p *Page) NextFigure(n int) Notice {
	if p.Focus == ui.Captions {
		return p.PickFigure(p.CurrentFigure() + n)
	}
	here := p.Here()
	from := p.index.FiguresThrough(here)
	if n < 0 && from > 0 && p.figureAt(from).Compare(here) < 0 {
		from++ // back to the start of what is half passed
	}
	to := p.countOn(from-1, n, p.index.FigurePlaces()) + 1
	notice := p.hasFigure(to)
	if notice == Nothing {
		p.GoTo(p.figureAt(to))
		p.Moment.Counted = true
	}
	return notice
}

// AcrossCaption goes from a figure in the body to its caption, and back.
func (p *Page) AcrossCaption(int) Notice {
	switch {
	case p.Focus == ui.Captions:
		p.ToPickedFigure()
	case p.index.Figures() == 0:
		return NoFigures
	case !p.hasCaptions():
		return NoCaptions
	case !p.Open.Has(ui.Captions):
		return CaptionsClosed
	case !p.focusable().Has(ui.Captions):
		return CaptionsUnder
	default:
		p.Picked = max(1, p.CurrentFigure())
		p.FocusOn(ui.Captions)
	}
	return Nothing
}

// ToPickedFigure brings the body to the figure whose caption is in focus.
func (p *Page) ToPickedFigure() {
	if p.Focus != ui.Captions || p.index.Figures() == 0 {
		return
	}
	at := p.figureAt(max(1, p.CurrentFigure()))
	if !p.Open.Has(ui.Body) {
		p.Open = p.Open.Toggled(ui.Body)
	}
	p.FocusOn(ui.Body)
	p.GoTo(at)
}
