package page

import (
	"lede/model/article"
	"lede/ui"
)

// Overlap is the rows that two pages share, so that the eye finds its line.
const Overlap = 1

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

// Scroll moves the pane in focus by rows.
func (p *Page) Scroll(rows int) Notice {
	switch p.Focus {
	case ui.Captions:
		return p.scrollCaptions(rows)
	case ui.Headline:
		p.Scrolls.Headline = max(0, min(p.Scrolls.Headline+rows, len(p.set.headline)-p.Rows(ui.Headline)))
		return Nothing
	}
	return p.scrollBody(rows)
}

// ScrollPane moves a pane by rows, and leaves the keys with the pane that has them.
func (p *Page) ScrollPane(pane ui.Pane, rows int) Notice {
	focus := p.Focus
	p.handKeys(pane)
	notice := p.Scroll(rows)
	p.Focus = focus
	return notice
}

func (p *Page) scrollBody(rows int) Notice {
	before := p.Top
	p.Top = p.set.body.Move(p.Top, rows)
	if rows > 0 {
		p.KeepFull()
		if p.Top.Compare(before) <= 0 {
			p.Top = before
			return AtEnd
		}
	} else if p.Top == before {
		return AtTop
	}
	return Nothing
}

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

// HalfPages moves the pane in focus by halves of a page.
func (p *Page) HalfPages(n int) Notice { return p.Scroll(n * max(1, p.Rows(p.Focus)/2)) }

// Turn moves the pane in focus by pages.
func (p *Page) Turn(pages int) Notice {
	if p.Focus == ui.Body && p.Columns() > 1 {
		return p.turnSpread(pages)
	}
	return p.Scroll(pages * max(1, p.Rows(p.Focus)-Overlap))
}

// ToTop goes to the beginning of the pane in focus.
func (p *Page) ToTop() Notice {
	switch p.Focus {
	case ui.Captions:
		return p.PickFigure(1)
	case ui.Headline:
		p.Scrolls.Headline = 0
	default:
		p.GoTo(article.Position{})
	}
	return Nothing
}

// ToBottom goes to the end of the pane in focus, and follows it while the article
// arrives.
func (p *Page) ToBottom() Notice {
	switch p.Focus {
	case ui.Captions:
		return p.PickFigure(p.index.Figures())
	case ui.Headline:
		return p.Scroll(len(p.set.headline))
	}
	p.waits = p.arriving
	p.toEnd()
	return Nothing
}

func (p *Page) toEnd() {
	p.Jump = Jump{}
	if p.Columns() > 1 {
		p.Top = p.spreadBefore(ui.After)
		return
	}
	p.Top = p.set.body.Move(p.set.body.End(), -(p.Rows(ui.Body) - 1))
}

// ToPercent goes to the block where so much of the article has been read.
func (p *Page) ToPercent(percent int) {
	block := p.index.BlockAt(p.index.Words() * min(percent, 100) / 100)
	p.GoTo(article.Position{Block: block})
}

// NextParagraph goes to the start of the paragraph that many below.
func (p *Page) NextParagraph(n int) (notice Notice) {
	next := article.Position{Block: p.Here().Block + n}
	if last := len(p.article.Body) - 1; next.Block > last {
		notice, next.Block = AtEnd, last
	}
	p.GoTo(next)
	return notice
}

// PreviousParagraph goes to the start of the paragraph that many above; the first is
// that which the reader is in.
func (p *Page) PreviousParagraph(n int) Notice {
	here := p.Here()
	if here.Offset > 0 {
		n--
	}
	p.GoTo(article.Position{Block: max(0, here.Block-n)})
	return Nothing
}

// NextCrosshead goes to the crosshead that many below.
func (p *Page) NextCrosshead(n int) Notice {
	return p.toCrosshead(p.index.CrossheadsThrough(p.Here()) + n - 1)
}

// PreviousCrosshead goes to the crosshead that many above.
func (p *Page) PreviousCrosshead(n int) Notice {
	here := p.Here()
	at := p.index.CrossheadsThrough(here) - 1
	if at >= 0 && p.index.Crossheads()[at].Compare(here) < 0 {
		at++
	}
	return p.toCrosshead(at - n)
}

func (p *Page) toCrosshead(n int) Notice {
	heads := p.index.Crossheads()
	switch {
	case len(heads) == 0:
		return NoCrossheads
	case n < 0:
		return NoCrossheadBefore
	case n >= len(heads):
		return NoCrossheadAfter
	}
	p.GoTo(heads[n])
	return Nothing
}
