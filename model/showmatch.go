package model

import (
	"lede/model/article"
	"lede/ui"
)

// showsMatch reports whether a match is on the screen.
func (m *Model) showsMatch(x *match) bool {
	switch {
	case x == nil:
		return false
	case x.block < 0:
		return m.here() == article.Position{}
	}
	return m.isOnPage(x.start())
}

// showMatch brings a match into view, and leaves the page where it is if it is there.
func (m *Model) showMatch(x match) {
	if x.block < 0 {
		m.showInHeadline(x)
		return
	}
	if !m.open.Has(ui.Body) {
		m.say("the match is in the body: " + m.labels["body pane"] + " opens it")
	} else if m.focus != ui.Body {
		m.focusOn(ui.Body)
	}
	m.reveal(x.start())
	m.jump = jump{x.start(), m.top}
	m.shiftTo(x)
	if m.selection != nil {
		m.moveSelection(x.start())
	}
}

// showInHeadline brings a match in the headline, the dek or the byline into view.
func (m *Model) showInHeadline(x match) {
	m.goTo(article.Position{})
	switch a := m.set.arrangement; {
	case !m.open.Has(ui.Headline):
		m.say("the match is in the headline: " + m.labels["headline pane"] + " opens it")
		return
	case a.Headline.Empty():
		m.focusOn(ui.Headline)
	}
	rows := m.rows(ui.Headline)
	for i, line := range m.set.headline {
		if line.Start.Compare(x.start()) <= 0 && x.start().Compare(line.End) < 0 {
			m.headlineTop = max(min(m.headlineTop, i), i-rows+1)
		}
	}
}

// farthestShift is how far to the right a match is looked for, in cells.
const farthestShift = 1000

// shiftTo moves what is wider than the measure sideways until a match in it is seen.
func (m *Model) shiftTo(x match) {
	last := x.end()
	last.Offset--
	if start, end, more := m.seesMatch(x.start(), last); start && end || !more && m.shift == 0 {
		return
	}
	best, more := 0, true
	for shift := 0; more && shift < farthestShift; shift += shiftStep {
		var start, end bool
		m.set.body.Shift(shift)
		if start, end, more = m.seesMatch(x.start(), last); !start {
			continue
		}
		if best = shift; end {
			break
		}
	}
	m.shift = best
	m.set.body.Shift(best)
}

// seesMatch reports whether the first and the last place of a match are seen, where it
// is on one line, and whether the line goes on to the right.
func (m *Model) seesMatch(first, last article.Position) (start, end, more bool) {
	lines := m.set.body.Lines(first, 1)
	if len(lines) == 0 {
		return false, false, false
	}
	_, start = ui.CellOf(&lines[0], first, m.width)
	_, end = ui.CellOf(&lines[0], last, m.width)
	return start, end || last.Compare(lines[0].End) >= 0, lines[0].Hidden > 0
}

// followMatch brings the match that the reader is at into view where it is in a caption
// that is higher than its pane.
func (m *Model) followMatch() {
	if m.search == nil || m.search.current == nil || m.search.current.start() != m.here() {
		return
	}
	at, rows := m.here(), m.rows(ui.Captions)
	n := m.index.FiguresThrough(at)
	if n == 0 || m.focus == ui.Captions {
		return
	}
	figure, start := m.index.Figure(n)
	if at.Block != start.Block || at.Offset > start.Offset+article.Extent(*figure) {
		return
	}
	if below := m.set.captions.RowsBetween(m.captionsTop, at, 2*rows); below >= rows {
		m.captionsTop = m.set.captions.Move(at, 1-rows)
	}
}
