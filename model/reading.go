package model

import (
	"lede/model/article"
	"lede/ui"
)

// overlap is the rows that two pages share, so that the eye finds its line.
const overlap = 1

// jump is a place that the reader went to. It may stand below the first row where
// the article's end keeps it from moving up; from is the first row it led to, and
// while that is still the first row, the reader is there.
type jump struct{ to, from article.Position }

// here is the place that motions start from.
func (m *Model) here() article.Position {
	if m.jump.from == m.top && m.jump.to.Compare(m.top) > 0 {
		return m.jump.to
	}
	return m.top
}

// goTo brings a place to the first row, or as near to it as the end allows.
func (m *Model) goTo(p article.Position) {
	m.top = m.set.body.Snap(p)
	m.keepFull()
	m.jump = jump{p, m.top}
}

// scroll moves the pane in focus by rows.
func (m *Model) scroll(rows int) {
	switch m.focus {
	case ui.Captions:
		m.scrollCaptions(rows)
	case ui.Headline:
		m.headlineTop = max(0, min(m.headlineTop+rows, len(m.set.headline)-m.rows(ui.Headline)))
	default:
		m.scrollBody(rows)
	}
}

// step moves the ruler where one is laid, else the pane in focus by rows.
func (m *Model) step(n int) {
	if !m.stepRuler(n) {
		m.scroll(n)
	}
}

func (m *Model) scrollBody(rows int) {
	before := m.top
	m.top = m.set.body.Move(m.top, rows)
	if rows > 0 {
		m.keepFull()
		if m.top.Compare(before) <= 0 {
			m.top = before
			m.say(m.endWords())
		}
	} else if m.top == before {
		m.say("the top of the article")
	}
}

// keepFull moves the first row up until the body's pane is full, where it can be.
func (m *Model) keepFull() {
	if m.columns() > 1 {
		if m.spread().last {
			if full := m.pageBefore(ui.After); full.Compare(m.top) < 0 {
				m.top = full
			}
		}
		return
	}
	rows := m.rows(ui.Body)
	lines := m.set.body.Lines(m.top, rows)
	if short := rows - len(lines); short > 0 {
		m.top = m.set.body.Move(m.top, -short)
	}
}

func (m *Model) endWords() string {
	if m.arrival.going() {
		return "the end of what has arrived so far"
	}
	return "the end of the article"
}

// rows is the height of a pane, at least one; of a body in columns, the rows of all.
func (m *Model) rows(p ui.Pane) int {
	switch {
	case p == ui.Body && m.columns() > 1:
		return max(1, m.spread().rows)
	case p == ui.Body:
		return max(1, m.set.bodyIn.Dy())
	}
	return max(1, m.set.arrangement.Pane(p).Dy())
}

func (m *Model) lineDown()     { m.step(m.count(1)) }
func (m *Model) lineUp()       { m.step(-m.count(1)) }
func (m *Model) halfPageDown() { m.scroll(m.count(1) * max(1, m.rows(m.focus)/2)) }
func (m *Model) halfPageUp()   { m.scroll(-m.count(1) * max(1, m.rows(m.focus)/2)) }
func (m *Model) pageDown()     { m.turn(m.count(1)) }
func (m *Model) pageUp()       { m.turn(-m.count(1)) }

// turn moves the pane in focus by pages.
func (m *Model) turn(pages int) {
	if m.focus == ui.Body && m.columns() > 1 {
		m.turnSpread(pages)
		return
	}
	m.scroll(pages * max(1, m.rows(m.focus)-overlap))
}

func (m *Model) toTop() {
	switch m.focus {
	case ui.Captions:
		m.pickFigure(1)
	case ui.Headline:
		m.headlineTop = 0
	default:
		m.leftFrom(m.place)
		m.goTo(article.Position{})
	}
}

func (m *Model) toBottom() {
	switch m.focus {
	case ui.Captions:
		m.pickFigure(m.index.Figures())
	case ui.Headline:
		m.scroll(len(m.set.headline))
	default:
		m.leftFrom(m.place)
		m.arrival.toEnd = m.arrival.going()
		m.goToEnd()
	}
}

func (m *Model) goToEnd() {
	m.jump = jump{}
	if m.columns() > 1 {
		m.top = m.pageBefore(ui.After)
		return
	}
	m.top = m.set.body.Move(m.set.body.End(), -(m.rows(ui.Body) - 1))
}

// toPercent goes to the block where so much of the article has been read.
func (m *Model) toPercent() {
	if m.pending == "" {
		m.say("type a number first: 42%")
		return
	}
	m.goToPercent(m.count(0))
}

func (m *Model) goToPercent(percent int) {
	block := m.index.BlockAt(m.index.Words() * min(percent, 100) / 100)
	m.leftFrom(m.place)
	m.goTo(article.Position{Block: block})
}

func (m *Model) nextParagraph() {
	p := m.here()
	next := article.Position{Block: p.Block + m.count(1)}
	if next.Block >= len(m.article.Body) {
		m.say(m.endWords())
		next.Block = len(m.article.Body) - 1
	}
	m.goTo(next)
}

func (m *Model) previousParagraph() {
	p := m.here()
	back := m.count(1)
	if p.Offset > 0 {
		back--
	}
	m.goTo(article.Position{Block: max(0, p.Block-back)})
}

func (m *Model) nextCrosshead() {
	m.toCrosshead(m.index.CrossheadsThrough(m.here()) + m.count(1) - 1)
}

func (m *Model) previousCrosshead() {
	here := m.here()
	at := m.index.CrossheadsThrough(here) - 1
	if at >= 0 && m.index.Crossheads()[at].Compare(here) < 0 {
		at++
	}
	m.toCrosshead(at - m.count(1))
}

func (m *Model) toCrosshead(n int) {
	heads := m.index.Crossheads()
	switch {
	case len(heads) == 0:
		m.say("this article has no crossheads")
	case n < 0:
		m.say("no crosshead before this")
	case n >= len(heads):
		m.say("no crosshead after this")
	default:
		m.goTo(heads[n])
	}
}
