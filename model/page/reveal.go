package page

import (
	"lede/model/article"
	"lede/ui"
)

// IsOnPage reports whether the body's pane shows a place.
func (p *Page) IsOnPage(at article.Position) bool {
	rows := p.Rows(ui.Body)
	below := p.set.body.RowsBetween(p.Top, at, rows)
	return below >= 0 && below < rows
}

// Reveal brings a place into view, with a third of the page above it. A place that is in
// view already stays where it is.
func (p *Page) Reveal(at article.Position) {
	p.uncover(at)
	if !p.IsOnPage(at) {
		p.GoTo(p.set.body.Move(at, -p.Rows(ui.Body)/3))
	}
}

// RevealAll brings what stands from one place up to another into view as a whole, or
// as much of it as there is room for.
func (p *Page) RevealAll(from, to article.Position) {
	p.uncover(from)
	to.Offset = max(from.Offset, to.Offset-1)
	if p.IsOnPage(from) && p.IsOnPage(to) {
		return
	}
	p.Top = p.set.body.Move(from, -p.Rows(ui.Body)/3)
	if !p.IsOnPage(to) {
		p.Top = p.set.body.Snap(from)
	}
	p.keepFull()
}

// ScrollTo scrolls as little as will show a place.
func (p *Page) ScrollTo(at article.Position) {
	p.uncover(at)
	rows := p.Rows(ui.Body)
	switch below := p.set.body.RowsBetween(p.Top, at, 2*rows); {
	case (below < 0 || below >= rows) && p.Columns() > 1:
		p.GoTo(at)
	case below < 0:
		p.Top = p.set.body.Snap(at)
	case below >= rows:
		p.Top = p.set.body.Move(at, 1-rows)
	}
}

// ReadOn turns the page towards what stands from one place up to another, down if step is
// above 0 and up if it is below, and reports whether it did. It does not where the end of
// that, or on the way up its beginning, is in view.
func (p *Page) ReadOn(from, to article.Position, step int) bool {
	to.Offset--
	before := p.Top
	switch {
	case step > 0 && from.Compare(p.Top) <= 0 && !p.IsOnPage(to), step < 0 && from.Compare(p.Top) < 0:
		p.Top = p.set.body.Move(p.Top, step*max(1, p.Rows(ui.Body)-overlap))
		p.keepFull()
	}
	return p.Top != before
}

// ShowInBody brings the words from one place up to another into view, and leaves the page
// where it is if they are there. The reader is at them.
func (p *Page) ShowInBody(from, to article.Position) (n Notice) {
	if !p.Open.Has(ui.Body) {
		n = BodyClosed
	} else if p.Focus != ui.Body {
		p.FocusOn(ui.Body)
	}
	p.Reveal(from)
	p.ArriveAt(from)
	p.shiftTo(from, to)
	return n
}

// ShowInHeadline brings a place in the headline, the dek or the byline into view.
func (p *Page) ShowInHeadline(at article.Position) Notice {
	p.GoTo(article.Position{})
	if !p.Open.Has(ui.Headline) {
		return HeadlineClosed
	}
	rows := p.Rows(ui.Headline)
	if p.set.arrangement.InFlow {
		rows = p.Height()
	}
	for i, line := range p.set.head {
		if line.Start.Compare(at) <= 0 && at.Compare(line.End) < 0 {
			p.Scrolls.Headline = max(min(p.Scrolls.Headline, i), i-rows+1)
		}
	}
	return Nothing
}

// HeadlineInView reports whether all of the head is on the screen.
func (p *Page) HeadlineInView() bool {
	return p.Scrolls.Headline == 0 && (!p.set.arrangement.Headline.Empty() || p.set.arrangement.InFlow && p.begins())
}

// farthestScroll is how far to the right a place is looked for, in cells.
const farthestScroll = 1000

// shiftTo moves what is wider than the measure sideways until the words from one place
// up to another are seen.
func (p *Page) shiftTo(from, to article.Position) {
	to.Offset--
	if start, end, more := p.sees(from, to); start && end || !more && p.Scrolled == 0 {
		return
	}
	best, more := 0, true
	for shift := 0; more && shift < farthestScroll; shift += scrollStep {
		var start, end bool
		p.set.body.ScrollRight(shift)
		if start, end, more = p.sees(from, to); !start {
			continue
		}
		if best = shift; end {
			break
		}
	}
	p.Scrolled = best
	p.set.body.ScrollRight(best)
}

// sees reports whether two places are seen, where they are on one line, and whether the
// line goes on to the right.
func (p *Page) sees(first, last article.Position) (start, end, more bool) {
	line, ok := p.LineAt(first)
	if !ok {
		return false, false, false
	}
	_, start = ui.CellOf(&line, first, p.width)
	_, end = ui.CellOf(&line, last, p.width)
	return start, end || last.Compare(line.End) >= 0, line.Hidden > 0
}
