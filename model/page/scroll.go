package page

import (
	"lede/ui"
)

// Scroll moves the pane in focus by rows.
func (p *Page) Scroll(rows int) Notice {
	switch p.Focus {
	case ui.Captions:
		return p.scrollCaptions(rows)
	case ui.Headline:
		p.Scrolls.Headline = max(0, min(p.Scrolls.Headline+rows, len(p.set.head)-p.Rows(ui.Headline)))
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

// mostSet is how many rows are set one after the other to find a place, which takes a
// moment. What is further on is reckoned by the words that they have.
const mostSet = 10_000

func (p *Page) scrollBody(rows int) Notice {
	before, above := p.Top, p.above()
	near := max(-mostSet, min(rows, mostSet))
	p.moveBody(near)
	if rows != near {
		words := p.WordsBefore(p.Top)
		p.GoTo(p.placeAfter(max(0, words+(words-p.WordsBefore(before))*(rows-near)/near)))
	}
	if rows > 0 {
		p.keepFull()
		if p.Top.Compare(before) < 0 || p.Top == before && p.above() >= above {
			p.Top = before
			return AtEnd
		}
	} else if p.Top == before && p.above() == above {
		return AtTop
	}
	return Nothing
}
