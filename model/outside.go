package model

import (
	"os/exec"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// Spot is a place in an article as whoever has its source can find it.
type Spot struct {
	Words article.Passage
	Share float64 // of the words, that stand before it: from 0 to 1
}

type (
	// editorFound says what runs the reader's editor.
	editorFound struct {
		run *exec.Cmd
		err error
	}
	// editorLeft says that the reader is back from the editor.
	editorLeft struct{ err error }
)

// browseSource has the browser show where the article is from.
func (m *Model) browseSource() tea.Cmd {
	switch {
	case m.nav.HasSource():
		return m.hand(m.nav.Ref)
	case m.nav.Article.URL != "":
		return m.browse(m.nav.Article.URL)
	}
	m.say("this article has no source to open")
	return nil
}

// editSource opens the file in the reader's editor, at the line that is read.
func (m *Model) editSource() tea.Cmd {
	edit := m.options.Edit
	if !m.nav.IsFile() || edit == nil {
		m.say("only files can be edited")
		return nil
	}
	ref, spot := m.nav.Ref, m.spot()
	return func() tea.Msg {
		run, err := edit(ref, spot)
		return editorFound{run, err}
	}
}

func (m *Model) spot() Spot {
	s := Spot{Words: m.nav.Trace(m.page.Top).Words}
	if total := m.nav.Index.Words(); total > 0 {
		s.Share = float64(m.page.WordsBefore(m.page.Top)) / float64(total)
	}
	return s
}

// edit leaves the screen to the editor.
func (m *Model) edit(msg editorFound) tea.Cmd {
	if msg.err != nil {
		m.say(msg.err.Error())
		return nil
	}
	return tea.ExecProcess(msg.run, func(err error) tea.Msg { return editorLeft{err} })
}

// edited shows what the editor has made of the file.
func (m *Model) edited(msg editorLeft) tea.Cmd {
	if msg.err != nil {
		m.say("the editor: " + msg.err.Error())
		return nil
	}
	return m.readAgain()
}
