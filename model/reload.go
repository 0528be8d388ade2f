package model

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
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
	if !m.nav.HasSource() {
		m.say("this article has no source to be read again from")
		return nil
	}
	if s := m.nav.Story; !s.Saved.IsZero() && s.Why == "" && s.Article.URL != "" {
		return m.follow(s.Article.URL) // the copy was asked for; now the page is
	}
	return m.reload(false)
}

// reload replaces the article by what its source holds now, and finds the reader's place
// in it. Quiet is where the reader hasn't asked for it.
func (m *Model) reload(quiet bool) tea.Cmd {
	return m.travel(navigation.Trip{Way: navigation.Reload, Ref: m.nav.Ref, Quiet: quiet})
}

// watch looks at the source of the article before long, where the reader follows it.
func (m *Model) watch() tea.Cmd {
	if !m.options.Follow || m.options.Version == nil {
		return nil
	}
	ref, version := m.nav.Ref, m.options.Version
	return tea.Tick(watchPause, func(time.Time) tea.Msg {
		now, err := version(ref)
		return sourceSeen{ref, now, err}
	})
}

// taken reads the article again where its source has changed. One that is gone may be
// back in a moment: editors replace files.
func (msg sourceSeen) taken(m *Model) tea.Cmd {
	changed := msg.ref == m.nav.Ref && msg.err == nil && msg.version != m.nav.Version
	if !changed || m.nav.Opening.Going() || !m.nav.HasSource() {
		return m.watch()
	}
	return tea.Batch(m.reload(true), m.watch())
}
