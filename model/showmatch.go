package model

import (
	"lede/model/article"
	"lede/model/find"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
	"sort"
)

// showsMatch reports whether a match is on the screen.
func (m *Model) showsMatch(x *find.Match) bool {
	switch {
	case x == nil:
		return false
	case x.Block < 0:
		return m.set.arrangement.InFlow && m.headlineTop == 0 && m.top == article.Position{} || !m.set.arrangement.Headline.Empty()
	}
	return m.isOnPage(x.Start())
}

// showMatch brings a match into view, and leaves the page where it is if it is there.
func (m *Model) showMatch(x find.Match) {
	if x.Block < 0 {
		m.showInHeadline(x)
		return
	}
	if !m.open.Has(ui.Body) {
		m.say("the match is in the body: " + m.label(bodyPane) + " opens it")
	} else if m.focus != ui.Body {
		m.focusOn(ui.Body)
	}
	m.reveal(x.Start())
	m.jump = jump{x.Start(), m.top}
	m.shiftTo(x)
	if m.selection() != nil {
		m.moveSelection(x.Start())
	}
}

// showInHeadline brings a match in the headline, the dek or the byline into view.
func (m *Model) showInHeadline(x find.Match) {
	m.goTo(article.Position{})
	a := m.set.arrangement
	if !m.open.Has(ui.Headline) {
		m.say("the match is in the headline: " + m.label(headlinePane) + " opens it")
		return
	}
	rows := m.rows(ui.Headline)
	if a.InFlow {
		rows = a.Body.Dy()
	}
	for i, line := range m.set.head {
		if line.Start.Compare(x.Start()) <= 0 && x.Start().Compare(line.End) < 0 {
			m.headlineTop = max(min(m.headlineTop, i), i-rows+1)
		}
	}
}

// farthestShift is how far to the right a match is looked for, in cells.
const farthestShift = 1000

// shiftTo moves what is wider than the measure sideways until a match in it is seen.
func (m *Model) shiftTo(x find.Match) {
	last := x.End()
	last.Offset--
	if start, end, more := m.seesMatch(x.Start(), last); start && end || !more && m.shift == 0 {
		return
	}
	best, more := 0, true
	for shift := 0; more && shift < farthestShift; shift += shiftStep {
		var start, end bool
		m.set.body.Shift(shift)
		if start, end, more = m.seesMatch(x.Start(), last); !start {
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

// matches are the matches on lines, as they are to be shown.
func matches(s *find.Search, t manuscript, lines []typeset.Line) ui.Layer {
	var layer ui.Layer
	for i, line := range lines {
		if len(line.Spans) == 0 || len(layer) > 0 && line.Start.Block <= layer[len(layer)-1].From.Block {
			continue
		}
		in := s.In(t, line.Start.Block)
		if len(in) > find.NearBlocks {
			in = inView(in, line.Start.Block, lines[i:])
		}
		for _, f := range in {
			x := find.Match{Block: line.Start.Block, Range: f}
			role := theme.Match
			if s.Current != nil && x == *s.Current {
				role = theme.MatchCurrent
			}
			layer = append(layer, ui.Stretch{From: x.Start(), To: x.End(), Role: role})
		}
	}
	return layer
}

// inView are the matches of a block that are on lines, of which the first is in the block.
func inView(in []find.Range, block int, lines []typeset.Line) []find.Range {
	last := 0
	for last < len(lines)-1 && lines[last+1].Start.Block == block {
		last++
	}
	from := sort.Search(len(in), func(i int) bool { return in[i].To > lines[0].Start.Offset })
	to := sort.Search(len(in), func(i int) bool { return in[i].From >= lines[last].End.Offset })
	return in[from:max(from, to)]
}
