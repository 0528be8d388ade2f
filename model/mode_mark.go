package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// marks are the places in an article that the reader has given letters to, and the one
// that was last jumped from, which has "'".
type marks map[string]bookmark

// A bookmark is a place, and the article in which it stands as it does. Where that has
// been read anew, the place is found by its words.
type bookmark struct {
	at    article.Position
	story int
	trace *article.Trace
}

// jumpedFrom is the mark of where the reader came from.
const jumpedFrom = "'"

// A marking waits for the letter of a mark.
type marking struct {
	keepsClicks
	label string // shown meanwhile
	do    func(m *Model, letter string)
}

func (w *marking) tables() []Table { return []Table{markTable} }

func (w *marking) other(m *Model, key tea.KeyPressMsg) (tea.Cmd, bool) {
	m.end()
	w.do(m, key.String())
	return nil, true
}

func (w *marking) over(_ *Model, s *ui.Screen) { s.Footer.Pending = w.label }

func (w *marking) cancel(m *Model) { m.end() }

// cameFrom goes to the mark that every jump sets.
func (w *marking) cameFrom(m *Model) {
	m.end()
	w.do(m, jumpedFrom)
}

// awaitMark is a command that waits for the letter of a mark.
func awaitMark(label string, do func(*Model, string)) func(*Model) {
	return func(m *Model) { m.enter(&marking{label: label, do: do}) }
}

// markHere gives the place a letter.
func markHere(m *Model, letter string) {
	if !isMark(letter) {
		m.say("a mark is a letter from a to z")
		return
	}
	setMarkAt(m, letter, m.page.Here())
	m.say("mark " + letter + " is set: " + m.label(goToMark) + " " + letter + " comes back here")
}

// goToMarked goes to the place that has a letter.
func goToMarked(m *Model, letter string) {
	b, set := m.marks[letter]
	switch {
	case letter != jumpedFrom && !isMark(letter):
		m.say("a mark is a letter from a to z, or " + m.label(markCameFrom) + " for where you came from")
	case !set && letter == jumpedFrom:
		m.say("you have come from nowhere yet")
	case !set:
		m.say("mark " + letter + " is not set: " + m.label(setMark) + " " + letter + " sets it")
	default:
		m.leftFrom(m.page.Top)
		if b.story == m.nav.Ticket {
			uncover(m, b.at)
			m.page.GoTo(b.at)
		} else {
			m.findAgain(b.trace)
		}
	}
}

func isMark(key string) bool { return len(key) == 1 && key[0] >= 'a' && key[0] <= 'z' }

func setMarkAt(m *Model, letter string, at article.Position) {
	if m.marks == nil {
		m.marks = marks{}
	}
	m.marks[letter] = bookmark{at, m.nav.Ticket, m.nav.Trace(at)}
	m.memory.marked++
}

// leftFrom keeps the place that the reader has jumped from.
func (m *Model) leftFrom(p article.Position) {
	if p != m.page.Top || m.page.Top != (article.Position{}) {
		setMarkAt(m, jumpedFrom, p)
	}
}
