package model

import (
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
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

// browseSource has the browser show where the article is from, or the picture whose
// caption is in focus.
func (m *Model) browseSource() tea.Cmd {
	switch {
	case m.page.Focus == ui.Captions && m.page.CurrentFigure() > 0:
		figure, _ := m.nav.Index.Figure(m.page.CurrentFigure())
		return m.browsePicture(figure)
	case m.nav.HasSource() && m.nav.Saved.IsZero():
		return m.hand(m.nav.Ref)
	case m.nav.Article.URL != "":
		return m.browse(m.nav.Article.URL)
	}
	m.say("this article has no source to open")
	return nil
}

// figureInView is the figure that the reader is at, nil where it is on no row of the screen.
func (m *Model) figureInView() *article.Figure {
	n := m.page.CurrentFigure()
	if n == 0 {
		return nil
	}
	figure, at := m.nav.Index.Figure(n)
	if !m.page.IsOnPage(at) {
		return nil
	}
	return figure
}

// browsePicture has the browser show what a figure stands for.
func (m *Model) browsePicture(f *article.Figure) tea.Cmd {
	address := f.Media
	if address == "" && len(f.Images) > 0 {
		address = f.Images[max(0, f.Picture())].URL
	}
	return browseImage(m, address)
}

// browseImage has the browser show the picture at an address.
func browseImage(m *Model, address string) tea.Cmd {
	if address == "" || strings.HasPrefix(address, "data:") {
		m.say("this figure's picture has no address")
		return nil
	}
	return m.browse(address)
}

// editSource opens the file in the reader's editor, at the line that is read.
func (m *Model) editSource() tea.Cmd {
	edit := m.options.Edit
	if !m.nav.IsFile() || edit == nil {
		m.say("only files can be edited")
		return nil
	}
	ref, spot := m.nav.Ref, spotOf(m)
	return func() tea.Msg {
		run, err := edit(ref, spot)
		return editorFound{run, err}
	}
}

// spotOf is the place that is read.
func spotOf(m *Model) Spot {
	s := Spot{Words: m.nav.Trace(m.page.Top).Words}
	if total := m.nav.Index.Words(); total > 0 {
		s.Share = float64(m.page.WordsBefore(m.page.Top)) / float64(total)
	}
	return s
}

// taken leaves the screen to the editor.
func (msg editorFound) taken(m *Model) tea.Cmd {
	if msg.err != nil {
		m.say(msg.err.Error())
		return nil
	}
	return m.pictures.leaveTo(m, tea.ExecProcess(msg.run, func(err error) tea.Msg { return editorLeft{err} }))
}

// taken shows what the editor has made of the file.
func (msg editorLeft) taken(m *Model) tea.Cmd {
	m.pictures.comeBack(m)
	if msg.err != nil {
		m.say("the editor: " + msg.err.Error())
		return nil
	}
	return m.readAgain()
}
