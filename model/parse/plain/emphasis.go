package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// mostEmphasized is how many bytes may stand between two rules.
const mostEmphasized = 400

// text makes runs of prose. Words between two rules are in italics, as books are typed:
// "the _Marie_ lies at the quay".
func (s *setter) text(t string) article.Text {
	open, shut := emphasized(t, 0)
	if shut == 0 {
		return s.inline(t)
	}
	var runs article.Text
	at := 0
	for shut > 0 {
		if open > at {
			runs = append(runs, s.inline(t[at:open])...)
		}
		for _, r := range s.inline(t[open+1 : shut]) {
			r.Emphasis |= article.Italic
			runs = append(runs, r)
		}
		at = shut + 1
		open, shut = emphasized(t, at)
	}
	if at < len(t) {
		runs = append(runs, s.inline(t[at:])...)
	}
	return runs
}

// emphasized finds the next two rules from a byte on that stand around words; shut is 0
// where there are none. A rule in a name or a blank to fill in is none.
func emphasized(t string, from int) (open, shut int) {
	for {
		i := strings.IndexByte(t[from:], '_')
		if i < 0 {
			return 0, 0
		}
		open = from + i
		from = open + 1
		before, _ := utf8.DecodeLastRuneInString(t[:open])
		first, _ := utf8.DecodeRuneInString(t[from:])
		if open > 0 && !unicode.IsSpace(before) && !strings.ContainsRune("(“‘\"'«„—–[", before) || !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“‘\"'«„", first) {
			continue
		}
		end := strings.IndexByte(t[from:min(len(t), from+mostEmphasized)], '_')
		if end <= 0 {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(t[:from+end])
		after, _ := utf8.DecodeRuneInString(t[from+end+1:])
		if unicode.IsSpace(last) || from+end+1 < len(t) && (unicode.IsLetter(after) || unicode.IsDigit(after) || strings.ContainsRune("_(=/\\", after)) {
			continue
		}
		return open, from + end
	}
}
