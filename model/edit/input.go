// Package edit is a line that is being typed, and the lines that were typed before it.
//
//	var line edit.Input
//	line.Insert("harbour")
//	line.WordLeft()
package edit

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// An Input is what the reader types into a prompt. The cursor moves by characters as a
// reader sees them, and never stands within one.
type Input struct {
	Text    string
	Cursor  int  // the byte that it stands before
	Several bool // lines may be typed, with a newline between two
}

// Set makes text the line, with the cursor at its end.
func (l *Input) Set(text string) { l.Text, l.Cursor = text, len(text) }

// Insert puts text before the cursor, without what no terminal should be sent: what
// is pasted comes from anywhere.
func (l *Input) Insert(text string) {
	text = strings.Map(l.typeable, strings.ReplaceAll(text, "\r\n", "\n"))
	l.Text = l.Text[:l.Cursor] + text + l.Text[l.Cursor:]
	l.Cursor += len(text)
}

func (l *Input) typeable(r rune) rune {
	const joiner, nonJoiner = '\u200d', '\u200c'
	switch {
	case l.Several && r == '\n':
		return r
	case r == '\n' || r == '\t' || r == '\r':
		return ' '
	case unicode.IsGraphic(r) || r == joiner || r == nonJoiner:
		return r
	}
	return -1
}

// Left and Right move the cursor by a character, WordLeft and WordRight by a word.
func (l *Input) Left()      { l.Cursor = l.before() }
func (l *Input) Right()     { l.Cursor = l.after() }
func (l *Input) WordLeft()  { l.Cursor = l.wordBefore() }
func (l *Input) WordRight() { l.Cursor = l.wordAfter() }

// Start and End move it to either end of its line.
func (l *Input) Start() { l.Cursor = l.lineStart() }
func (l *Input) End()   { l.Cursor = l.lineEnd() }

// Up and Down move it to the line above or below, as far from its start.
func (l *Input) Up() {
	if start := l.lineStart(); start > 0 {
		column := uniseg.GraphemeClusterCount(l.Text[start:l.Cursor])
		l.Cursor = start - 1
		l.Start()
		l.moveOn(column)
	}
}

func (l *Input) Down() {
	if end := l.lineEnd(); end < len(l.Text) {
		column := uniseg.GraphemeClusterCount(l.Text[l.lineStart():l.Cursor])
		l.Cursor = end + 1
		l.moveOn(column)
	}
}

// moveOn moves by so many characters, within the line.
func (l *Input) moveOn(characters int) {
	for range characters {
		if l.Cursor < l.lineEnd() {
			l.Right()
		}
	}
}

func (l *Input) lineStart() int { return strings.LastIndexByte(l.Text[:l.Cursor], '\n') + 1 }

func (l *Input) lineEnd() int {
	if n := strings.IndexByte(l.Text[l.Cursor:], '\n'); n >= 0 {
		return l.Cursor + n
	}
	return len(l.Text)
}

// DeleteLeft and its like delete what such a move would pass over.
func (l *Input) DeleteLeft()      { l.remove(l.before(), l.Cursor) }
func (l *Input) DeleteRight()     { l.remove(l.Cursor, l.after()) }
func (l *Input) DeleteWordLeft()  { l.remove(l.wordBefore(), l.Cursor) }
func (l *Input) DeleteWordRight() { l.remove(l.Cursor, l.wordAfter()) }
func (l *Input) DeleteToStart()   { l.remove(l.lineStart(), l.Cursor) }
func (l *Input) DeleteToEnd()     { l.remove(l.Cursor, l.lineEnd()) }

func (l *Input) remove(from, to int) {
	l.Text, l.Cursor = l.Text[:from]+l.Text[to:], from
}

// before is where the character before the cursor begins.
func (l *Input) before() int {
	at := 0
	for g := uniseg.NewGraphemes(l.Text[:l.Cursor]); g.Next(); {
		at, _ = g.Positions()
	}
	return at
}

// after is where the character at the cursor ends.
func (l *Input) after() int {
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(l.Text[l.Cursor:], -1)
	return l.Cursor + len(first)
}

func (l *Input) wordBefore() int {
	head := strings.TrimRightFunc(l.Text[:l.Cursor], unicode.IsSpace)
	return len(strings.TrimRightFunc(head, func(r rune) bool { return !unicode.IsSpace(r) }))
}

func (l *Input) wordAfter() int {
	rest := strings.TrimLeftFunc(l.Text[l.Cursor:], unicode.IsSpace)
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		rest = rest[i:]
	} else {
		rest = ""
	}
	return len(l.Text) - len(rest)
}
