package page

import "lede/ui/typeset"

// ToggleColumns sets the body in as many columns as there is room for, or in one.
func (p *Page) ToggleColumns(int) Notice {
	many := p.Columns() > 1
	if p.Style.Columns = manyColumns; many {
		p.Style.Columns = 1
	}
	if p.LayOut(); many || p.Columns() > 1 {
		return ColumnsChanged
	}
	p.Style.Columns = 1
	p.LayOut()
	return NoRoomForColumns
}

// Bands are those of the page in columns, the head's before them where that is in view.
func (p *Page) Bands() []typeset.Band {
	if p.above() == 0 {
		return p.Spread().Bands
	}
	return append([]typeset.Band{p.headBand()}, p.Spread().Bands...)
}

// turnSpread turns so many pages of columns, back where it is less than 0.
func (p *Page) turnSpread(pages int) Notice {
	for ; pages > 0; pages-- {
		s := p.Spread()
		if s.last {
			return AtEnd
		}
		p.Top = s.next
		p.passHead()
	}
	for ; pages < 0; pages++ {
		if p.begins() && (p.Scrolls.Headline == 0 || !p.set.bodyIn.InFlow) {
			return AtTop
		}
		if p.Top = p.spreadBefore(p.Top); p.begins() {
			p.Scrolls.Headline = 0
		}
	}
	return Nothing
}
