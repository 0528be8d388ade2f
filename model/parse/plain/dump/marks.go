package dump

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	pointers = "*+•□☆○■★◎●△◇◆▲▽▪◦‣" // signs that stand before items and nothing else
	bullets  = pointers + "o⁃–-"    // signs that may
)

// bulletOf is the sign of an item before the line's words, "1" for a number, and the
// words.
func bulletOf(l Line) (sign, words string) {
	r, size := utf8.DecodeRuneInString(l.Text)
	if strings.ContainsRune(bullets, r) {
		rest := l.Text[size:]
		doubtful := r == 'o' || r == '–' || r == '-'
		if rest == "" && r != 'o' {
			return l.Text[:size], ""
		}
		if strings.HasPrefix(rest, " ") && (!doubtful || l.Indent > 0 || r != 'o' && len(l.Text) < 200) {
			return l.Text[:size], strings.TrimLeft(rest, " ")
		}
		return "", l.Text
	}
	n := 0
	for n < len(l.Text) && n < 4 && l.Text[n] >= '0' && l.Text[n] <= '9' {
		n++
	}
	if n > 0 && n < 4 && l.Indent > 0 && n+1 < len(l.Text) && (l.Text[n] == '.' || l.Text[n] == ')') && l.Text[n+1] == ' ' {
		return "1", strings.TrimLeft(l.Text[n+1:], " ")
	}
	return "", l.Text
}

// number reads "[12]" at the start of s.
func number(s string) (n, size int) {
	if len(s) < 3 || s[0] != '[' {
		return 0, 0
	}
	shut := strings.IndexByte(s[:min(len(s), 7)], ']')
	if shut < 2 {
		return 0, 0
	}
	n, err := strconv.Atoi(s[1:shut])
	if err != nil || n < 1 {
		return 0, 0
	}
	return n, shut + 1
}

func withoutNumbers(s string) string {
	for {
		_, size := number(s)
		if size == 0 {
			return s
		}
		s = s[size:]
	}
}

// countsUp reports whether numbers in brackets count the links of the page.
func countsUp(lines []Line) bool {
	all, up, last := 0, 0, 0
	for _, l := range lines {
		for rest := l.Text; ; {
			i := strings.IndexByte(rest, '[')
			if i < 0 {
				break
			}
			rest = rest[i:]
			n, size := number(rest)
			if size == 0 {
				rest = rest[1:]
				continue
			}
			if all++; n == last+1 {
				up++
			}
			last = n
			rest = rest[size:]
		}
	}
	return all >= 5 && up*5 >= (all-1)*4
}

// References takes the list of addresses off the end of a dump whose links have numbers.
func References(lines []Line) (rest []Line, found map[int]string) {
	const fewest, apart, below = 5, 6, 12 // references; lines between two; lines under the last
	first, last, n := len(lines), -1, 0
	found = map[int]string{}
	for i := len(lines) - 1; i >= 0; i-- {
		number, address := reference(lines[i].Text)
		if address == "" && i > 0 && isAddress(lines[i].Text) {
			if number = numbered(lines[i-1].Text); number > 0 { // "12. The harbour", and the address below
				address = lines[i].Text
				last = max(last, i)
				i--
			}
		}
		if address == "" {
			if last < 0 && len(lines)-i > below || last >= 0 && first-i > apart {
				break
			}
			continue
		}
		if last < 0 {
			last = i
		}
		first = i
		n++
		found[number] = address
	}
	if n < fewest || !countsUp(lines[:first]) {
		return lines, nil
	}
	for first > 0 && isListHead(lines[first-1], lines[first]) {
		first--
	}
	return lines[:first], found
}

// isListHead reports whether a line stands over a list of addresses, "References" or
// "Visible links:".
func isListHead(l, below Line) bool {
	const most = 3 // words
	return len(strings.Fields(l.Text)) <= most && (strings.HasSuffix(l.Text, ":") || below.Gap == 0 || l.Indent == 0 && !strings.Contains(l.Text, " "))
}

// reference reads "12. https://harbour.example/".
func reference(s string) (number int, address string) {
	_, rest, _ := strings.Cut(s, ". ")
	if rest = strings.TrimSpace(rest); !isAddress(rest) {
		return 0, ""
	}
	if number = numbered(s); number == 0 {
		return 0, ""
	}
	return number, rest
}

// numbered is the number that s begins with, "12.", 0 for none.
func numbered(s string) int {
	digits, _, ok := strings.Cut(s, ".")
	number, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return 0
	}
	return number
}

// isAddress reports whether s is where a link leads.
func isAddress(s string) bool {
	if strings.HasPrefix(s, "//") || strings.HasPrefix(s, "#") {
		return true
	}
	scheme, _, ok := strings.Cut(s, ":")
	return ok && scheme != "" && len(s) > len(scheme)+1 && s[len(scheme)+1] != ' ' &&
		!strings.ContainsFunc(scheme, func(r rune) bool { return !unicode.IsLetter(r) && r != '+' && r != '-' && r != '.' })
}

// buttons are what a browser without pictures shows for what cannot be read.
var buttons = []string{"(BUTTON)", "[BUTTON]", "(Submit)", "(Reset)", "[Submit]", "[Reset]", "[IMAGE]", "[INLINE]", "[EMBED]", "( )", "()", "(*)", "[X]", "[ ]"}

// cleaned is a line's words without the marks of links, buttons and fields.
func (s *Sheet) cleaned(text string) (words string, links []Link, marks int) {
	if !strings.ContainsAny(text, "[(_") && !strings.Contains(text, "  ") {
		return text, nil, 0
	}
	var b strings.Builder
	blank := false
	for i := 0; i < len(text); {
		n, size := 0, 0
		switch text[i] {
		case '[', '(':
			if n, size = number(text[i:]); size > 0 && s.numbered {
				if blank && b.Len() > 0 {
					b.WriteByte(' ')
					blank = false
				}
				links = append(links, Link{n, b.Len()})
				i += size
				continue
			}
			if size = button(text[i:]); size > 0 {
				marks++
				blank = true
				i += size
				continue
			}
		case '_':
			if size = len(text[i:]) - len(strings.TrimLeft(text[i:], "_")); size >= 4 {
				marks++
				blank = true
				i += size
				continue
			}
		case ' ':
			blank = true
			i++
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		_, size = utf8.DecodeRuneInString(text[i:])
		b.WriteString(text[i : i+size])
		i += size
	}
	return b.String(), links, marks
}

// button is the length of a button's or a field's mark at the start of s.
func button(s string) int {
	for _, b := range buttons {
		if strings.HasPrefix(s, b) {
			return len(b)
		}
	}
	if s[0] == '[' {
		if inner := strings.TrimLeft(s[1:], " _"); len(s)-len(inner) > 3 && strings.HasPrefix(inner, "]") {
			return len(s) - len(inner) + 1
		}
	}
	return 0
}

// isRule reports whether s is a line drawn across the page.
func isRule(s string) bool {
	const shortest = 8
	return len(s) >= shortest && !worded(s)
}

// worded reports whether s has a letter or a figure.
func worded(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
