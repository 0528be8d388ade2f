package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// A slip is a small pane over the page: a footnote, the article's details.
type slip struct {
	title  string
	galley func(*Model) *typeset.Galley // what it is set in
	top    article.Position             // of its first row in view
	end    article.Position             // of its last
	label  string                       // of the footnote, whose mark stays in view; empty for none
	enter  func(*Model)                 // goes to what it shows; nil where that is nowhere
}

// slipKey is a key while a slip is shown. Any that is not the slip's own closes it and
// does what it does.
func (m *Model) slipKey(key string) tea.Cmd {
	s := m.slip
	switch m.keys[key].Name {
	case "open what is focused":
		m.slip = nil
		if s.enter != nil {
			s.enter(m)
		}
	case "line down":
		s.scroll(m, 1)
	case "line up":
		s.scroll(m, -1)
	case "page down", "half a page down":
		s.scroll(m, m.slipRows())
	case "page up", "half a page up":
		s.scroll(m, -m.slipRows())
	case "close, cancel", "close, else quit", "back":
		m.slip = nil
	default:
		m.slip = nil
		return m.press(key)
	}
	return nil
}

// slipRows is how many rows of the slip are in view at most.
func (m *Model) slipRows() int {
	rows := m.rows(ui.Body)
	if m.slip.label == "" {
		return max(1, rows-2)
	}
	return max(1, min(rows-2, rows/2))
}

func (s *slip) scroll(m *Model, rows int) {
	g, inView := s.galley(m), m.slipRows()
	for range max(rows, -rows) {
		if rows > 0 && g.RowsBetween(s.top, s.end, inView) < inView {
			return
		}
		top := g.Move(s.top, rows/max(rows, -rows))
		if s.label != "" && top.Block != s.top.Block {
			return
		}
		s.top = top
	}
}

// slipInView is the slip as far as it fits. A note stands away from its mark.
func (m *Model) slipInView() *ui.Slip {
	s := m.slip
	lines := s.galley(m).Lines(s.top, m.slipRows())
	for i, l := range lines {
		if l.Start.Block > s.end.Block {
			lines = lines[:i]
			break
		}
	}
	for len(lines) > 1 && len(lines[len(lines)-1].Spans) == 0 {
		lines = lines[:len(lines)-1]
	}
	return &ui.Slip{Title: s.title, Lines: lines, Above: s.label != "" && m.markIsLow(s.label)}
}
