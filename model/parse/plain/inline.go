package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/clean"
)

// inline makes runs of a line's words: bare addresses are links, marks of footnotes
// refer to their notes.
func (s *setter) inline(t string) article.Text {
	if !strings.Contains(t, "://") && !strings.Contains(t, "www.") && !s.notes.mayMark(t) {
		return s.words(t)
	}
	var runs article.Text
	plain := 0 // where the words begin that no run has taken yet
	add := func(at, end int, r article.Run) {
		if at > plain {
			runs = append(runs, article.Run{Text: t[plain:at]})
		}
		r.Text = t[at:end]
		runs = append(runs, r)
		plain = end
	}
	for i := 0; i < len(t); {
		switch c := t[i]; {
		case c == 'h' || c == 'w' || c == 'H' || c == 'f':
			if n := address(t, i); n > 0 {
				add(i, i+n, article.Run{Link: target(t[i : i+n])})
				i += n
				continue
			}
		case c == '[' || c >= 0x80:
			if label, n := s.notes.mark(t, i); n > 0 {
				add(i, i+n, article.Run{Note: label})
				i += n
				continue
			}
		}
		i++
	}
	if runs == nil {
		return s.words(t)
	}
	if plain < len(t) {
		runs = append(runs, article.Run{Text: t[plain:]})
	}
	s.bulk.runs += len(runs)
	return runs
}

// address is the length of the address that stands at i, 0 for none.
func address(t string, i int) int {
	if before, _ := utf8.DecodeLastRuneInString(t[:i]); i > 0 && (unicode.IsLetter(before) || unicode.IsDigit(before) || before == '@' || before == '.') {
		return 0
	}
	s := t[i:]
	start := 0
	for _, scheme := range []string{"https://", "http://", "ftp://", "www."} {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			start = len(scheme)
		}
	}
	if start == 0 {
		return 0
	}
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»`|", r) })
	if end < 0 {
		end = len(s)
	}
	end = trimAddress(s[:end])
	if end <= start || start == len("www.") && !strings.Contains(s[start:end], ".") {
		return 0
	}
	return end
}

// trimAddress is the length of s without the signs at its end that belong to the
// sentence around it.
func trimAddress(s string) int {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		shut := r == ')' && strings.Count(s, ")") > strings.Count(s, "(") || r == ']' && strings.Count(s, "]") > strings.Count(s, "[")
		if !shut && !strings.ContainsRune(".,;:!?'’…*。，", r) {
			break
		}
		s = s[:len(s)-size]
	}
	return len(s)
}

func target(s string) string {
	if len(s) > 4 && strings.EqualFold(s[:4], "www.") {
		s = "https://" + s
	}
	return clean.URL(s)
}

// words is a text of one run.
func (s *setter) words(t string) article.Text {
	if len(s.runs) == 0 {
		s.runs = make([]article.Run, 64)
	}
	s.bulk.runs++
	s.runs[0].Text = t
	w := s.runs[:1:1]
	s.runs = s.runs[1:]
	return w
}
