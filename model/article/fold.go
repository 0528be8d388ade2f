package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A softHyphen is where a long word may be broken at the end of a line.
const softHyphen = '\u00ad'

// Fold is a text as it is compared: its words in lower case with single spaces between
// them and no other sign, so that "À lire aussi :" is "à lire aussi". It is empty where
// a text has no letters and no digits.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r == softHyphen:
			continue
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)):
			r = unicode.ToLower(r)
		default:
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
