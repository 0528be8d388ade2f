package anatomy

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A lookout knows some phrases by the two bytes that they begin with, so that a text is
// looked through once and not once for each phrase.
type lookout struct {
	starts  [1 << 10]uint64 // a bit for each two bytes
	phrases []string        // of two bytes and more
}

func newLookout(phrases []string) *lookout {
	l := &lookout{phrases: phrases}
	for _, p := range phrases {
		l.mark(p)
	}
	return l
}

// lazyLookout makes a lookout when it is first asked.
func lazyLookout(phrases ...string) func() *lookout {
	return sync.OnceValue(func() *lookout { return newLookout(phrases) })
}

// lazyStarts is a lookout for the beginnings of words, large or small, which stand in
// lower case in s.
func lazyStarts(s func() []string) func() *lookout {
	return sync.OnceValue(func() *lookout {
		l := &lookout{}
		for _, w := range s() {
			first, size := utf8.DecodeRuneInString(w)
			for _, first := range []rune{first, unicode.ToUpper(first)} {
				l.mark(string(first) + w[size:])
				l.mark(string(first) + strings.ToUpper(w[size:]))
			}
		}
		return l
	})
}

func (l *lookout) mark(phrase string) {
	at := uint(phrase[0])<<8 | uint(phrase[1])
	l.starts[at/64] |= 1 << (at % 64)
}

// mayBegin reports whether one of the phrases may stand at the start of s.
func (l *lookout) mayBegin(s string) bool {
	if len(s) < 2 {
		return false
	}
	at := uint(s[0])<<8 | uint(s[1])
	return l.starts[at/64]>>(at%64)&1 != 0
}

// isIn reports whether one of the phrases stands in s.
func (l *lookout) isIn(s string) bool {
	for i := range len(s) {
		if !l.mayBegin(s[i:]) {
			continue
		}
		for _, p := range l.phrases {
			if strings.HasPrefix(s[i:], p) {
				return true
			}
		}
	}
	return false
}
