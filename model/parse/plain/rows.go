package plain

import (
	"strings"

	"lede/model/parse/plain/shape"
)

// Rows are lines that belong below each other and are no prose: a listing of files, a
// log, a diff, a program's table, verse. Each stays a line of its own.

const (
	fewestRows = 3
	widestRow  = 100 // bytes in a line of verse, or in one between a machine's lines
	enoughRows = 32  // lines that tell what a longer run is
)

// rows is the number of lines that are kept line by line from the first on.
func (s *setter) rows(lines []line) int {
	if n := patch(lines); n > 0 {
		return n
	}
	if n := s.machineRows(lines); n > 0 {
		return n
	}
	return s.stanza(lines)
}

// patch is the number of lines of a diff: its format says where they begin and what
// each begins with.
func patch(lines []line) int {
	opens := func(l line) bool {
		for _, sign := range []string{"diff ", "--- ", "Index: ", "@@ "} {
			if strings.HasPrefix(l.raw, sign) {
				return true
			}
		}
		return false
	}
	if !opens(lines[0]) {
		return 0
	}
	const most = 6 // lines above the first hunk
	hunk := false
	for _, l := range lines[:min(len(lines), most)] {
		hunk = hunk || strings.HasPrefix(l.raw, "@@ -")
	}
	if !hunk {
		return 0
	}
	n, bytes := 0, 0
	for n < len(lines) && bytes < longest && lines[n].gap <= 2 {
		l := lines[n]
		if n > most && strings.IndexByte("+-@ \t\\", l.raw[0]) < 0 && !opens(l) && !strings.HasPrefix(l.raw, "index ") {
			break
		}
		bytes += len(l.raw)
		n++
	}
	return n
}

// machineRows is the number of lines of a run in which most are a machine's and none
// is a paragraph. In a wrapped text most of them end before they have to.
func (s *setter) machineRows(lines []line) int {
	if !machine(lines[0].text()) {
		return 0
	}
	n, bytes, early := 1, len(lines[0].raw), 0
	for i := 1; i < len(lines) && lines[i].gap == 0 && bytes < longest; i++ {
		if text := lines[i].text(); machine(text) {
			n = i + 1
		} else if n < i || len(text) > widestRow {
			break
		}
		if s.layout.measure > 0 && !breaks(lines[i-1], lines[i], s.layout.measure) {
			early++
		}
		if i == enoughRows && s.layout.measure > 0 && early*2 < i {
			return 0
		}
		bytes += len(lines[i].raw)
	}
	if n < fewestRows || s.layout.measure > 0 && early*2 < n {
		return 0
	}
	return n
}

// stanza is the number of lines that stand close together in a text without a long line:
// verse, or what somebody broke by hand.
func (s *setter) stanza(lines []line) int {
	if s.layout.measure > 0 || !s.layout.narrow {
		return 0
	}
	n := runOf(lines, func(l line) bool {
		return len(l.raw) <= widestRow && !shape.IsListed(l.text()) && quoteSign(l.text()) == "" && !rule(l.text())
	})
	if n < fewestRows || n < enoughRows && n < len(lines) && lines[n].gap == 0 {
		return 0
	}
	return n
}
