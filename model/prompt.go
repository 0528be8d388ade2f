package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/edit"
	"lede/ui"
)

// A prompt asks the reader for a line: what to find, which command to run. While it
// is open all keys are its own. Every function may be nil.
//
//	m.openPrompt(prompt{label: "/", past: &m.find.past, changed: (*Model).findTyped, …})
type prompt struct {
	label string
	line  edit.Line
	past  *edit.History // what was answered before, for the arrows; nil for none

	keys      func(m *Model, key string) (tea.Cmd, bool) // its own keys, asked before all others; false where key is none
	changed   func(*Model) tea.Cmd                       // after each change of the line
	entered   func(*Model, string) tea.Cmd               // the line is done; the prompt has been closed
	cancelled func(*Model)                               // no answer; the prompt has been closed
	note      func(*Model) string                        // what has come of it so far
}

func (m *Model) openPrompt(p prompt) {
	if p.past != nil {
		p.past.Rewind()
	}
	m.prompt = &p
}

// pressKey gives a key to whoever the reader is typing to.
func (m *Model) pressKey(msg tea.KeyPressMsg) tea.Cmd {
	m.pointed = nil
	switch key := msg.String(); {
	case m.prompt != nil:
		return m.promptKey(msg)
	case m.awaited != nil:
		return m.awaitedKey(key)
	case m.hints != nil:
		return m.hintKey(key)
	case m.slip != nil:
		return m.slipKey(key)
	case m.speed != nil:
		return m.speedKey(key)
	case m.selection != nil && m.help == nil:
		return m.selectionKey(key)
	default:
		return m.press(key)
	}
}

// promptKey is a key while the prompt is open.
func (m *Model) promptKey(msg tea.KeyPressMsg) tea.Cmd {
	m.message = ""
	p, key := m.prompt, msg.String()
	if p.keys != nil {
		if cmd, own := p.keys(m, key); own {
			return cmd
		}
	}
	switch key {
	case "enter":
		return m.enterPrompt()
	case "esc", "ctrl+c":
		m.cancelPrompt()
		return nil
	case "ctrl+z":
		return m.suspend()
	case "ctrl+l":
		return m.redraw()
	case "up", "ctrl+p":
		return m.recall(-1)
	case "down", "ctrl+n":
		return m.recall(1)
	case "backspace", "ctrl+h":
		if p.line.Text == "" {
			m.cancelPrompt()
			return nil
		}
	}
	before := p.line.Text
	if !p.line.Edit(key) {
		p.line.Insert(msg.Text)
	}
	return m.promptChanged(before)
}

// paste puts text from the clipboard where the reader types.
func (m *Model) paste(text string) tea.Cmd {
	if m.prompt == nil {
		return nil
	}
	before := m.prompt.line.Text
	m.prompt.line.Insert(text)
	return m.promptChanged(before)
}

// recall puts an earlier answer into the line, or a later one.
func (m *Model) recall(step int) tea.Cmd {
	p := m.prompt
	if p.past == nil {
		return nil
	}
	before := p.line.Text
	p.line.Set(p.past.Step(step, before))
	return m.promptChanged(before)
}

func (m *Model) promptChanged(before string) tea.Cmd {
	if m.prompt.line.Text == before || m.prompt.changed == nil {
		return nil
	}
	return m.prompt.changed(m)
}

func (m *Model) enterPrompt() tea.Cmd {
	p := m.prompt
	m.prompt = nil
	if p.past != nil {
		p.past.Add(p.line.Text)
	}
	if p.entered == nil {
		return nil
	}
	return p.entered(m, p.line.Text)
}

func (m *Model) cancelPrompt() {
	p := m.prompt
	m.prompt = nil
	if p.cancelled != nil {
		p.cancelled(m)
	}
}

// promptInView is the prompt as the footer draws it, nil where there is none.
func (m *Model) promptInView() *ui.Prompt {
	p := m.prompt
	if p == nil {
		return nil
	}
	drawn := &ui.Prompt{Label: p.label, Text: p.line.Text, Cursor: p.line.Cursor}
	if p.note != nil {
		drawn.Note = p.note(m)
	}
	return drawn
}
