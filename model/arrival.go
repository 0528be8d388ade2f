package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
)

func (m *Model) opened(o navigation.Opened) tea.Cmd {
	trip, r, err, ok := m.nav.Opened(o)
	switch {
	case !ok:
		return nil
	case err != nil:
		return m.refused(err)
	}
	return m.arrive(trip, r)
}

// refused says why an article can't be read. Where there is no other, that is the end.
func (m *Model) refused(err error) tea.Cmd {
	if m.nav.Article.IsEmpty() {
		m.err = err
		return m.leave()
	}
	m.raw.stay()
	m.say(err.Error())
	return nil
}
