package model

import (
	"lede/model/article"
	"lede/ui"
)

// A status is what Update has worked out of a state for View to draw.
type status struct {
	footer ui.Footer
	waits  string            // what the reader waits for: an article that is being fetched, a command; empty for nothing
	point  *article.Position // where the terminal's cursor stands in the body; nil for nowhere
}

// workOut follows the reader with what lies on the page, and works out what View draws.
func (m *Model) workOut() {
	if m.ruler != nil {
		m.ruler.follow(m)
	}
	m.page.Follow(shownLast(m.search))
	m.status = status{footer: footerOf(m), point: pointOf(m)}
	if o := &m.nav.Opening; o.Going() && !o.Trip.Quiet {
		m.status.waits = openingWords(o, m.label(closeCancel))
	} else if out := m.errands.out; out != nil {
		m.status.waits = shown("asking " + out.command + " · " + m.label(closeCancel) + " gives up")
	}
	m.drawn = ""
}

// pointOf is what the terminal's cursor points to: the end of the selection that moves
// and, for a screen reader to go to, what a key has led to.
func pointOf(m *Model) *article.Position {
	var p article.Position
	switch s, selection := m.search, m.selection(); {
	case selection != nil:
		p = selection.movedWord(m.text())
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
