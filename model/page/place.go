package page

import (
	"lede/model/article"
	"lede/ui"
)

// Here is the place that motions start from.
func (p *Page) Here() article.Position {
	if p.Jump.From == p.Top && p.Jump.To.Compare(p.Top) > 0 {
		return p.Jump.To
	}
	return p.Top
}

// GoTo brings a place to the first row, or as near to it as the end allows.
func (p *Page) GoTo(at article.Position) {
	p.Top = p.set.body.Snap(at)
	p.KeepFull()
	p.ArriveAt(at)
}

// ArriveAt makes a place that is in view the one where the reader is.
func (p *Page) ArriveAt(at article.Position) { p.Jump = Jump{at, p.Top} }

// KeepFull moves the first row up until the body's pane is full, where it can be.
func (p *Page) KeepFull() {
	if p.Columns() > 1 {
		if p.Spread().last {
			if full := p.spreadBefore(ui.After); full.Compare(p.Top) < 0 {
				p.Top = full
			}
		}
		return
	}
	if short := p.Rows(ui.Body) - len(p.Lines()); short > 0 {
		p.Top = p.set.body.Move(p.Top, -short)
	}
}
