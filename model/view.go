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
	if m.drawn == "" && m.page.Size().X > 0 && m.page.Size().Y > 0 {
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
	at := m.page.Arrangement().Pane(m.page.Focus).Min
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
		p = m.focused.From
	case m.ruler != nil:
		p = m.ruler.at
	case s != nil && s.Current != nil:
		p = s.Current.Start()
	default:
		return nil
	}
	return &p
}

func (m *Model) screen() ui.Screen {
	a := m.page.Arrangement()
	s := ui.Screen{
		Size:        m.page.Size(),
		Arrangement: a,
		Plain:       m.options.Plain,
		Focus:       m.page.Focus,
		Title:       m.nav.Article.Headline,
		Measure:     m.page.Measure(),
		Footer:      m.footer(),
	}
	if !a.Headline.Empty() {
		s.Headline, s.Kicker = m.page.Headline()
		s.Headline = m.marked(s.Headline)
	}
	switch {
	case a.Body.Empty():
	case m.page.Columns() > 1:
		s.Columns, s.Spread = m.page.Columns(), m.markedBands(m.page.Spread().Bands)
	default:
		s.Body = m.marked(m.page.Lines())
	}
	s.Point = m.point()
	if !a.Captions.Empty() {
		s.Captions = m.marked(m.page.CaptionLines())
		s.Figure = m.page.CurrentFigure()
	}
	for _, in := range m.modes {
		in.over(m, &s)
	}
	if m.nav.Opening.Going() && !m.nav.Opening.Trip.Quiet {
		s.Footer.Message = m.openingWords()
	}
	return s
}

// marked is lines with what lies over them.
func (m *Model) marked(lines []typeset.Line) []typeset.Line {
	if m.ruler != nil {
		lines = ui.Lay(lines, m.rulerLayer())
	}
	if m.search != nil {
		lines = ui.Lay(lines, matches(m.search, m.nav.Text(), lines))
	}
	if m.selection() != nil {
		lines = ui.Lay(lines, m.selectionLayer())
	}
	if m.pointed != nil {
		lines = ui.Lay(lines, ui.Layer{*m.pointed})
	}
	if m.focused != nil {
		lines = ui.Lay(lines, ui.Layer{{From: m.focused.From, To: m.focused.To, Role: theme.LinkFocused}})
	}
	return lines
}

// markedBands are the bands of a page in columns with what lies over their lines.
func (m *Model) markedBands(bands []typeset.Band) []typeset.Band {
	marked := make([]typeset.Band, len(bands))
	for i, b := range bands {
		marked[i] = typeset.Band{Rows: b.Rows}
		for _, lines := range b.Columns {
			marked[i].Columns = append(marked[i].Columns, m.marked(lines))
		}
	}
	return marked
}
