package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// marks are the places in an article that the reader has given letters to, and the one
// that was last jumped from, which has "'".
type marks map[string]bookmark

// A bookmark is a place, and the article in which it stands as it does. Where that has
// been read anew, the place is found by its words.
type bookmark struct {
	at    article.Position
	story int
	trace *trace
}

// jumpedFrom is the mark of where the reader came from.
const jumpedFrom = "'"

// awaited is what is done with the next key, whichever it is.
type awaited struct {
	label string // shown meanwhile
	do    func(m *Model, key string) tea.Cmd
}

// awaitedKey gives a key to what waits for it.
func (m *Model) awaitedKey(key string) tea.Cmd {
	m.message = ""
	do := m.awaited.do
	m.awaited = nil
	if key == "esc" || key == "ctrl+c" {
		return nil
	}
	return do(m, key)
}

func (m *Model) setMark() {
	m.awaited = &awaited{"m", func(m *Model, key string) tea.Cmd {
		if !isMark(key) {
			m.say("a mark is a letter from a to z")
			return nil
		}
		m.bookmark(key, m.here())
		m.say("mark " + key + " is set: " + m.labels["go to a mark"] + " " + key + " comes back here")
		return nil
	}}
}

func (m *Model) goToMark() {
	m.awaited = &awaited{"'", func(m *Model, key string) tea.Cmd {
		b, set := m.marks[key]
		switch {
		case key != jumpedFrom && !isMark(key):
			m.say("a mark is a letter from a to z, or ' for where you came from")
		case !set && key == jumpedFrom:
			m.say("you have come from nowhere yet")
		case !set:
			m.say("mark " + key + " is not set: " + m.labels["set a mark"] + " " + key + " sets it")
		default:
			m.goToBookmark(b)
		}
		return nil
	}}
}

func isMark(key string) bool { return len(key) == 1 && key[0] >= 'a' && key[0] <= 'z' }

func (m *Model) bookmark(letter string, at article.Position) {
	if m.marks == nil {
		m.marks = marks{}
	}
	m.marks[letter] = bookmark{at, m.arrival.ticket, &trace{article.PassageAt(m.matter(), at), at}}
}

func (m *Model) goToBookmark(b bookmark) {
	m.leftFrom(m.place)
	if b.story == m.arrival.ticket {
		m.goTo(b.at)
	} else {
		m.findAgain(b.trace)
	}
}

// leftFrom keeps the place that the reader has jumped from.
func (m *Model) leftFrom(p place) {
	if p.top != m.top || m.top != (article.Position{}) {
		m.bookmark(jumpedFrom, p.top)
	}
}
