package model

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
)

// The motions that more is done for than the page does itself: a jump leaves a mark
// behind.

func (m *Model) toTop() {
	if m.pending != "" {
		toRow(m)
		return
	}
	if m.page.Focus == ui.Body {
		m.leftFrom(m.page.Top)
	}
	m.tell(m.page.ToTop())
}

func (m *Model) toBottom() {
	if m.pending != "" {
		toRow(m)
		return
	}
	if m.page.Focus == ui.Body {
		m.leftFrom(m.page.Top)
	}
	m.tell(m.page.ToBottom())
}

// toRow goes to the row of that number, as pagers do, and among captions to the one.
func toRow(m *Model) {
	n := m.count(1)
	if m.page.Focus == ui.Captions {
		m.tell(m.page.PickFigure(n))
		return
	}
	if m.page.Focus == ui.Body {
		m.leftFrom(m.page.Top)
	}
	m.page.ToTop()
	m.page.Scroll(max(0, n-1))
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
	m.leftFrom(m.page.Top)
	m.page.ToPercent(percent)
}

// jumpTo goes to a place of the article, from which back leads here again.
func (m *Model) jumpTo(p article.Position) {
	m.leftFrom(m.page.Top)
	m.nav.MoveOn(m.here())
	m.focused = nil
	uncover(m, p)
	m.page.GoTo(p)
	// Near the article's end a place cannot stand at the top: it is pointed to.
	if line, ok := m.page.LineAt(p); ok && line.Start != m.page.Top {
		m.pointed = &ui.Stretch{From: p, To: line.End, Role: theme.MatchCurrent}
	}
}
