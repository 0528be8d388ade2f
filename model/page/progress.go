package page

import "lede/ui"

// AtBeginning reports whether the article's beginning is in view.
func (p *Page) AtBeginning() bool {
	return p.begins() && p.Scrolls.Headline == 0
}

// EndInView reports whether the article's last row is.
func (p *Page) EndInView() bool {
	if p.Columns() > 1 {
		return p.Spread().last
	}
	return !p.sheet().goesOn
}

// Named reports whether a row at the top names the article.
func (p *Page) Named() bool { return p.running() }

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
	lines := p.lines()
	if len(lines) > 0 && p.figureAt(n+1).Compare(lines[len(lines)-1].End) <= 0 {
		return n + 1
	}
	return n
}
