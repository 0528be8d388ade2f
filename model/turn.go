package model

import (
	"lede/model/article"
)

// pageOn turns to the page that follows. It begins with what was kept off the foot of the
// one before, else with that one's last line; never with a blank row, and not with the
// last line of a paragraph.
func (m *Model) pageOn() {
	p := m.sheet()
	if !p.goesOn {
		m.scrollBody(1)
		return
	}
	next, fresh := p.more, p.more
	if !p.turned {
		next = m.lastWhole(p)
	}
	if next.Compare(m.top) <= 0 && m.above() == 0 {
		next = m.set.body.Move(m.top, max(1, m.pageRows(m.focus)-overlap))
	}
	m.headlineTop = len(m.set.head)
	if next.Block < 0 { // the head goes on
		m.top = article.Position{}
		m.headlineTop = m.rowOfHead(next)
	} else if m.top = next; m.top == (article.Position{}) {
		m.headlineTop = len(m.set.head)
	}
	full := m.top
	if m.keepFull(); m.top != full {
		m.fresh = &fresh
	}
}

// rowOfHead is the row of the head that starts at a place.
func (m *Model) rowOfHead(at article.Position) int {
	for i, l := range m.set.head {
		if l.Start == at {
			return i
		}
	}
	return len(m.set.head)
}

// lastWhole is where the next page begins that goes on after a whole line: at the last of
// this one, or at the one before it where that ends a paragraph.
func (m *Model) lastWhole(p *sheet) article.Position {
	last := len(p.lines) - 1
	at := p.lines[last].Start
	if last > 0 && p.lines[last-1].Start.Block == at.Block && at.Offset > 0 && p.more.Block != at.Block && len(p.lines[last-1].Spans) > 0 {
		return p.lines[last-1].Start
	}
	return at
}

// pageBack turns to the page before, whose last line is the first of this one.
func (m *Model) pageBack() {
	rows := max(1, m.pageRows(m.focus)-overlap)
	m.scrollBody(-rows)
	if m.top == (article.Position{}) {
		return
	}
	lines := m.set.body.Lines(m.top, 2)
	switch {
	case len(lines) == 2 && len(lines[0].Spans) == 0:
		m.top = lines[1].Start
	case len(lines) == 2 && lines[0].Start.Offset > 0 && len(lines[1].Spans) == 0:
		m.top = m.set.body.Move(m.top, -1)
	}
}
