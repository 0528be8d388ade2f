package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines and the cells in them, which blanks hold apart.

// asTheyStand is the lines with what white space they begin with, but for what all
// have.
func asTheyStand(lines []line) string {
	shared := lines[0].raw[:lines[0].indent]
	for _, l := range lines {
		for !strings.HasPrefix(l.raw[:l.indent], shared) {
			shared = shared[:len(shared)-1]
		}
	}
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString(strings.Repeat("\n", 1+min(int(l.gap), 2)))
		}
		b.WriteString(l.raw[len(shared):])
	}
	return b.String()
}

// runOf is the number of lines from the first on that hold, without a blank one
// between.
func runOf(lines []line, holds func(line) bool) int {
	n, bytes := 0, 0
	for n < len(lines) && (n == 0 || lines[n].gap == 0) && bytes < longest && holds(lines[n]) {
		bytes += len(lines[n].raw)
		n++
	}
	return n
}

// cells is the number of parts of s that tabs, or three blanks and more, hold apart.
func cells(s string) int {
	n, blanks := 1, 0
	for i := range len(s) {
		switch {
		case s[i] == '\t':
			blanks = 3
		case s[i] == ' ':
			blanks++
		default:
			if blanks >= 3 {
				n++
			}
			blanks = 0
		}
	}
	return n
}

// framed reports whether s is the drawn edge of a table.
func framed(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("+|┌└├┏┗┣╔╚╠", r) && strings.Trim(s, "+-=| :─━┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═│┃║") == ""
}

// parted are the cells of a line, which three blanks and more hold apart.
func parted(s string) (parts []string) {
	for s = strings.TrimSpace(s); s != ""; {
		at, blanks := len(s), 0
		for i := range len(s) {
			if s[i] != ' ' && s[i] != '\t' {
				blanks = 0
				continue
			}
			if blanks++; blanks == 3 {
				at = i + 1
				break
			}
		}
		parts = append(parts, strings.TrimSpace(s[:at]))
		s = strings.TrimSpace(s[at:])
	}
	return parts
}

// squeezed is prose with one blank between its words: typists put two behind a full
// stop, and programs as many as make lines even.
func squeezed(s string) string {
	if !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	before := ' '
	for _, r := range s {
		if r != ' ' || before != ' ' {
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// isWordStart reports whether a word begins at a byte of s, behind a blank.
func isWordStart(s string, at int) bool {
	if at <= 0 || at >= len(s) || s[at-1] != ' ' || s[at] == ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	return !unicode.IsSpace(r)
}

// closeLines is how many lines from the first on stand without a blank one between.
func closeLines(lines []line) int {
	n, bytes := 1, len(lines[0].raw)
	for n < len(lines) && lines[n].gap == 0 && bytes < longest {
		bytes += len(lines[n].raw)
		n++
	}
	return n
}

// inward is how many lines follow the first that stand further in than a column.
func inward(lines []line, column int) int {
	const furthest = 3 // blank lines between what belongs together
	n, bytes := 1, len(lines[0].raw)
	for n < len(lines) && lines[n].column() > column && lines[n].gap <= furthest && bytes < longest {
		bytes += len(lines[n].raw)
		n++
	}
	return n
}
