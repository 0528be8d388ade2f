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

// Left and Right move the cursor by a character, WordLeft and WordRight by a word.
func (l *Line) Left()      { l.Cursor = l.before() }
func (l *Line) Right()     { l.Cursor = l.after() }
func (l *Line) WordLeft()  { l.Cursor = l.wordBefore() }
func (l *Line) WordRight() { l.Cursor = l.wordAfter() }

// Start and End move it to either end.
func (l *Line) Start() { l.Cursor = 0 }
func (l *Line) End()   { l.Cursor = len(l.Text) }

// DeleteLeft and its like delete what such a move would pass over.
func (l *Line) DeleteLeft()      { l.cut(l.before(), l.Cursor) }
func (l *Line) DeleteRight()     { l.cut(l.Cursor, l.after()) }
func (l *Line) DeleteWordLeft()  { l.cut(l.wordBefore(), l.Cursor) }
func (l *Line) DeleteWordRight() { l.cut(l.Cursor, l.wordAfter()) }
func (l *Line) DeleteToStart()   { l.cut(0, l.Cursor) }
func (l *Line) DeleteToEnd()     { l.cut(l.Cursor, len(l.Text)) }

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
