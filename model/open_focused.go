package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui"
)

// openFocused opens the link in focus, or brings the body to the figure whose caption
// is.
func (m *Model) openFocused() tea.Cmd {
	switch t := m.focusedInView(); {
	case t != nil:
		return m.openTarget(*t)
	case m.page.Focus == ui.Captions:
		m.page.ToPickedFigure()
	case detailsFirst(m) != nil:
		m.focused = detailsFirst(m)
		return m.openTarget(*m.focused)
	case showNote(m):
	case m.figureInView() != nil && m.figureInView().Picture() >= 0 && m.pictures.enlarges(m):
		return enlarge(m)
	case m.figureInView() != nil:
		return m.browsePicture(m.figureInView())
	default:
		m.say("nothing is in focus: " + m.label(nextLink) + " goes to the next link")
	}
	return nil
}
