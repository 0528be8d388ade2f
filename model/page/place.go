package page

import (
	"lede/model/article"
	"lede/ui"
)

// GoTo brings a place to the first row, or as near to it as the end allows.
func (p *Page) GoTo(at article.Position) {
	p.uncover(at)
	p.Top = p.set.body.Snap(at)
	if p.passHead(); at == (article.Position{}) {
		p.Scrolls.Headline = 0
	}
	p.keepFull()
	p.ArriveAt(at)
}

// ArriveAt makes a place that is in view the one where the reader is.
func (p *Page) ArriveAt(at article.Position) { p.Jump = Jump{at, p.Top} }

// keepFull moves the first row up, where it can, until the body's pane is full. It leaves
// rows free where the last caption beside the text needs them to be seen whole, or the last
// line to be seen above a caption that is laid over the page.
func (p *Page) keepFull() {
	if p.Columns() > 1 {
		if p.Spread().last {
			if full := p.spreadBefore(ui.After); full.Compare(p.Top) < 0 {
				p.Top = full
			}
		}
		return
	}
	s := p.sheet()
	short := p.Height() - s.covered - len(s.lines)
	if short <= 0 || s.goesOn {
		return
	}
	top, head := p.Top, p.Scrolls.Headline
	p.moveBody(-short)
	s = p.sheet()
	switch {
	case s.goesOn: // a caption lies over the end now
		p.moveBody(min(short, 1+p.set.body.RowsBetween(s.more, p.set.body.End(), p.size.Y)))
	case p.set.bodyIn.Beside && p.Focus != ui.Captions:
		p.moveBody(min(p.beside(s).past, short))
		if p.Top.Compare(top) > 0 { // the article's beginning kept it from moving up as far
			p.Top, p.Scrolls.Headline = top, head
		}
	}
}

// moveBody moves the body by rows. At the beginning of the body it moves the head above it.
func (p *Page) moveBody(rows int) {
	rows = p.scrollHead(rows)
	before := p.Top
	p.Top = p.set.body.Move(before, rows)
	if rows == 0 || !p.set.bodyIn.InFlow {
		return
	}
	left := -rows - p.set.body.RowsBetween(p.Top, before, max(0, -rows))
	if rows < 0 && left > 0 && before != p.Top {
		p.Scrolls.Headline = max(0, p.headEnd()-left)
	} else if !p.begins() {
		p.passHead()
	}
}
