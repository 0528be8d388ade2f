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

// showCaption lists the captions from that of a figure on.
func (p *Page) showCaption(number int) { p.Scrolls.Captions = p.figureAt(number) }

// Follow finds the figure that the reader is at, and lists the captions from there. Sought
// is a place in a caption that also has to come into view; nil for none.
func (p *Page) Follow(sought *article.Position) {
	p.sought = article.Position{Block: -1}
	if sought != nil {
		p.sought = *sought
	}
	p.Figure = p.CurrentFigure()
	if p.Focus != ui.Captions && p.Figure > 0 {
		p.showCaption(p.Figure)
	}
}

// PickFigure puts the caption of a figure in focus, or where there are not so many, the
// first or the last.
func (p *Page) PickFigure(number int) Notice {
	to := max(1, min(number, p.index.Figures()))
	if notice := p.hasFigure(number); notice == NoFigures || notice != Nothing && to == p.CurrentFigure() {
		return notice
	}
	p.Picked = to
	p.showCaption(to)
	return Nothing
}
