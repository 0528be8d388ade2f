package model

import (
	"lede/ui"
)

func (m *Model) toggleHeadline() { m.toggle(ui.Headline) }
func (m *Model) toggleBody()     { m.toggle(ui.Body) }
func (m *Model) toggleCaptions() { m.toggle(ui.Captions) }

// noCaptions is why the captions pane is not shown where there are figures.
const noCaptions = "no figure here has a caption"

// toggle opens a pane or closes it; one always stays.
func (m *Model) toggle(p ui.Pane) {
	m.zen = false
	open := m.open.Toggled(p)
	switch {
	case open == 0:
		m.say("the last open pane stays")
		return
	case p == ui.Captions && m.index.Figures() == 0:
		m.say("this article has no figures")
	case p == ui.Captions && !m.index.Captioned():
		m.say(noCaptions)
	case p == ui.Body && !open.Has(ui.Body):
		m.say("the body is closed: " + m.label(bodyPane) + " opens it again")
	}
	m.open = open
	if m.shownPanes().Has(p) {
		m.focusOn(p)
		if p != ui.Body && m.open.Has(ui.Body) && m.set.arrangement.Shown() > 1 {
			m.focusOn(ui.Body)
		}
	}
	m.layOut()
}

// openAll opens every pane.
func (m *Model) openAll() {
	m.zen, m.open = false, ui.AllPanes
	m.layOut()
}

// toggleZen shows the body alone, or all as it was.
func (m *Model) toggleZen() {
	m.zen = !m.zen
	if m.zen {
		m.focus = ui.Body
	}
	m.layOut()
}

func (m *Model) focusNext()     { m.focusOn(m.shownPanes().Next(m.focus, 1)) }
func (m *Model) focusPrevious() { m.focusOn(m.shownPanes().Next(m.focus, -1)) }

// focusOn gives the keys to a pane.
func (m *Model) focusOn(p ui.Pane) {
	m.zen = m.zen && p == ui.Body
	m.handKeys(p)
	m.layOut()
}

// handKeys gives the keys to a pane; the captions take them at the figure that the
// reader is at.
func (m *Model) handKeys(p ui.Pane) {
	if p == ui.Captions && m.focus != p {
		m.picked = max(1, m.currentFigure())
	}
	m.focus = p
}

// settleFocus takes the keys from a pane that is not shown.
func (m *Model) settleFocus() {
	switch shown := m.shownPanes(); {
	case m.zen || shown.Has(m.focus):
	case shown.Has(ui.Body):
		m.handKeys(ui.Body)
	default:
		m.handKeys(shown.Next(m.focus, 1))
	}
}

// shownPanes are the open ones that have something to show.
func (m *Model) shownPanes() ui.Panes {
	shown := m.open
	if m.options.Plain && shown.Has(ui.Body) && shown.Has(ui.Captions) {
		shown = shown.Toggled(ui.Captions) // they are read in the body
	}
	if !m.index.Captioned() && shown.Has(ui.Captions) && shown != ui.Just(ui.Captions) {
		shown = shown.Toggled(ui.Captions)
	}
	return shown
}

func (m *Model) resize(width, height int) {
	m.size.X, m.size.Y = width, height
	m.layOut()
}
