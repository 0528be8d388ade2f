package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// note is a footnote that is shown over the page.
type note struct {
	label string
	block int              // where it stands below the body
	top   article.Position // of its first row in view
}

// showNote shows the footnote of that label over the page.
func (m *Model) showNote(label string) {
	for i, n := range m.article.Footnotes {
		if n.Label != label {
			continue
		}
		if m.arrival.going() {
			m.say("the notes stand at the end, which has not arrived yet")
			return
		}
		block := len(m.article.Body) + i
		m.note = &note{label, block, article.Position{Block: block}}
		return
	}
	m.say("there is no note " + label)
}

// noteKey is a key while a note is shown. Any that is not the note's own closes it
// and does what it does.
func (m *Model) noteKey(key string) tea.Cmd {
	switch m.keys[key].Name {
	case "open what is focused":
		at := article.Position{Block: m.note.block}
		m.note = nil
		m.jumpTo(at)
	case "line down":
		m.scrollNote(1)
	case "line up":
		m.scrollNote(-1)
	case "close, cancel", "close, else quit", "back":
		m.note = nil
	default:
		m.note = nil
		return m.press(key)
	}
	return nil
}

func (m *Model) scrollNote(rows int) {
	n, g := m.note, m.set.body
	last := article.Position{Block: n.block, Offset: article.Extent(m.block(n.block))}
	inView := ui.NoteRows(m.rows(ui.Body))
	if rows > 0 && g.RowsBetween(n.top, last, inView+1) < inView {
		return
	}
	if top := g.Move(n.top, rows); top.Block == n.block {
		n.top = top
	}
}

// noteInView is the note as far as it fits. It stands away from its mark.
func (m *Model) noteInView() *ui.Note {
	lines := m.set.body.Lines(m.note.top, ui.NoteRows(m.rows(ui.Body)))
	for i, l := range lines {
		if l.Start.Block != m.note.block {
			lines = lines[:i]
			break
		}
	}
	for len(lines) > 1 && len(lines[len(lines)-1].Spans) == 0 {
		lines = lines[:len(lines)-1]
	}
	return &ui.Note{Title: "Note " + m.note.label, Lines: lines, Above: m.markIsLow()}
}

// markIsLow reports whether the note's mark stands in the lower half of the body.
func (m *Model) markIsLow() bool {
	rows := m.rows(ui.Body)
	for i, l := range m.set.body.Lines(m.top, rows) {
		for _, s := range l.Spans {
			if s.Note == m.note.label {
				return i >= rows/2
			}
		}
	}
	return false
}
