package model

import (
	"image"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
)

// toggleMouse takes the wheel and the clicks, or leaves them to the terminal.
func (m *Model) toggleMouse() {
	m.mouse = pointer{isOurs: !m.mouse.isOurs}
	if m.mouse.isOurs {
		m.say("the mouse is lede's: the terminal selects with shift held down")
	} else {
		m.say("the mouse is the terminal's")
	}
}

// wheelRows is how far a notch of the wheel moves, as wheels do everywhere.
const wheelRows = 3

// wheel moves what is under the pointer.
func (m *Model) wheel(at tea.Mouse) {
	rows := wheelRows
	switch at.Button {
	case tea.MouseWheelDown:
	case tea.MouseWheelUp:
		rows = -wheelRows
	default:
		return
	}
	for _, in := range slices.Backward(m.modes) {
		if in.wheel(m, rows) {
			return
		}
	}
	pane, ok := paneAt(m.page.Arrangement(), image.Pt(at.X, at.Y))
	if !ok {
		pane = m.page.Focus
	}
	m.tell(m.page.ScrollPane(pane, rows))
}

func paneAt(a ui.Arrangement, at image.Point) (ui.Pane, bool) {
	for _, p := range []ui.Pane{ui.Headline, ui.Body, ui.Captions} {
		if at.In(a.Pane(p)) {
			return p, true
		}
	}
	return 0, false
}

// click gives a click to the modes. One on the page is done when the button is let go: until
// then it may become a selection.
func (m *Model) click(at tea.Mouse) tea.Cmd {
	m.mouse.held = nil
	if at.Button != tea.MouseLeft {
		return nil
	}
	m.message, m.pointed = "", nil
	screen, cell := m.screen(), image.Pt(at.X, at.Y)
	for _, in := range slices.Backward(slices.Clone(m.modes)) {
		if cmd, done := in.click(m, &screen, cell); done {
			m.mouse.clicks = 0
			return cmd
		}
	}
	m.mouse.press(cell, placeUnder(m, &screen, cell))
	return nil
}

// clickPane follows a link, goes from a figure to its caption or back, or puts the pane
// in focus.
func (m *Model) clickPane(s *ui.Screen, cell image.Point) tea.Cmd {
	pane, line, span, ok := s.Under(m.painter, cell)
	if !ok {
		return nil
	}
	m.page.FocusOn(pane)
	if line == nil || span == nil {
		return nil
	}
	if t, ok := m.nav.TargetAt(article.Position{Block: line.Start.Block, Offset: span.Offset}); ok && span.Offset >= 0 {
		m.mouse.clicks = 0 // what stands there now is something else
		return m.openChecked(t)
	}
	switch {
	case pane == ui.Body && span.Role == theme.FigureMark && line.Figure == 0: // of details
		if t, ok := m.nav.TargetAt(line.Start); ok {
			return m.openTarget(t)
		}
	case pane == ui.Captions && line.Figure > 0:
		m.page.Picked = line.Figure
		m.page.ToPickedFigure()
	case pane == ui.Body && span.Role == theme.FigureMark && m.page.Open.Has(ui.Captions):
		m.page.FocusOn(ui.Captions)
		m.tell(m.page.PickFigure(line.Figure))
	}
	return nil
}
