package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// View is the screen of the moment.
func (m *Model) View() tea.View {
	if m.drawn == "" && m.size.X > 0 && m.size.Y > 0 {
		screen := m.screen()
		m.drawn = screen.Draw(m.painter)
		m.cursor = nil
		if at, typing := screen.Cursor(m.painter); typing {
			m.cursor = tea.NewCursor(at.X, at.Y)
		} else if m.options.Plain {
			m.cursor = m.readingCursor()
		}
	}
	v := tea.NewView(m.drawn)
	v.Cursor = m.cursor
	v.AltScreen = true
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// readingCursor stands where reading begins, for a screen reader to go to.
func (m *Model) readingCursor() *tea.Cursor {
	at := m.arranged().Pane(m.focus).Min
	return tea.NewCursor(at.X, at.Y)
}

// point is what the terminal's cursor points to: the end of the selection that moves and,
// for a screen reader to go to, what a key has led to.
func (m *Model) point() *article.Position {
	var p article.Position
	switch s := m.search; {
	case m.selection() != nil:
		p = m.movedWord()
	case !m.options.Plain || m.speed() != nil:
		return nil
	case m.pointed != nil:
		p = m.pointed.From
	case m.focusedInView() != nil:
		p = m.focused.from
	case m.ruler != nil:
		p = m.ruler.at
	case s != nil && s.Current != nil:
		p = s.Current.Start()
	default:
		return nil
	}
	return &p
}

// arranged is where everything stands at the moment: over the body's last rows, perhaps,
// the caption of a figure in view.
func (m *Model) arranged() ui.Arrangement {
	a := m.set.arrangement
	if a.Below && !a.Body.Empty() {
		return a.Covered(m.sheet().covered)
	}
	return a
}

func (m *Model) screen() ui.Screen {
	a := m.arranged()
	s := ui.Screen{
		Size:        m.size,
		Arrangement: a,
		Plain:       m.options.Plain,
		Focus:       m.focus,
		Footer:      m.footer(),
	}
	if !a.Headline.Empty() {
		s.Headline = m.marked(m.set.head[min(m.headlineTop, len(m.set.head)):])
	}
	switch {
	case a.Body.Empty():
	case m.columns() > 1:
		s.Spread = m.spread().marked(m)
	default:
		p := m.sheet()
		s.Body = m.marked(p.lines)
		s.Fresh = m.freshRow(p)
	}
	s.Point = m.point()
	if !a.Captions.Empty() {
		s.Captions = m.marked(m.captionsInView())
		s.Figure = m.currentFigure()
	}
	for _, in := range m.modes {
		in.over(m, &s)
	}
	if m.opening.going() && !m.opening.quiet {
		s.Footer.Message = m.opening.status()
	}
	return s
}

// freshRow is the row of the first line that a short turn brought, from 1; 0 for none.
func (m *Model) freshRow(p *sheet) int {
	for i := range p.lines {
		if m.fresh != nil && p.lines[i].Start == *m.fresh {
			return i + 1
		}
	}
	return 0
}

// captionsInView are the lines in the captions' pane: beside their figures, or of the one
// in view, or where they have the keys, all from the current one on.
func (m *Model) captionsInView() []typeset.Line {
	a := m.arranged()
	switch {
	case a.Captions.Empty():
		return nil
	case a.Body.Empty() || m.focus == ui.Captions && a.Beside:
		return m.set.captions.Lines(m.captionsTop, a.Captions.Dy())
	case a.Beside:
		column, _ := m.beside(m.sheet())
		return column
	}
	return m.sheet().caption
}

// marked is lines with what lies over them.
func (m *Model) marked(lines []typeset.Line) []typeset.Line {
	if m.ruler != nil {
		lines = ui.Lay(lines, m.rulerLayer())
	}
	if m.search != nil {
		lines = ui.Lay(lines, matches(m.search, m.manuscript(), lines))
	}
	if m.selection() != nil {
		lines = ui.Lay(lines, m.selectionLayer())
	}
	if m.pointed != nil {
		lines = ui.Lay(lines, ui.Layer{*m.pointed})
	}
	if m.focused != nil {
		lines = ui.Lay(lines, ui.Layer{{From: m.focused.from, To: m.focused.to, Role: theme.LinkFocused}})
	}
	return lines
}
