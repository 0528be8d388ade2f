package page

import (
	"lede/model/article"
	"lede/ui"
)

// overlap is the rows that two pages share, so that the eye finds its line.
const overlap = 1

// HalfPages moves the pane in focus by halves of a page.
func (p *Page) HalfPages(n int) Notice { return p.Scroll(n * max(1, p.pageRows(p.Focus)/2)) }

// Turn moves the pane in focus by pages.
func (p *Page) Turn(pages int) (notice Notice) {
	rows := pages * max(1, p.pageRows(p.Focus)-overlap)
	switch {
	case p.Focus != ui.Body || p.Plain:
		return p.Scroll(rows)
	case max(rows, -rows) > mostSet:
		return p.Scroll(rows * p.Columns())
	case p.Columns() > 1:
		return p.turnSpread(pages)
	}
	for ; pages > 0 && notice == Nothing; pages-- {
		notice = p.pageOn()
	}
	for ; pages < 0 && notice == Nothing; pages++ {
		notice = p.pageBack()
	}
	return notice
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
		return p.Scroll(len(p.set.head))
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
	p.passHead()
	p.Top = p.set.body.End()
	p.keepFull()
}

// ToPercent goes to the block where so much of the article has been read, and on within it
// where it is longer than a page.
func (p *Page) ToPercent(percent int) {
	at := p.placeAfter(p.index.Words() * min(percent, 100) / 100)
	start, rows := article.Position{Block: at.Block}, p.Rows(ui.Body)
	if p.set.body.RowsBetween(start, at, rows) < rows {
		at = start
	}
	p.GoTo(at)
}

// NextParagraph goes to the start of the paragraph that many below.
func (p *Page) NextParagraph(n int) (notice Notice) {
	next, all := p.paragraphsOn(p.Here().Block, n)
	if !all {
		notice = AtEnd
	}
	p.GoTo(article.Position{Block: next})
	return notice
}

// PreviousParagraph goes to the start of the paragraph that many above; the first is
// that which the reader is in.
func (p *Page) PreviousParagraph(n int) Notice {
	here := p.Here()
	if here.Offset > 0 {
		n--
	}
	next, _ := p.paragraphsOn(here.Block, -n)
	p.GoTo(article.Position{Block: next})
	return Nothing
}

// NextCrosshead goes to the crosshead that many below.
func (p *Page) NextCrosshead(n int) Notice {
	return p.toCrosshead(p.countOn(p.index.CrossheadsThrough(p.Here())-1, n, p.index.Crossheads()))
}

// PreviousCrosshead goes to the crosshead that many above.
func (p *Page) PreviousCrosshead(n int) Notice {
	here := p.Here()
	at := p.index.CrossheadsThrough(here) - 1
	if at >= 0 && p.index.Crossheads()[at].Compare(here) < 0 {
		at++
	}
	return p.toCrosshead(p.countOn(at, -n, p.index.Crossheads()))
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
