package model

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/model/page"
	"lede/ui"
)

// pressKey gives a key to the mode that was opened last, from there to those below it,
// and in the end to the page.
func (m *Model) pressKey(msg tea.KeyPressMsg) tea.Cmd {
	m.mouse.clicks = 0
	m.pointed, m.message, m.touched, m.page.Moment = nil, "", true, page.Moment{}
	m.pictures.comeBack(m) // if we are given keys, we have the terminal
	key := msg.String()
	if m.pending != "" && m.countsOn(key) {
		return nil
	}
	for _, in := range slices.Backward(slices.Clone(m.modes)) {
		if c, ok := m.keys.find(key, in.tables()...); ok {
			return m.do(c, in)
		}
		if cmd, done := in.other(m, msg); done {
			m.pending = ""
			return cmd
		}
	}
	if c, ok := m.keys.find(key, pageTable); ok {
		return m.do(c, nil)
	}
	if key != "0" && m.countsOn(key) {
		return nil
	}
	m.pending = ""
	m.say("no command has this key: " + m.label(help) + " lists them")
	return nil
}

// do does a command, of the page where in is nil.
func (m *Model) do(c Command, in mode) tea.Cmd {
	cmd := c.do(m, in)
	m.pending = ""
	return cmd
}

// paste puts text from the clipboard where the reader types.
func (m *Model) paste(text string) tea.Cmd {
	if t, typing := m.topMode().(typing); typing {
		return t.typed().insert(m, t, text)
	}
	return nil
}

// cancel stops what is under way, or takes away what marks the page.
func (m *Model) cancel() {
	switch {
	case m.giveUp():
		m.raw.stay()
	case m.errands.giveUp():
		m.say("given up")
	case m.page.StopWaiting():
	case m.page.Focus == ui.Captions && !m.page.Arrangement().Body.Empty():
		m.page.FocusOn(ui.Body)
	case m.focusedInView() != nil:
		m.focused = nil
	case m.stopSearch():
	case m.ruler != nil:
		m.ruler = nil
	case m.filter != nil:
		filterBy(m, nil)
	case m.page.Zen:
		m.page.ToggleZen(0)
	}
}

func (m *Model) quit() tea.Cmd {
	if m.page.Zen {
		m.page.ToggleZen(0)
		return nil
	}
	return m.leave()
}
