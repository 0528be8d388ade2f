package page

import (
	"lede/model/article"
	"lede/ui"
)

// scrollCaptions steps from caption to caption, through a long one by rows.
func (p *Page) scrollCaptions(rows int) Notice {
	step := 1
	if rows < 0 {
		step = -1
	}
	if p.index.Figures() == 0 {
		return NoFigures
	}
	for range max(rows, -rows) {
		if p.scrollLongCaption(step) {
			continue
		}
		next := p.CurrentFigure() + step
		if notice := p.hasFigure(next); notice != Nothing {
			return notice
		}
		p.PickFigure(next)
	}
	return Nothing
}

// scrollLongCaption moves by a row within a caption that is higher than its pane.
func (p *Page) scrollLongCaption(step int) bool {
	start, last := p.captionEnds(p.CurrentFigure())
	inView, at := p.Rows(ui.Captions), p.Scrolls.Captions
	if p.set.captions.RowsBetween(start, last, inView) < inView {
		return false
	}
	top := p.set.captions.Move(at, step)
	below := p.set.captions.RowsBetween(at, last, inView)
	if step > 0 && below < inView || step < 0 && top.Compare(start) < 0 {
		return false
	}
	p.Scrolls.Captions = top
	return true
}

// captionEnds are the first and the last row of a figure's caption in their pane.
func (p *Page) captionEnds(number int) (first, last article.Position) {
	figure, at := p.index.Figure(number)
	end := article.Position{Block: at.Block, Offset: at.Offset + article.Extent(*figure) - 1}
	return at, p.set.captions.Snap(end)
}

// showCaption scrolls the captions pane until the figure's caption is in view.
func (p *Page) showCaption(number int) {
	first, last := p.captionEnds(number)
	rows, at := p.Rows(ui.Captions), &p.Scrolls.Captions
	if first.Compare(*at) < 0 {
		*at = first
	} else if below := p.set.captions.RowsBetween(*at, last, 2*rows); below >= rows {
		*at = p.set.captions.Move(*at, below-rows+1)
		if first.Compare(*at) < 0 || below >= 2*rows {
			*at = first
		}
	}
	p.fillCaptions(rows)
}

// fillCaptions leaves no rows empty below the last caption while there are captions above,
// and none at the top.
func (p *Page) fillCaptions(rows int) {
	_, end := p.captionEnds(p.index.Figures())
	at := &p.Scrolls.Captions
	if below := p.set.captions.RowsBetween(*at, end, rows); below+1 < rows {
		*at = p.set.captions.Move(*at, below+1-rows)
	}
	if top := p.set.captions.Lines(*at, 1); len(top) == 1 && len(top[0].Spans) == 0 {
		*at = p.set.captions.Move(*at, 1)
	}
}

// Follow works out which figure the reader is at, and keeps the captions pane there. A
// place in a caption that is higher than its pane, which the reader looks for, comes into
// view too; nil is none.
func (p *Page) Follow(sought *article.Position) {
	p.Figure = p.CurrentFigure()
	if p.set.arrangement.Captions.Empty() || p.Focus == ui.Captions {
		return
	}
	if p.Figure > 0 {
		p.showCaption(p.Figure)
	}
	if sought != nil && *sought == p.Here() {
		p.showInCaption(*sought)
	}
}

// showInCaption brings a place in a caption into view.
func (p *Page) showInCaption(at article.Position) {
	n := p.index.FiguresThrough(at)
	if n == 0 {
		return
	}
	figure, start := p.index.Figure(n)
	if at.Block != start.Block || at.Offset > start.Offset+article.Extent(*figure) {
		return
	}
	rows := p.Rows(ui.Captions)
	if below := p.set.captions.RowsBetween(p.Scrolls.Captions, at, 2*rows); below >= rows {
		p.Scrolls.Captions = p.set.captions.Move(at, 1-rows)
	}
}
