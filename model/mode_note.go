package model

import (
	"os/exec"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/edit"
	"lede/ui"
)

// A noting is a note about a highlight, being written.
type noting struct {
	prompt
	about  article.Standing // one that is to be made, where it is none yet
	warned bool             // that what was written will be lost
}

type (
	// noteEditorFound says what runs the reader's editor on a note.
	noteEditorFound struct {
		cmd     *exec.Cmd
		written func() (string, error)
		err     error
	}
	// noteWritten is the note as the editor has left it.
	noteWritten struct {
		text string
		err  error
	}
)

// noteHere writes a note about the highlight that is read, or about what is selected or read
// and highlighted with it.
func noteHere(m *Model) {
	if m.raw.shown {
		m.say("notes are made in the article: " + m.label(asItStands) + " shows it")
		return
	}
	_, from, to := toHighlight(m)
	some := touching(m.highlights.standing(m), from, to)
	if len(some) > 0 && m.selection() == nil {
		writeNote(m, some[0])
		return
	}
	if st, ok := highlight(m, from, to); ok {
		m.endAll(selectTable)
		writeNote(m, st)
	}
}

// writeNote lets the reader write about a highlight.
func writeNote(m *Model, about article.Standing) {
	n := &noting{about: about}
	n.line.Several = true
	n.line.Set(about.Note)
	m.openPrompt(n)
}

func (n *noting) tables() []Table { return []Table{noteTable, promptTable} }

func (n *noting) over(m *Model, s *ui.Screen) {
	s.Note = &ui.Note{Title: "Note", Text: n.line.Text, Cursor: n.line.Cursor}
	f := &s.Footer
	f.Name, f.Keys, f.Status, f.Count, f.Place = "note", nil, "", "", ""
	if m.options.EditText != nil {
		f.Keys = m.keys.inFooter(f.Keys, noteEditor, "editor")
	}
	f.Keys = m.keys.inFooter(f.Keys, noteCancel, "cancel")
	f.Keys = m.keys.inFooter(f.Keys, noteKeep, "keep") // the last one stays longest
}

func newLine(l *edit.Input) { l.Insert("\n") }

func (n *noting) changed(*Model) tea.Cmd { n.warned = false; return nil }
func (n *noting) cancelled(*Model)       {}

// entered is what keep does.
func (n *noting) entered(m *Model) tea.Cmd {
	s, text := n.about, strings.TrimSpace(n.line.Text)
	if text == s.Note {
		return nil
	}
	s.Note, s.Changed = text, time.Now()
	if text == "" {
		m.say("the note is removed, and the highlight stays")
	} else {
		m.say("the note is kept" + whileKept(m) + " · " + m.label(openFocused) + " shows it")
	}
	return changeHighlight(m, s)
}

func (n *noting) keep(m *Model) tea.Cmd { return enterPrompt(n, m) }

// cancel leaves the note as it was; what has been written is given up only when asked twice.
func (n *noting) cancel(m *Model) {
	if strings.TrimSpace(n.line.Text) != n.about.Note && !n.warned {
		n.warned = true
		m.say("once more gives up what you wrote · " + m.label(noteKeep) + " keeps it")
		return
	}
	m.end()
}

// edit lets the reader write in an editor.
func (n *noting) edit(m *Model) tea.Cmd {
	edit, text := m.options.EditText, n.line.Text
	if edit == nil {
		m.say("there is no editor here")
		return nil
	}
	return func() tea.Msg {
		cmd, written, err := edit(text)
		return noteEditorFound{cmd, written, err}
	}
}

// taken leaves the screen to the editor.
func (e noteEditorFound) taken(m *Model) tea.Cmd {
	if e.err != nil {
		m.say(e.err.Error())
		return nil
	}
	return m.pictures.leaveTo(m, tea.ExecProcess(e.cmd, func(err error) tea.Msg {
		text, unread := e.written()
		if err == nil {
			err = unread
		}
		return noteWritten{text, err}
	}))
}

// taken puts what was written there into the note.
func (w noteWritten) taken(m *Model) tea.Cmd {
	m.pictures.comeBack(m)
	switch n := opened[*noting](m); {
	case w.err != nil:
		m.say("the editor: " + w.err.Error())
	case n != nil:
		n.line.Set("")
		n.line.Insert(strings.TrimRight(w.text, "\n"))
	}
	return nil
}

// showNote lays the note about what is read over the page, where there is one.
func showNote(m *Model) bool {
	_, from, to := toHighlight(m)
	note := &article.Article{}
	for _, s := range touching(m.highlights.standing(m), from, to) {
		for text := range strings.SplitSeq(s.Note, "\n") {
			if text = strings.TrimSpace(text); text != "" {
				note.Body = append(note.Body, article.Paragraph{Text: article.Words(shown(text))})
			}
		}
	}
	if len(note.Body) == 0 {
		return false
	}
	m.layOver("Note", note, 0)
	return true
}
