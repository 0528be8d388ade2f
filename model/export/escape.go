package export

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// appendEscaped appends words so that Markdown reads them literally. In a table's cell a
// bar has to be escaped too, and where there are several dollars, each of them, as they
// would enclose a formula.
func appendEscaped(b []byte, s string, cell, priced bool) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '\\', '`', '*', '[', ']', '~':
			b = append(b, '\\')
		case '_':
			if !withinWord(s, i) {
				b = append(b, '\\')
			}
		case '<':
			if i+1 < len(s) && (isLetter(s[i+1]) || strings.IndexByte("/!?", s[i+1]) >= 0) {
				b = append(b, '\\')
			}
		case '&':
			b = appendAmpersand(b, s[i:])
			continue
		case '|':
			if cell {
				b = append(b, '\\')
			}
		case '$':
			if priced {
				b = append(b, '\\')
			}
		case '{', '%', '^', ':', '=', '+':
			if isSign(s, i) {
				b = append(b, '\\')
			}
		case '\n':
			c = ' '
		}
		b = append(b, c)
	}
	return b
}

// withinWord reports whether the character at i, of one byte, has letters or digits on
// both sides.
func withinWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return isWord(before) && isWord(after)
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// appendAmpersand appends the ampersand that s begins with.
func appendAmpersand(b []byte, s string) []byte {
	if isEntity(s) {
		return append(b, "&amp;"...)
	}
	return append(b, '&')
}

// isEntity reports whether s begins like "&name;" or "&#160;".
func isEntity(s string) bool {
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == ';':
			return i > 1
		case isLetter(c) || isDigit(c) || c == '#' && i == 1:
		default:
			return false
		}
	}
	return false
}

// appendAddress appends a link's address. One with blanks stands between angles.
func appendAddress(b []byte, s string) []byte {
	angles := s == "" || strings.ContainsAny(s, " \t\n")
	if angles {
		b = append(b, '<')
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '\\', '(', ')', '<', '>', '|':
			b = append(b, '\\')
		case '&':
			b = appendAmpersand(b, s[i:])
			continue
		case '\n', '\t':
			c = ' '
		}
		b = append(b, c)
	}
	if angles {
		b = append(b, '>')
	}
	return b
}

// appendTitle appends the words of a link's title.
func appendTitle(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '\\', '"':
			b = append(b, '\\')
		case '&':
			b = appendAmpersand(b, s[i:])
			continue
		case '\n':
			c = ' '
		}
		b = append(b, c)
	}
	return b
}

// appendCode appends a span of code. Its marks are longer than any row of backticks in
// it, and a blank keeps them from those at its ends.
func appendCode(b []byte, s string, cell bool) []byte {
	s = strings.ReplaceAll(s, "\n", " ")
	if cell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	mark := strings.Repeat("`", longest(s, '`')+1)
	b = append(b, mark...)
	pad := s[0] == '`' || s[len(s)-1] == '`' || s[0] == ' ' && s[len(s)-1] == ' ' && strings.Trim(s, " ") != ""
	if pad {
		b = append(b, ' ')
	}
	b = append(b, s...)
	if pad {
		b = append(b, ' ')
	}
	return append(b, mark...)
}

// longest is the length of the longest row of c in s.
func longest(s string, c byte) int {
	most, row := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] != c {
			row = 0
			continue
		}
		row++
		most = max(most, row)
	}
	return most
}

// Literal is a line of words as a paragraph of Markdown that reads so, in Obsidian too, where
// a # begins a tag.
func Literal(line string) string {
	var b bytes.Buffer
	l := newLines(&b)
	writeStart(l, appendEscaped(nil, line, false, strings.Count(line, "$") > 1))
	l.Flush()
	return tagSign().ReplaceAllString(b.String(), `$1\#$2`)
}

// tagSign is a # that would begin a tag.
var tagSign = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(^|\s)#([\pL\d_/-])`) })

// writeStart writes a paragraph and escapes a beginning that would make it a block of
// another kind: "# ", "1. ", "- ".
func writeStart(l *lineWriter, prose []byte) {
	n := 0
	for n < len(prose) && isDigit(prose[n]) {
		n++
	}
	if n == len(prose) {
		l.Write(prose)
		return
	}
	sign, rest := prose[n], prose[n+1:]
	if isFormula(prose) {
		l.WriteString("&#91;")
		l.Write(prose[len(`\[`):])
		return
	}
	if at := dialectStart(prose); at >= 0 {
		l.Write(prose[:at])
		l.WriteByte('\\')
		l.Write(prose[at:])
		return
	}
	if bytes.HasPrefix(prose, []byte("import ")) || bytes.HasPrefix(prose, []byte("export ")) {
		l.WriteString("&#" + strconv.Itoa(int(sign)) + ";") // it might be a line of MDX
		l.Write(rest)
		return
	}
	switch {
	case (sign == 'a' || sign == 'i') && n == 0 && len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && startsBlank(rest[1:]):
		l.WriteByte(sign) // it might begin a list by letters
		l.WriteByte('\\')
		prose = rest
	case n > 0 && (sign == '.' || sign == ')') && startsBlank(rest),
		n == 0 && (sign == '+' || sign == ':') && startsBlank(rest),
		n == 0 && bytes.HasPrefix(prose, []byte(":::")),
		n == 0 && sign == '-' && (startsBlank(rest) || rest[0] == '-'),
		n == 0 && sign == '#' && startsBlank(bytes.TrimLeft(rest, "#")),
		n == 0 && sign == '>':
		l.Write(prose[:n])
		l.WriteByte('\\')
		prose = prose[n:]
	}
	l.Write(prose)
}

// isFormula reports whether a line of brackets would be read as a formula in TeX's.
func isFormula(line []byte) bool {
	body, ok := bytes.CutPrefix(line, []byte(`\[`))
	_, after, ends := bytes.Cut(body, []byte(`\]`))
	return ok && ends && (len(after) < 2 || after[0] == ' ' || after[0] == '(' || after[0] == '{')
}

func startsBlank(b []byte) bool { return len(b) == 0 || b[0] == ' ' || b[0] == '\t' }

// noteName is a footnote's label as a name that Markdown takes.
func noteName(label string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(`[]\^|`, r) {
			return '-'
		}
		return r
	}, label)
}
