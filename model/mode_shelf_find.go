package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui"
)

// A shelfFinding is the prompt for words, which narrows the list with each key.
type shelfFinding struct {
	prompt
	list *shelfList
}

func (l *shelfList) askWords(m *Model) {
	f := &shelfFinding{prompt: prompt{label: "/"}, list: l}
	f.line.Set(l.query.Words)
	m.openPrompt(f)
}

func (f *shelfFinding) tables() []Table { return []Table{shelfFindTable, promptTable} }

func (f *shelfFinding) over(_ *Model, s *ui.Screen) {
	note := ""
	if l := f.list; l.query.Words != "" && l.total != unknown {
		note = counted(l.total, "headline")
	}
	s.Footer.Prompt = f.drawn(note)
}

// changed narrows the list. The answers to what was typed before are given up.
func (f *shelfFinding) changed(*Model) tea.Cmd {
	q := f.list.query
	q.Words = f.line.Text
	f.list.narrow(q)
	return nil
}

func (f *shelfFinding) entered(*Model) tea.Cmd { return nil }

func (f *shelfFinding) cancelled(*Model) {
	f.line.Set("")
	f.changed(nil)
}

// shelfFindMoves takes another article in hand while words are typed.
func shelfFindMoves(n int) func(*shelfFinding, *Model) {
	return func(f *shelfFinding, _ *Model) { f.list.move(n) }
}
