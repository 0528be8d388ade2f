package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Row is the last gate: what is about to be painted, or printed where people look, comes
// out as one row that commands nothing. Words from outside have been cleaned long before;
// Row is for what nobody thought of, such as the name of a file. It changes nothing that
// a terminal would not obey, and costs next to nothing where there is no such thing.
func Row(s string) string {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			if s[i] < ' ' || s[i] == 0x7f {
				return washedRow(s)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 1 || obeyed(r) {
			return washedRow(s)
		}
		i += size
	}
	return s
}

// obeyed reports whether a terminal may do something else than show a character beyond
// ASCII. The C1 controls are commands, and scoped direction marks reorder the text around
// them.
func obeyed(r rune) bool {
	return r < 0xa0 || r >= lineSeparator && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func washedRow(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' ' // Text leaves line ends and tabs
		}
		return r
	}, Text(s))
}

// Private hides the passwords of addresses in a text, as url.URL's Redacted does:
// "https://reader:secret@paper.example" comes out as "https://reader:xxxxx@paper.example".
func Private(s string) string {
	const mark = "://"
	if !strings.Contains(s, mark) || !strings.Contains(s, "@") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, mark)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteString(mark)
		end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`/?#"<>`, r) })
		if end < 0 {
			end = len(rest)
		}
		host := strings.LastIndexByte(rest[:end], '@')
		if name, _, has := strings.Cut(rest[:max(host, 0)], ":"); has {
			b.WriteString(name + ":xxxxx")
			rest = rest[host:]
		}
		s = rest
	}
}
