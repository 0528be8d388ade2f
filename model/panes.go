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
		if p != ui.Body && m.open.Has(ui.Body) {
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

func (m *Model) focusNext()     { m.focusOn(m.focusable().Next(m.focus, 1)) }
func (m *Model) focusPrevious() { m.focusOn(m.focusable().Next(m.focus, -1)) }

// focusable are the panes that may have the keys: a head that scrolls with the text has
// none of its own, nor have captions under their figures.
func (m *Model) focusable() ui.Panes {
	a, can := m.set.arrangement, ui.Panes(0)
	for p, there := range map[ui.Pane]bool{
		ui.Headline: !a.Headline.Empty(), ui.Body: !a.Body.Empty(), ui.Captions: !a.Captions.Empty() || a.Below,
	} {
		if there {
			can |= ui.Just(p)
		}
	}
	if m.options.Plain {
		return m.shownPanes()
	}
	return can
}

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
	case m.zen || shown.Has(m.focus) && (m.focus == ui.Body || m.options.Plain || m.set.body == nil):
	case shown.Has(m.focus) && m.keepsFocus(shown):
	case shown.Has(ui.Body):
		m.handKeys(ui.Body)
	default:
		m.handKeys(shown.Next(m.focus, 1))
	}
}

// keepsFocus reports whether the pane in focus has rows of its own as the panes stand now.
func (m *Model) keepsFocus(shown ui.Panes) bool {
	a := m.arrange(shown, m.focus)
	return !a.Pane(m.focus).Empty() || m.focus == ui.Captions && a.Below
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
