package export

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// Dialects of Markdown have signs of their own, and our reader knows them. Where words would
// be read as such a sign, they are escaped.

// isSign reports whether the character at i begins a sign of a dialect: "{{ name }}",
// "%%comment%%", "^name", ":name:", "==marked==", "++new++".
func isSign(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	rest := s[i+1:]
	if rest == "" {
		return false
	}
	next := rest[0]
	switch s[i] {
	case '{':
		return strings.IndexByte("{%#/+-=:.", next) >= 0
	case '%':
		return next == '%'
	case '^':
		return !isWord(before) && next != ' ' || isWord(before) && strings.Contains(rest, "^")
	case ':':
		return !isWord(before) && before != ':' && strings.Contains(rest, ":") && next != ' '
	case '=', '+':
		return next == s[i] && before != rune(s[i])
	}
	return false
}

// start finds what begins a block of a dialect, and the part of it that an escape stands
// behind: lists by "(1)", "(@x)" and "#.", verse, grids, names of places, properties,
// comments, blocks of Org, captions.
var start = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\([0-9]{1,3}()\)|\(()@|#()\.|()\| |()\+(?:\+\+|[-=])|\([\w:.-]+\)()=|[\w.-]+:():[ \t]|()% |()#\+|Table():)`)
})

// dialectStart is where a paragraph is escaped that begins as a block of a dialect does; -1
// for others.
func dialectStart(prose []byte) int {
	m := start().FindSubmatchIndex(prose)
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return m[i]
		}
	}
	return -1
}
