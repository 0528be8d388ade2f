package page

import (
	"lede/model/article"
)

// pageOn turns to the following page. That page begins with the lines that trim kept off
// this one, or else with this one's last line. It never begins with a blank row or with the
// last line of a paragraph.
func (p *Page) pageOn() Notice {
	s := p.sheet()
	if !s.goesOn {
		return p.scrollBody(1)
	}
	next, fresh := s.more, s.more
	if !s.turned {
		next = p.lastWhole(s)
	}
	if next.Compare(p.Top) <= 0 && p.above() == 0 {
		next = p.set.body.Move(p.Top, max(1, p.pageRows(p.Focus)-overlap))
	}
	p.passHead()
	if p.Top = next; next.Block < 0 { // the head goes on
		p.Top, p.Scrolls.Headline = p.set.body.Snap(article.Position{}), p.rowOfHead(next)
	}
	full := p.Top
	if p.keepFull(); p.Top != full {
		p.Moment.Fresh = &fresh
	}
	p.passBlanks()
	return Nothing
}

// passBlanks has the page begin with a row that shows something.
func (p *Page) passBlanks() {
	for range mostBlanks {
		if line, ok := p.LineAt(p.Top); !ok || len(line.Spans) > 0 || p.above() > 0 {
			return
		}
		p.Top = p.set.body.Move(p.Top, 1)
	}
}

// mostBlanks is how many blank rows stand one below the other at most.
const mostBlanks = 8

// rowOfHead is the row of the head that starts at a place.
func (p *Page) rowOfHead(at article.Position) int {
	for i, l := range p.set.head {
		if l.Start == at {
			return i
		}
	}
	return len(p.set.head)
}

// lastWhole is where the next page begins after a page that was not trimmed: at this page's
// last line, or if that line ends a paragraph, at the line before it.
func (p *Page) lastWhole(s *sheet) article.Position {
	last := len(s.lines) - 1
	at := s.lines[last].Start
	if last > 0 && s.lines[last-1].Start.Block == at.Block && at.Offset > 0 && s.more.Block != at.Block && len(s.lines[last-1].Spans) > 0 {
		return s.lines[last-1].Start
	}
	return at
}

// pageBack turns to the page before, whose last line is the first of this one.
func (p *Page) pageBack() Notice {
	rows := max(1, p.pageRows(p.Focus)-overlap)
	if notice := p.scrollBody(-rows); p.begins() {
		return notice
	}
	lines := p.set.body.Lines(p.Top, p.size.Y)
	switch {
	case len(lines) > 0 && lines[0].Start.Row > 0 && lines[0].IsStrip(): // the page before has all of the picture
		p.Top = p.set.body.Move(p.Top, strips(lines))
	case len(lines) >= 2 && len(lines[0].Spans) == 0:
		p.passBlanks()
	case len(lines) >= 2 && lines[0].Start.Offset > 0 && len(lines[1].Spans) == 0:
		p.Top = p.set.body.Move(p.Top, -1)
	}
	return Nothing
}
