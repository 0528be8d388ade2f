package page

import (
	"lede/model/article"
	"lede/ui"
)

// CurrentFigure is the number of the figure that the reader is at: the one picked in
// the captions pane, else the last one passed, else the first in view; 0 for none.
func (p *Page) CurrentFigure() int {
	if p.Focus == ui.Captions && p.Picked > 0 {
		return min(p.Picked, p.index.Figures())
	}
	here := p.Here()
	n := p.index.FiguresThrough(here)
	switch {
	case n > 0 && p.figureAt(n).Block == here.Block, n == p.index.Figures():
		return n
	case p.set.body == nil:
		return n // nothing is in view yet
	}
	lines := p.Lines()
	if len(lines) > 0 && p.figureAt(n+1).Compare(lines[len(lines)-1].End) <= 0 {
		return n + 1
	}
	return n
}

func (p *Page) figureAt(number int) article.Position {
	_, at := p.index.Figure(number)
	return at
}

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
	notice := p.hasFigure(from + n)
	if notice == Nothing {
		p.GoTo(p.figureAt(from + n))
	}
	return notice
}

// hasFigure is why there is no such figure.
func (p *Page) hasFigure(number int) Notice {
	switch {
	case p.index.Figures() == 0:
		return NoFigures
	case number < 1:
		return NoFigureBefore
	case number > p.index.Figures():
		return NoFigureAfter
	}
	return Nothing
}

// AcrossCaption goes from a figure in the body to its caption, and back.
func (p *Page) AcrossCaption(int) Notice {
	switch {
	case p.Focus == ui.Captions:
		p.ToPickedFigure()
	case p.index.Figures() == 0:
		return NoFigures
	case !p.index.Captioned():
		return NoCaptions
	case !p.Open.Has(ui.Captions):
		return CaptionsClosed
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

// PickFigure puts the caption of a figure in focus.
func (p *Page) PickFigure(number int) Notice {
	notice := p.hasFigure(number)
	if notice == Nothing {
		p.Picked = number
		p.showCaption(number)
	} else {
		p.Picked = max(1, min(number, p.index.Figures()))
	}
	return notice
}
