package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/edit"
	"lede/ui"
)

// A typing mode asks the reader for a line: what to find, which command to run. All
// keys are its own. It embeds a prompt, which does what all of them have in common.
type typing interface {
	mode
	typed() *prompt
	changed(*Model) tea.Cmd // after each change of the line
	entered(*Model) tea.Cmd // the line is done; the mode has ended
	cancelled(*Model)       // there is no answer; the mode has ended
}

// A prompt is a line that is being typed, behind a label.
type prompt struct {
	keepsClicks
	label string
	line  edit.Input
	past  *edit.History // what was answered before, for the arrows; nil for none
}

// openPrompt asks the reader for a line.
func (m *Model) openPrompt(t typing) {
	if past := t.typed().past; past != nil {
		past.Rewind()
	}
	m.enter(t)
}

func (p *prompt) typed() *prompt { return p }

// other types what the key makes.
func (p *prompt) other(m *Model, key tea.KeyPressMsg) (tea.Cmd, bool) {
	return p.insert(m, m.topMode().(typing), key.Text), true
}

// insert puts text where the cursor stands in the line of t, which p belongs to.
func (p *prompt) insert(m *Model, t typing, text string) tea.Cmd {
	return p.edited(m, t, func(l *edit.Input) { l.Insert(text) })
}

// edited changes the line, and tells t where it is another now.
func (p *prompt) edited(m *Model, t typing, change func(*edit.Input)) tea.Cmd {
	before := p.line.Text
	change(&p.line)
	if p.line.Text == before {
		return nil
	}
	return t.changed(m)
}

// typed is a command that edits the line of a prompt.
func typed(id ID, name string, change func(*edit.Input), keys ...string) Command {
	return askIn(id, name, func(t typing, m *Model) tea.Cmd { return t.typed().edited(m, t, change) }, keys...)
}

// recall puts an earlier answer into the line, or a later one.
func recall(step int) func(t typing, m *Model) tea.Cmd {
	return func(t typing, m *Model) tea.Cmd {
		p := t.typed()
		if p.past == nil {
			return nil
		}
		return p.edited(m, t, func(l *edit.Input) { l.Set(p.past.Step(step, l.Text)) })
	}
}

// enterPrompt is done with the line.
func enterPrompt(t typing, m *Model) tea.Cmd {
	m.end()
	if p := t.typed(); p.past != nil {
		p.past.Add(p.line.Text)
	}
	return t.entered(m)
}

func cancelPrompt(t typing, m *Model) {
	m.end()
	t.cancelled(m)
}

// deleteLeft deletes the character before the cursor, and closes an empty prompt.
func deleteLeft(t typing, m *Model) tea.Cmd {
	if t.typed().line.Text == "" {
		cancelPrompt(t, m)
		return nil
	}
	return t.typed().edited(m, t, (*edit.Input).DeleteLeft)
}

// drawn is the prompt as the footer draws it, with what has come of it so far.
func (p *prompt) drawn(note string) *ui.Prompt {
	return &ui.Prompt{Label: p.label, Text: p.line.Text, Cursor: p.line.Cursor, Note: note}
}
