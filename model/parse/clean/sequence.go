package clean

import (
	"strings"
	"unicode/utf8"
)

// The control characters that begin or end something longer, after ECMA-48. Each
// has a form of one character, and one of escape and an ASCII character.
const (
	escape = '\x1b'
	bell   = '\a'

	deviceControl     = '\u0090' // ESC P
	startOfString     = '\u0098' // ESC X
	controlSequence   = '\u009b' // ESC [
	stringTerminator  = '\u009c' // ESC \
	systemCommand     = '\u009d' // ESC ]
	privacyMessage    = '\u009e' // ESC ^
	applicationString = '\u009f' // ESC _
)

// sequence is how much of s, which follows the control character r, belongs to r.
func sequence(r rune, s string) int {
	switch r {
	case escape:
		return escapeSequence(s)
	case controlSequence:
		return parameters(s)
	case deviceControl, startOfString, systemCommand, privacyMessage, applicationString:
		return shortPayload(s)
	}
	return 0
}

// escapeSequence is how much of s belongs to the escape before it.
func escapeSequence(s string) int {
	i := span(s, ' ', '/')
	if i == len(s) || s[i] < '0' || s[i] > '~' {
		return i
	}
	if i == 0 {
		switch s[0] {
		case '[':
			return 1 + parameters(s[1:])
		case 'P', 'X', ']', '^', '_':
			return 1 + payload(s[1:])
		}
	}
	return i + 1
}

// parameters is the length of a control sequence's parameters, intermediate
// characters and final one.
func parameters(s string) int {
	i := span(s, '0', '?')
	i += span(s[i:], ' ', '/')
	if i < len(s) && s[i] >= '@' && s[i] <= '~' {
		i++
	}
	return i
}

// span is the length of the start of s whose bytes are all from lo to hi.
func span(s string, lo, hi byte) int {
	i := 0
	for i < len(s) && s[i] >= lo && s[i] <= hi {
		i++
	}
	return i
}

// payload is the length of a control string and its terminator. One that nothing
// ends, or that another sequence cuts short, goes to the end of its line: the
// article below a stray escape is not to vanish with it.
func payload(s string) int {
	i := strings.IndexFunc(s, func(r rune) bool {
		return r == escape || r == bell || r >= deviceControl && r <= applicationString
	})
	if i >= 0 {
		switch r, size := utf8.DecodeRuneInString(s[i:]); {
		case r == bell || r == stringTerminator:
			return i + size
		case strings.HasPrefix(s[i:], "\x1b\\"):
			return i + 2
		}
		s = s[:i]
	}
	if end := strings.IndexAny(s, "\n\r"); end >= 0 {
		return end
	}
	return len(s)
}

// shortPayload is the length of a control string that one character opened, and its
// terminator. Where nothing ends it, or letters beyond ASCII stand in it, it is 0: such a
// character is what is left of a letter that was decoded wrongly, and words follow it.
func shortPayload(s string) int {
	i := strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' })
	if i < 0 {
		return 0
	}
	switch r, size := utf8.DecodeRuneInString(s[i:]); {
	case r == bell || r == stringTerminator:
		return i + size
	case strings.HasPrefix(s[i:], "\x1b\\"):
		return i + 2
	}
	return 0
}
