package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/find"
	"lede/ui"
)

// A filtering is the prompt for what the paragraphs have that are to be shown alone.
type filtering struct {
	prompt
	how find.Interpretation // of what is typed
}

// askFilter asks for it. Of what has changed in an article the changes are shown alone.
func askFilter(m *Model) tea.Cmd {
	if c := m.comparison; c != nil {
		return c.fold(m)
	}
	m.openPrompt(&filtering{prompt: prompt{label: "&", past: &m.finder.past}})
	return nil
}

func (f *filtering) tables() []Table { return []Table{findTable, promptTable} }

func (f *filtering) over(m *Model, s *ui.Screen) { s.Footer.Prompt = f.drawn(f.note(m)) }

func (f *filtering) changed(*Model) tea.Cmd { return nil }
func (f *filtering) cancelled(*Model)       {}

// entered shows what was typed alone, and all where nothing was.
func (f *filtering) entered(m *Model) tea.Cmd {
	switch p, err := find.NewPattern(f.line.Text, f.how); {
	case f.line.Text == "" && m.filter == nil:
		m.say("all paragraphs are shown")
	case f.line.Text == "":
		filterBy(m, nil)
	case err != nil:
		m.say(err.Error())
	default:
		filterBy(m, p)
	}
	return nil
}

// readOtherwise takes what is typed for words where it was a regular expression, and the
// other way round.
func (f *filtering) readOtherwise(*Model) tea.Cmd {
	p, err := find.NewPattern(f.line.Text, f.how)
	f.how = otherInterpretation(f.how == find.AsExpression || err == nil && p.IsExpression())
	return nil
}

// note says how what is typed is read, and what is wrong with it.
func (f *filtering) note(m *Model) string {
	p, err := find.NewPattern(f.line.Text, f.how)
	switch {
	case f.line.Text == "" && m.filter != nil:
		return m.label(promptEnter) + " shows all"
	case f.line.Text == "":
		return ""
	case err != nil:
		return err.Error()
	case p.IsExpression():
		return "regular expression"
	case f.how == find.AsWords:
		return "words"
	}
	return ""
}
