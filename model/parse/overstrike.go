package parse

import (
	"strings"
	"unicode/utf8"
)

// An overstrike folds what a typewriter struck twice, as manual pages have it for bold
// and underlined words: a letter, a backspace, and the letter again or a rule. It goes
// over a text in pieces.
type overstrike struct {
	seen bool // there was a backspace
	held string
}

// fold is the next piece with each character once. What may be struck again by the piece
// after it is held back; the last piece is told by being empty.
func (o *overstrike) fold(piece string) string {
	if o.seen = o.seen || strings.IndexByte(piece, '\b') >= 0; !o.seen {
		return piece
	}
	s := o.held + piece
	o.held = ""
	if piece != "" {
		at := lastStruck(s)
		s, o.held = s[:at], s[at:]
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] != '\b' {
			_, size := utf8.DecodeRuneInString(s[i:])
			b = append(b, s[i:i+size]...)
			i += size
			continue
		}
		i++
		switch last, size := utf8.DecodeLastRune(b); {
		case size == 0 || last == '\n': // nothing stands there
		case last != '_' && last != ' ' && strings.HasPrefix(s[i:], "_"):
			i++ // a rule under what stands there
		default:
			b = b[:len(b)-size]
		}
	}
	return string(b)
}

// lastStruck is where the last character of s begins, with those that it is struck over.
func lastStruck(s string) int {
	at := len(s)
	for {
		for at > 0 && s[at-1] == '\b' {
			at--
		}
		_, size := utf8.DecodeLastRuneInString(s[:at])
		if at -= size; at == 0 || s[at-1] != '\b' {
			return at
		}
	}
}
