package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/parse/clean"
)

// press does what a key stands for. Digits gather before a motion as its count.
func (m *Model) press(key string) tea.Cmd {
	m.message = ""
	if len(key) == 1 && key[0] >= '0' && key[0] <= '9' && (key != "0" || m.pending != "") {
		m.pending = (m.pending + key)[:min(len(m.pending)+1, 6)]
		return nil
	}
	c, known := m.keys[key]
	var cmd tea.Cmd
	switch {
	case m.help != nil:
		cmd = m.pressInHelp(c)
	case known:
		cmd = c.do(m)
	default:
		m.say("no command has this key: " + m.labels["help"] + " lists them")
	}
	m.pending = ""
	return cmd
}

// say puts words into the footer until the next key.
func (m *Model) say(words string) { m.message = shown(words) }

// shown is how words are shown that may name a file, which can be called anything, or an
// address with a password.
func shown(words string) string { return clean.Row(clean.Private(words)) }

// cancel closes what lies over the page, or stops what is under way.
func (m *Model) cancel() {
	switch {
	case m.giveUp():
	case m.arrival.toEnd:
		m.arrival.toEnd = false
	case m.focused != nil:
		m.focused = nil
	case m.stopSearch():
	case m.ruler != nil:
		m.ruler = nil
	case m.zen:
		m.toggleZen()
	}
}

func (m *Model) quit() tea.Cmd {
	if m.zen {
		m.toggleZen()
		return nil
	}
	return m.leave()
}

func (m *Model) suspend() tea.Cmd { return tea.Suspend }
func (m *Model) redraw() tea.Cmd  { return tea.ClearScreen }
