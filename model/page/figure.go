package page

import (
	"lede/model/article"
)

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
