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
	if m.headlineTop = 0; p != (article.Position{}) {
		m.headlineTop = len(m.set.head)
	}
	m.keepFull()
	m.jump = jump{p, m.top}
}

// scroll moves the pane in focus by rows.
func (m *Model) scroll(rows int) {
	switch m.focus {
	case ui.Captions:
		m.scrollCaptions(rows)
	case ui.Headline:
		m.headlineTop = max(0, min(m.headlineTop+rows, len(m.set.head)-m.rows(ui.Headline)))
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
	before, above := m.top, m.above()
	m.moveBody(rows)
	if rows > 0 {
		m.keepFull()
		if m.top.Compare(before) < 0 || m.top == before && m.above() >= above {
			m.top = before
			m.say(m.endWords())
		}
	} else if m.top == before && m.above() == above {
		m.say("the top of the article")
	}
}

// moveBody moves the body by rows, and where it begins, the head above it.
func (m *Model) moveBody(rows int) {
	rows = m.scrollHead(rows)
	before := m.top
	m.top = m.set.body.Move(before, rows)
	if left := -rows - m.set.body.RowsBetween(m.top, before, max(0, -rows)); rows < 0 && left > 0 && before != m.top && m.set.bodyIn.InFlow {
		m.headlineTop = max(0, len(m.set.head)-left)
	} else if rows != 0 && m.set.bodyIn.InFlow && m.top != (article.Position{}) {
		m.headlineTop = len(m.set.head)
	}
}

// keepFull moves the first row up until the body's pane is full, where it can be. The
// last caption beside the text is seen whole even if that leaves rows free.
func (m *Model) keepFull() {
	if m.columns() > 1 {
		if m.spread().last {
			if full := m.pageBefore(ui.After); full.Compare(m.top) < 0 {
				m.top = full
			}
		}
		return
	}
	for range m.set.bodyIn.Body.Dy() {
		p := m.sheet()
		short := m.set.bodyIn.Body.Dy() - p.covered - len(p.lines)
		if short <= 0 || p.goesOn {
			return
		}
		if m.set.bodyIn.Beside {
			short = 1
		}
		top, gone := m.top, m.headlineTop
		if m.moveBody(-short); m.top == top && m.headlineTop == gone {
			return
		}
		if m.set.bodyIn.Beside && m.focus != ui.Captions {
			if _, past := m.beside(m.sheet()); past > 0 {
				m.top, m.headlineTop = top, gone
				return
			}
		}
	}
}

func (m *Model) endWords() string {
	if m.arrival.going() {
		return "the end of what has arrived so far"
	}
	return "the end of the article"
}

// rows is the height of a pane, at least one: of the body, the rows that its text has,
// without those above it; of a body in columns, the rows of all.
func (m *Model) rows(p ui.Pane) int {
	switch {
	case p == ui.Body && m.columns() > 1:
		return max(1, m.spread().rows)
	case p == ui.Body:
		return m.rowsInView()
	case p == ui.Captions && m.set.arrangement.Captions.Empty():
		return max(1, m.size.Y/3)
	}
	return max(1, m.set.arrangement.Pane(p).Dy())
}

// pageRows is how many rows there are to turn: of the body, those above it among them.
func (m *Model) pageRows(p ui.Pane) int {
	if p == ui.Body && m.columns() == 1 {
		return m.rowsInView() + m.sheet().above
	}
	return m.rows(p)
}

func (m *Model) lineDown()     { m.step(m.count(1)) }
func (m *Model) lineUp()       { m.step(-m.count(1)) }
func (m *Model) halfPageDown() { m.scroll(m.count(1) * max(1, m.pageRows(m.focus)/2)) }
func (m *Model) halfPageUp()   { m.scroll(-m.count(1) * max(1, m.pageRows(m.focus)/2)) }
func (m *Model) pageDown()     { m.turn(m.count(1)) }
func (m *Model) pageUp()       { m.turn(-m.count(1)) }

// turn moves the pane in focus by pages.
func (m *Model) turn(pages int) {
	switch {
	case m.focus == ui.Body && m.columns() > 1:
		m.turnSpread(pages)
	case m.focus == ui.Body && !m.options.Plain:
		for ; pages > 0; pages-- {
			m.pageOn()
		}
		for ; pages < 0; pages++ {
			m.pageBack()
		}
	default:
		m.scroll(pages * max(1, m.pageRows(m.focus)-overlap))
	}
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
		m.scroll(len(m.set.head))
	default:
		m.leftFrom(m.place)
		m.arrival.toEnd = m.arrival.going()
		m.goToEnd()
	}
}

func (m *Model) goToEnd() {
	m.jump = jump{}
	m.headlineTop = len(m.set.head)
	m.top = m.set.body.End()
	m.keepFull()
	if p := m.sheet(); m.columns() == 1 && p.goesOn { // a caption lies over the end
		m.top = m.set.body.Move(m.top, 1+m.set.body.RowsBetween(p.more, m.set.body.End(), m.size.Y))
	}
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
