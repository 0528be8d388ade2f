package article

import (
	"unicode"
	"unicode/utf8"
)

// A softHyphen is where a long word may be broken at the end of a line.
const softHyphen = '\u00ad'

// Fold is a text as it is compared: its words in lower case with single spaces between
// them and no other sign, so that "À lire aussi :" is "à lire aussi". It is empty where
// a text has no letters and no digits.
func Fold(s string) string {
	b := make([]byte, 0, len(s))
	gap := false
	for _, r := range s {
		switch {
		case r == softHyphen:
		case !isInWord(r):
			gap = len(b) > 0
		default:
			if gap {
				b, gap = append(b, ' '), false
			}
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return string(b)
}

// isInWord reports whether a word may have r in it.
func isInWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
