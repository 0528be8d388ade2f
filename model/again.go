package model

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// watchPause is how long passes between two looks at a file that is followed.
const watchPause = 500 * time.Millisecond

// sourceSeen says which version of a source there was at the last look.
type sourceSeen struct {
	ref, version string
	err          error
}

// readAgain reads the article from its source once more.
func (m *Model) readAgain() tea.Cmd {
	if !m.hasSource() {
		m.say("this article has no source to be read again from")
		return nil
	}
	return m.reload(func() { m.say("read again") })
}

// reload replaces the article by what its source holds now, and finds the reader's
// place in it.
func (m *Model) reload(then func()) tea.Cmd {
	ref := m.ref
	return m.fetch(ref, m.options.Open.whole, func(r Reading) {
		if m.speed() != nil {
			m.endSpeedReading()
		}
		place := m.traced()
		m.story = m.newStory(ref, r)
		m.focused = nil
		m.endAll(popupTable, hintsTable, selectTable)
		m.captionsTop = place.near
		m.show()
		then()
		m.findAgain(place)
	})
}

// watch looks at the source of the article before long, where the reader follows it.
func (m *Model) watch() tea.Cmd {
	if !m.options.Follow || m.options.Version == nil {
		return nil
	}
	ref, version := m.ref, m.options.Version
	return tea.Tick(watchPause, func(time.Time) tea.Msg {
		now, err := version(ref)
		return sourceSeen{ref, now, err}
	})
}

// seen reads the article again where its source has changed. One that is gone may be
// back in a moment: editors replace files.
func (m *Model) seen(msg sourceSeen) tea.Cmd {
	changed := msg.ref == m.ref && msg.err == nil && msg.version != m.version
	if !changed || m.opening.going() || !m.hasSource() {
		return m.watch()
	}
	reload := m.reload(func() { m.say("the file has changed") })
	m.opening.quiet = true
	return tea.Batch(reload, m.watch())
}
