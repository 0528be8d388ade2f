package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A frame is what was drawn last.
type frame struct {
	drawn  string // empty where something changed since
	cursor *tea.Cursor
}

// View is the screen of the moment.
func (m *Model) View() tea.View {
	if m.drawn == "" && m.page.Size().X > 0 && m.page.Size().Y > 0 {
		screen := m.screen()
		m.drawn = screen.Draw(m.painter)
		m.cursor = nil
		if at, typing := screen.Cursor(m.painter); typing {
			m.cursor = tea.NewCursor(at.X, at.Y)
		} else if m.options.Plain {
			at := m.page.Arrangement().Pane(m.page.Focus).Min
			m.cursor = tea.NewCursor(at.X, at.Y) // where reading begins, for a screen reader to go to
		}
	}
	v := tea.NewView(m.drawn)
	v.Cursor = m.cursor
	v.AltScreen = true
	if m.mouse.isOurs {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// screen is what the state of the moment looks like.
func (m *Model) screen() ui.Screen {
	a := m.page.Arrangement()
	s := ui.Screen{
		Size:        m.page.Size(),
		Arrangement: a,
		Plain:       m.options.Plain,
		Focus:       m.page.Focus,
		Footer:      m.status.footer,
		Point:       m.status.point,
	}
	if !a.Headline.Empty() {
		s.Headline = m.marked(m.page.HeadLines())
	}
	switch {
	case a.Body.Empty():
	case m.page.Columns() > 1:
		s.Spread = changed(m.page.Bands(), m.marked)
	default:
		s.Body, s.Fresh = m.page.Rowed()
		s.Body = m.marked(s.Body)
	}
	if !a.Captions.Empty() {
		s.Captions = m.marked(m.page.CaptionLines())
		s.Figure = m.page.Figure
	}
	s.Plates = m.pictures.Impressions()
	for _, in := range m.modes {
		in.over(m, &s)
	}
	if m.status.waits != "" {
		s.Footer.Message = m.status.waits
	}
	return s
}

// marked is lines with what lies over them.
func (m *Model) marked(lines []typeset.Line) []typeset.Line {
	if marked := m.highlights.layer(m); len(marked) > 0 {
		lines = ui.Lay(lines, marked)
	}
	if m.ruler != nil {
		lines = ui.Lay(lines, m.ruler.layer(m))
	}
	switch {
	case m.search != nil:
		lines = ui.Lay(lines, matches(m.search, m.text(), lines))
	case m.filter != nil:
		lines = ui.Lay(lines, matches(m.filter.search, m.text(), lines))
	}
	if s := m.selection(); s != nil {
		lines = ui.Lay(lines, s.layer(m.text()))
	}
	if m.pointed != nil {
		lines = ui.Lay(lines, ui.Layer{*m.pointed})
	}
	if m.focused != nil {
		lines = ui.Lay(lines, ui.Layer{{From: m.focused.From, To: m.focused.To, Role: theme.LinkFocused}})
	}
	return lines
}

// changed are the bands of a page in columns with what change makes of their lines.
func changed(bands []typeset.Band, change func([]typeset.Line) []typeset.Line) []typeset.Band {
	others := make([]typeset.Band, len(bands))
	for i, b := range bands {
		others[i] = typeset.Band{Rows: b.Rows}
		for _, lines := range b.Columns {
			others[i].Columns = append(others[i].Columns, change(lines))
		}
	}
	return others
}
