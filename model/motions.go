package model

import "lede/ui"

// The motions that more is done for than the page does itself: a jump leaves a mark
// behind.

func (m *Model) toTop() {
	if m.page.Focus == ui.Body {
		m.leftFrom(m.page.Top)
	}
	m.tell(m.page.ToTop())
}

func (m *Model) toBottom() {
	if m.page.Focus == ui.Body {
		m.leftFrom(m.page.Top)
	}
	m.tell(m.page.ToBottom())
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

func (m *Model) usualMeasure() { m.tell(m.page.SetMeasure(m.options.Page.MostCells())) }

func (m *Model) openAllPanes()  { m.page.OpenAll() }
func (m *Model) toggleZen()     { m.page.ToggleZen() }
func (m *Model) focusNext()     { m.page.FocusNext(1) }
func (m *Model) focusPrevious() { m.page.FocusNext(-1) }
