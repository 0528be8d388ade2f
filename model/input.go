package model

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"
)

// pressKey gives a key to the mode that was opened last, from there to those below it,
// and in the end to the page.
func (m *Model) pressKey(msg tea.KeyPressMsg) tea.Cmd {
	m.pointed, m.message = nil, ""
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

// mostDigits is how many a count has.
const mostDigits = 6

// countsOn adds a digit to the count before a motion, and reports whether key is one.
func (m *Model) countsOn(key string) bool {
	if len(key) != 1 || key[0] < '0' || key[0] > '9' {
		return false
	}
	m.pending = (m.pending + key)[:min(len(m.pending)+1, mostDigits)]
	return true
}

// count is the number typed before a motion, or usual where there is none.
func (m *Model) count(usual int) int {
	n, err := strconv.Atoi(m.pending)
	if err != nil {
		return usual
	}
	return n
}

// paste puts text from the clipboard where the reader types.
func (m *Model) paste(text string) tea.Cmd {
	if t, typing := m.topMode().(typing); typing {
		return t.typed().insert(m, t, text)
	}
	return nil
}

// topMode is the mode that was opened last; nil where none is.
func (m *Model) topMode() mode {
	if len(m.modes) == 0 {
		return nil
	}
	return m.modes[len(m.modes)-1]
}

// cancel stops what is under way, or takes away what marks the page.
func (m *Model) cancel() {
	switch {
	case m.giveUp():
	case m.page.StopWaiting():
	case m.focused != nil:
		m.focused = nil
	case m.stopSearch():
	case m.ruler != nil:
		m.ruler = nil
	case m.page.Zen:
		m.toggleZen()
	}
}

func (m *Model) quit() tea.Cmd {
	if m.page.Zen {
		m.toggleZen()
		return nil
	}
	return m.leave()
}
