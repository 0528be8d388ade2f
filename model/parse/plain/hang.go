package plain

import (
	"strings"

	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// A hung text is one whose heads hang out to the left of what they head: a manual page,
// a standard, a printed report. What belongs to a line stands further in than the line
// does, and so its anatomy is told by columns.

// hang is how a text is hung. The zero hang is that of a text which is not.
type hang struct {
	on     bool
	column int  // that the text begins in
	aired  bool // blank lines stand below heads
}

// studyHang looks for heads in the first column: short lines by themselves, with what
// stands further in below them. Most are in capitals or numbered: those of a story that a
// browser dumped hang out, too.
func studyHang(lines []line) hang {
	const fewest = 2
	heads, others, sure, aired, set := 0, 0, 0, 0, 0
	columns := map[int]int{}
	for i, l := range lines {
		c := l.column()
		if c > 0 {
			set++
			continue
		}
		if !hangs(lines, i) {
			others++
			continue
		}
		heads++
		if shape.IsShouted(l.text()) || headLevel(l.text()) > 0 {
			sure++
		}
		if lines[i+1].gap > 0 {
			aired++
		}
		columns[lines[i+1].column()]++
	}
	if heads < fewest || set*10 < len(lines)*6 || others > heads+set/20+4 || sure*2 < heads {
		return hang{}
	}
	h := hang{on: true, aired: aired*2 > heads}
	for c, n := range columns {
		if n > columns[h.column] || n == columns[h.column] && c < h.column {
			h.column = c
		}
	}
	h.on = h.column >= 2
	return h
}

// hangs reports whether line i hangs out over the one below it, as a head does.
func hangs(lines []line, i int) bool {
	l := lines[i]
	if i+1 >= len(lines) || i > 0 && l.gap == 0 || lines[i+1].column() <= l.column() || len(l.raw) > maxHung {
		return false
	}
	text := l.text()
	return cells(text) == 1 && shape.IsLettered(text) && !shape.IsCode(text) && !strings.HasSuffix(text, ",") && (shape.End(text) != '.' || short.IsChapter(text))
}

const maxHung = 90 // bytes in a head that hangs

// headLevel is the level that a crosshead's number tells: "2." is of level 2, "2.1" and
// "B.1" of 3; 0 where it has none.
func headLevel(s string) int {
	number, _, _ := strings.Cut(s, " ")
	parts := strings.FieldsFunc(number, func(r rune) bool { return r == '.' })
	if !strings.Contains(number, ".") || len(parts) == 0 || len(parts[0]) > 2 && !shape.IsDigits(parts[0]) || len(parts) == 1 && !shape.IsDigits(parts[0]) || len(parts) > 1 && !shape.IsDigits(strings.Join(parts[1:], "")) {
		return 0
	}
	return min(1+len(parts), 6)
}
