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
