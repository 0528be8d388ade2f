package shape

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// Letters is what the signs of a row come to.
type Letters struct {
	Cells                               int
	Letters, Upper, Digits, Spaces      int
	Commas, Quotes, Stops               int
	Separators, Slashes, Opened, Closed int
	Seams                               int // capitals right behind small letters, as where a page's boxes stood side by side
	Copyright                           bool
}

// Count looks at all signs of s.
func Count(s string) Letters {
	var n Letters
	stop, small := false, false
	for _, r := range s {
		if stop && r == ' ' || r == '。' || r == '！' || r == '？' {
			n.Stops++
		}
		stop = r == '.' || r == '!' || r == '?' || r == '…' || r == '؟' || r == '।' || stop && strings.ContainsRune(")]\"'”’»", r)
		switch {
		case r >= 'a' && r <= 'z':
			n.Letters++
		case r >= 'A' && r <= 'Z':
			n.Letters++
			n.Upper++
			if small {
				n.Seams++
			}
		case r >= '0' && r <= '9':
			n.Digits++
		case r == ' ':
			n.Spaces++
		case r == ',' || r == '、' || r == '،' || r == '，':
			n.Commas++
		case r == '"' || r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '「':
			n.Quotes++
		case r == '|' || r == '·' || r == '•' || r == '›' || r == '»' || r == '>' || r == '→':
			n.Separators++
		case r == '/':
			n.Slashes++
		case r == '(':
			n.Opened++
		case r == ')':
			n.Closed++
		case r == '©':
			n.Copyright = true
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			n.Letters++
			if unicode.IsUpper(r) {
				n.Upper++
				if small {
					n.Seams++
				}
			}
		}
		small = r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r)
	}
	if stop {
		n.Stops++
	}
	n.Cells = Width(s)
	return n
}

// Size is a row's length in words of six cells, as scripts without spaces have it too.
func (n Letters) Size() float64 { return float64(n.Cells) / 6 }

// Capitals is the number of words that begin with a capital.
func Capitals(s string) int {
	n, begins := 0, true
	for _, r := range s {
		if begins && unicode.IsUpper(r) {
			n++
		}
		begins = r == ' '
	}
	return n
}

// EndsSentence reports whether s ends as a sentence does, perhaps in quotes or brackets.
func EndsSentence(s string) bool {
	if article.EndsPlainly(s) {
		return false
	}
	s = strings.TrimRight(s, ")]\"'”’»“」』")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟।॥", r)
}

// Width is the cells that s takes.
func Width(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return n + wideWidth(s[i:])
		}
		n++
	}
	return n
}

func wideWidth(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			n++
		case r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd):
			n += 2
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		default:
			n++
		}
	}
	return n
}
