package model

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// A line is what the reader types into a prompt. The cursor moves by characters as a
// reader sees them, and never stands within one.
type line struct {
	text   string
	cursor int // the byte that it stands before
}

// set makes text the line, with the cursor at its end.
func (l *line) set(text string) { l.text, l.cursor = text, len(text) }

// insert puts text before the cursor, without what no terminal should be sent: what
// is pasted comes from anywhere.
func (l *line) insert(text string) {
	text = strings.Map(typeable, text)
	l.text = l.text[:l.cursor] + text + l.text[l.cursor:]
	l.cursor += len(text)
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

// edit moves or deletes, by the keys that shells have; false where key does neither.
func (l *line) edit(key string) bool {
	switch key {
	case "left", "ctrl+b":
		l.cursor = l.before()
	case "right", "ctrl+f":
		l.cursor = l.after()
	case "ctrl+left", "alt+left", "alt+b":
		l.cursor = l.wordBefore()
	case "ctrl+right", "alt+right", "alt+f":
		l.cursor = l.wordAfter()
	case "home", "ctrl+a":
		l.cursor = 0
	case "end", "ctrl+e":
		l.cursor = len(l.text)
	case "backspace", "ctrl+h":
		l.cut(l.before(), l.cursor)
	case "delete", "ctrl+d":
		l.cut(l.cursor, l.after())
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		l.cut(l.wordBefore(), l.cursor)
	case "alt+d", "ctrl+delete", "alt+delete":
		l.cut(l.cursor, l.wordAfter())
	case "ctrl+u":
		l.cut(0, l.cursor)
	case "ctrl+k":
		l.cut(l.cursor, len(l.text))
	default:
		return false
	}
	return true
}

func (l *line) cut(from, to int) {
	l.text, l.cursor = l.text[:from]+l.text[to:], from
}

// before is where the character before the cursor begins.
func (l *line) before() int {
	at := 0
	for g := uniseg.NewGraphemes(l.text[:l.cursor]); g.Next(); {
		at, _ = g.Positions()
	}
	return at
}

// after is where the character at the cursor ends.
func (l *line) after() int {
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(l.text[l.cursor:], -1)
	return l.cursor + len(first)
}

func (l *line) wordBefore() int {
	head := strings.TrimRightFunc(l.text[:l.cursor], unicode.IsSpace)
	return len(strings.TrimRightFunc(head, func(r rune) bool { return !unicode.IsSpace(r) }))
}

func (l *line) wordAfter() int {
	rest := strings.TrimLeftFunc(l.text[l.cursor:], unicode.IsSpace)
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		rest = rest[i:]
	} else {
		rest = ""
	}
	return len(l.text) - len(rest)
}

// past is the lines that were entered before, the latest last.
type past struct {
	lines []string
	back  int    // how many lines back the reader has gone
	typed string // what stood in the prompt before
}

// pastLines is how many are kept.
const pastLines = 100

func (h *past) rewind() { h.back, h.typed = 0, "" }

// add keeps a line as the latest, once.
func (h *past) add(text string) {
	if text == "" {
		return
	}
	kept := h.lines[:0]
	for _, l := range h.lines {
		if l != text {
			kept = append(kept, l)
		}
	}
	h.lines = append(kept, text)
	h.lines = h.lines[max(0, len(h.lines)-pastLines):]
}

// step is the line that many steps later, or earlier where n is less than 0. What
// stands in the prompt is kept, and comes again after the latest.
func (h *past) step(n int, standing string) string {
	if h.back == 0 {
		h.typed = standing
	}
	h.back = max(0, min(h.back-n, len(h.lines)))
	if h.back == 0 {
		return h.typed
	}
	return h.lines[len(h.lines)-h.back]
}
