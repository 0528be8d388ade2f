package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
)

// programmed reports whether lines are a program's throughout, so that all of them stay as
// they stand with no blank line more between them: a log, a listing, a tree. Each that
// begins at the left edge is one of a table, a stamp and what happened, a branch; what
// stands further in may be anything but items.
func programmed(lines []line) bool {
	const fewest = 3
	flush, rows, inner, items := 0, 0, 0, 0
	grows := slices.ContainsFunc(lines, isBranch)
	for i := 0; i < len(lines); {
		if lines[i].indent > 0 {
			inner++
			if shape.IsListed(lines[i].text()) {
				items++
			}
			i++
			continue
		}
		n := max(table(lines[i:]), patch(lines[i:]))
		if n == 0 {
			n = 1
			if grows && (isBranch(lines[i]) || lines[i].raw[0] == '*') || machine(lines[i].text()) {
				rows++
			}
		} else {
			rows += n
		}
		flush += n
		i += n
	}
	return flush >= fewest && rows*10 >= flush*8 && items*4 < max(inner, 1)
}

// isBranch reports whether a line hangs on a branch of a tree.
func isBranch(l line) bool {
	r, _ := utf8.DecodeRuneInString(l.typed())
	return strings.ContainsRune("│├└┃┣┗", r) || r == '|' && !strings.HasSuffix(l.raw, "|")
}
