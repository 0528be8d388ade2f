package dump

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Some programs underline the words of a link by joining them: "the_third_gate".

// areLinksUnderlined reports whether words are joined as a matter of course.
func areLinksUnderlined(lines []Line) bool {
	const fewest = 10 // joined words
	n := 0
	for _, l := range lines {
		if strings.IndexByte(l.Text, '_') < 0 {
			continue
		}
		for w := range strings.FieldsSeq(l.Text) {
			if isJoined(w) {
				n++
			}
		}
	}
	return n >= fewest
}

// isJoined reports whether a line stands between letters of w, which is no address.
func isJoined(w string) bool {
	if strings.ContainsAny(w, "/@=") {
		return false
	}
	for i := 1; i+1 < len(w); i++ {
		if w[i] == '_' && isLetter(utf8.DecodeLastRuneInString(w[:i])) && isLetter(utf8.DecodeRuneInString(w[i+1:])) {
			return true
		}
	}
	return false
}

func isLetter(r rune, _ int) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// withoutUnderlines has spaces between the words of links.
func withoutUnderlines(s string) string {
	if strings.IndexByte(s, '_') < 0 {
		return s
	}
	words := strings.Split(s, " ")
	for i, w := range words {
		if isJoined(w) {
			words[i] = strings.ReplaceAll(w, "_", " ")
		}
	}
	return strings.Join(words, " ")
}
