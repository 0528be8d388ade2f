package parse

import (
	"strings"
	"unicode/utf8"
)

// The control characters that Latin-1 has and nobody types.
const firstControl, lastControl = '\u0080', '\u009f'

// encodedOnce is a text of which some was taken for Latin-1 on its way and encoded again, as
// it was meant: "â\u0080\u0099" is a right single quotation mark. Only what holds a control
// character, and spells a character with it, is taken for that.
func encodedOnce(text string) string {
	if !strings.ContainsFunc(text, isControl) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for text != "" {
		r, size := spelled(text)
		if size > 0 {
			b.WriteRune(r)
		} else {
			_, size = utf8.DecodeRuneInString(text)
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

func isControl(r rune) bool { return r >= firstControl && r <= lastControl }

// spelled is the character that a text begins with where its bytes stand there as characters
// of their own, and the length of those; 0 where they do not.
func spelled(text string) (r rune, size int) {
	as := make([]byte, 0, utf8.UTFMax)
	control := false
	for _, c := range text {
		if c < utf8.RuneSelf || c > '\u00ff' {
			return 0, 0
		}
		as = append(as, byte(c))
		size += utf8.RuneLen(c)
		if control = control || isControl(c); utf8.FullRune(as) {
			break
		}
	}
	if r, n := utf8.DecodeRune(as); control && n > 1 && n == len(as) {
		return r, size
	}
	return 0, 0
}
