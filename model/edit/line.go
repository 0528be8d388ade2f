// Package edit is a line that is being typed, and the lines that were typed before it.
//
//	var line edit.Line
//	line.Insert("harbour")
//	line.WordLeft()
package edit

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// A Line is what the reader types into a prompt. The cursor moves by characters as a
// reader sees them, and never stands within one.
type Line struct {
	Text   string
	Cursor int // the byte that it stands before
}

// Set makes text the line, with the cursor at its end.
func (l *Line) Set(text string) { l.Text, l.Cursor = text, len(text) }

// Insert puts text before the cursor, without what no terminal should be sent: what
// is pasted comes from anywhere.
func (l *Line) Insert(text string) {
	text = strings.Map(typeable, text)
	l.Text = l.Text[:l.Cursor] + text + l.Text[l.Cursor:]
	l.Cursor += len(text)
}

func typeable(r rune) rune {
	const joiner, nonJoiner = '\u200d', '\u200c'
	switch {
	case r == '\n' || r == '\t' || r == '\r':
		return ' '
	case unicode.IsGraphic(r) || r == joiner || r == nonJoiner:
		return r
	}
	return -1
}

// Edit moves or deletes, by the keys that shells have; false where key does neither.
func (l *Line) Edit(key string) bool {
	switch key {
	case "left", "ctrl+b":
		l.Cursor = l.before()
	case "right", "ctrl+f":
		l.Cursor = l.after()
	case "ctrl+left", "alt+left", "alt+b":
		l.Cursor = l.wordBefore()
	case "ctrl+right", "alt+right", "alt+f":
		l.Cursor = l.wordAfter()
	case "home", "ctrl+a":
		l.Cursor = 0
	case "end", "ctrl+e":
		l.Cursor = len(l.Text)
	case "backspace", "ctrl+h":
		l.cut(l.before(), l.Cursor)
	case "delete", "ctrl+d":
		l.cut(l.Cursor, l.after())
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		l.cut(l.wordBefore(), l.Cursor)
	case "alt+d", "ctrl+delete", "alt+delete":
		l.cut(l.Cursor, l.wordAfter())
	case "ctrl+u":
		l.cut(0, l.Cursor)
	case "ctrl+k":
		l.cut(l.Cursor, len(l.Text))
	default:
		return false
	}
	return true
}

func (l *Line) cut(from, to int) {
	l.Text, l.Cursor = l.Text[:from]+l.Text[to:], from
}

// before is where the character before the cursor begins.
func (l *Line) before() int {
	at := 0
	for g := uniseg.NewGraphemes(l.Text[:l.Cursor]); g.Next(); {
		at, _ = g.Positions()
	}
	return at
}

// after is where the character at the cursor ends.
func (l *Line) after() int {
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(l.Text[l.Cursor:], -1)
	return l.Cursor + len(first)
}

func (l *Line) wordBefore() int {
	head := strings.TrimRightFunc(l.Text[:l.Cursor], unicode.IsSpace)
	return len(strings.TrimRightFunc(head, func(r rune) bool { return !unicode.IsSpace(r) }))
}

func (l *Line) wordAfter() int {
	rest := strings.TrimLeftFunc(l.Text[l.Cursor:], unicode.IsSpace)
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		rest = rest[i:]
	} else {
		rest = ""
	}
	return len(l.Text) - len(rest)
}
