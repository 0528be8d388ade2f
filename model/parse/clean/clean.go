// Package clean is the one gate for text from outside: whatever a stranger wrote
// comes out as letters, spaces, newlines and tabs, with nothing in it that a
// terminal would obey or that a reader could not see.
//
//	body := clean.Text(page)   // many lines
//	title := clean.Line(title) // one
//	link := clean.URL(href)
//
// Gone are escape sequences with all that belongs to them, control characters,
// overrides of the writing direction and characters without width, but where a
// script needs these to be spelled right. What is clean already comes back as it
// is, without a copy, and cleaning twice is the same as cleaning once.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text cleans text of many lines. Every kind of line end, page breaks too, comes
// out as a newline; tabs stay; bytes that are no UTF-8 become U+FFFD.
func Text(s string) string {
	n, prev := scan(s, 0)
	if n == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/64) // what is no UTF-8 grows to three bytes
	for {
		b.WriteString(s[:n])
		if s = s[n:]; s == "" {
			return b.String()
		}
		r, size := wash(s)
		if r != 0 {
			b.WriteRune(r)
			prev = r
		}
		s = s[size:]
		n, prev = scan(s, prev)
	}
}

// wash gives what the dirt at the start of s stands for, 0 for nothing, and its
// length.
func wash(s string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(s)
	switch r {
	case '\r':
		if strings.HasPrefix(s, "\r\n") {
			size++
		}
		return '\n', size
	case '\v', '\f', nextLine, lineSeparator, paragraphSeparator:
		return '\n', size
	case utf8.RuneError:
		return r, size
	}
	return 0, size + sequence(r, s[size:])
}

const (
	nextLine           = '\u0085'
	lineSeparator      = '\u2028'
	paragraphSeparator = '\u2029'
)

// Line cleans text that is to stand on one line: runs of white space become one
// space, those at the ends go. A lone no-break space between words stays.
func Line(s string) string {
	s = strings.TrimFunc(Text(s), unicode.IsSpace)
	n := singleSpaced(s)
	if n == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		b.WriteString(s[:n])
		if s = s[n:]; s == "" {
			return b.String()
		}
		b.WriteByte(' ')
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		n = singleSpaced(s)
	}
}

// singleSpaced is the length of the start of s in which every white space is one
// space or one no-break space. S does not begin with white space.
func singleSpaced(s string) int {
	start := -1 // of the white space just seen
	for i, r := range s {
		switch {
		case r > ' ' && r < utf8.RuneSelf, !unicode.IsSpace(r):
			start = -1
		case start >= 0:
			return start
		case r == ' ' || r == '\u00a0' || r == '\u2007' || r == '\u202f':
			start = i
		default:
			return i
		}
	}
	return len(s)
}

// The most bytes of an address: many times what any server takes. A base, which makes
// every address as long that is resolved against it, may have fewer.
const (
	longestURL  = 32 << 10
	longestBase = 512
)

// URL cleans an address: white space around it and line ends within it go, and
// what is not printable ASCII is percent-encoded. Longer than 32 KB it is none, and comes
// out empty; but a picture may stand within its own (data:).
func URL(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > longestURL && !strings.HasPrefix(s, "data:") {
		return ""
	}
	s = strings.TrimSpace(Text(s))
	plain := func(c byte) bool { return c > ' ' && c < 0x7f }
	i := 0
	for i < len(s) && plain(s[i]) {
		i++
	}
	if i == len(s) {
		return s
	}
	const hex = "0123456789ABCDEF"
	b := append(make([]byte, 0, len(s)+16), s[:i]...)
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case plain(c):
			b = append(b, c)
		case c != '\n' && c != '\t':
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	if len(b) > longestURL && !strings.HasPrefix(s, "data:") {
		return ""
	}
	return string(b)
}

// Base cleans an address that others are to be resolved against. One that is too long
// goes without its query, and still too long it is none.
func Base(s string) string {
	if len(s) > longestBase {
		s, _, _ = strings.Cut(s, "?")
	}
	if s = URL(s); len(s) > longestBase {
		return ""
	}
	return s
}
