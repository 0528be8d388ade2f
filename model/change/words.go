package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"znkr.io/diff"
)

// A token is a word or a sign of a text, with the white space behind it.
type token struct {
	text   string
	key    string // by which it is compared
	isWord bool
}

// tokens are a text's, without a gap between them. Where a script puts no blanks between
// words, each letter is one.
func tokens(text string) []token {
	all := make([]token, 0, len(text)/5)
	for text != "" {
		n, isWord := firstToken(text)
		end := len(text) - len(strings.TrimLeftFunc(text[n:], unicode.IsSpace))
		all = append(all, token{text[:end], signs(text[:n]), isWord})
		text = text[end:]
	}
	return all
}

// firstToken is the length of the word or the sign that a text begins with.
func firstToken(text string) (n int, isWord bool) {
	for at, r := range text {
		_, width := utf8.DecodeRuneInString(text[at:])
		end := at + width
		switch {
		case r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'), r == '\u00ad':
		case n > 0 && (r == '\'' || r == '\u2019') && followedByLetter(text[end:]):
		case r < utf8.RuneSelf, !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			if n == 0 {
				return end, false
			}
			return n, true
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			if n == 0 {
				return end, true
			}
			return n, true
		}
		n = end
	}
	return n, true
}

// signs is a word or a sign in the form that is common to all printers.
func signs(text string) string {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return sameSigns.Replace(text)
		}
	}
	return text
}

func followedByLetter(rest string) bool {
	for _, r := range rest {
		return unicode.IsLetter(r)
	}
	return false
}

// A span is tokens of both versions in a row: the same ones, or some in place of others.
type span struct {
	same          bool
	before, after []token
}

// words are the edits that make a paragraph of what it was before.
func words(before, after string) []Edit {
	x, y := tokens(before), tokens(after)
	var spans []span
	i, j := 0, 0
	for _, e := range diff.Edits(keysOf(x), keysOf(y), diff.Minimal()) {
		same := e.Op == diff.Match
		if len(spans) == 0 || spans[len(spans)-1].same != same {
			spans = append(spans, span{same: same, before: x[i:i], after: y[j:j]})
		}
		s := &spans[len(spans)-1]
		if e.Op != diff.Insert {
			s.before, i = s.before[:len(s.before)+1], i+1
		}
		if e.Op != diff.Delete {
			s.after, j = s.after[:len(s.after)+1], j+1
		}
	}
	var edits []Edit
	for _, s := range joined(spans) {
		if s.same {
			edits = append(edits, Edit{Same, textOf(s.after)})
			continue
		}
		if len(s.before) > 0 {
			edits = append(edits, Edit{Removed, textOf(s.before)})
		}
		if len(s.after) > 0 {
			edits = append(edits, Edit{Added, textOf(s.after)})
		}
	}
	return edits
}

func keysOf(tokens []token) []string {
	keys := make([]string, len(tokens))
	for i, t := range tokens {
		keys[i] = t.key
	}
	return keys
}

func textOf(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.text)
	}
	return b.String()
}

// joined makes one change of two that hardly anything parts: a word or two that are fewer
// than what changed on either side. Read one by one they would be a riddle.
func joined(spans []span) []span {
	var row []span
	for _, s := range spans {
		for n := len(row); !s.same && n > 1 && binds(row[n-2], row[n-1], s); n = len(row) {
			s.before = slices.Concat(row[n-2].before, row[n-1].before, s.before)
			s.after = slices.Concat(row[n-2].after, row[n-1].after, s.after)
			row = row[:n-2]
		}
		row = append(row, s)
	}
	return row
}

// binds reports whether the words between two changes are too few to part them.
func binds(change, between, next span) bool {
	n := countWords(between.after)
	return n == 0 || n <= 2 && n <= min(size(change), size(next))
}

func size(s span) int { return max(countWords(s.before), countWords(s.after)) }

func countWords(tokens []token) int {
	n := 0
	for _, t := range tokens {
		if t.isWord {
			n++
		}
	}
	return n
}
