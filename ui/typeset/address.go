package typeset

import "strings"

// isAddress reports whether a word is a web or mail address, which is broken after
// its own marks and never by a hyphen that is not part of it.
func isAddress(word string) bool {
	if len(word) < 8 {
		return false
	}
	if i := strings.Index(word, "://"); i > 0 {
		return true
	}
	if strings.Contains(word, "www.") {
		return true
	}
	at := strings.IndexByte(word, '@')
	return at > 0 && strings.Contains(word[at:], ".")
}

func (c *compositor) address(s string, from, to, room int) {
	start := from
	for i := from; i < to-1; i++ {
		if breaksAddress(s[i], s[i+1]) && i-start >= 2 && to-i > 3 {
			c.piece(s, start, i+1, room, withinWord)
			start = i + 1
		}
	}
	c.piece(s, start, to, room, withinWord)
}

func breaksAddress(a, b byte) bool {
	switch a {
	case '/':
		return b != '/'
	case '.', '?', '&', '=', '-', '_', '#', '~', '+', ',', ';', '@':
		return isLetter(b) || isDigit(b) || b >= 0x80
	}
	return false
}
