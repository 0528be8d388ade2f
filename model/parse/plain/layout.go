package plain

import (
	"slices"
	"strings"

	"lede/model/parse/plain/shape"
)

// A layout is how a dump is laid out, judged by its first lines.
type layout struct {
	measure    int             // characters at which lines were wrapped; 0 where a paragraph is a line
	spaced     bool            // blank lines stand between paragraphs
	narrow     bool            // no line is as long as a paragraph's
	doubled    bool            // a caption with a credit stands twice
	story      bool            // most of it are full paragraphs, as in the dump of a page
	column     int             // where lines begin
	indented   bool            // paragraphs begin with an indent instead of a blank line
	hyphenated bool            // words are divided at line ends
	divides    bool            // a sign of its own divides them
	paragraph  int             // words in a usual paragraph
	stopped    bool            // paragraphs end with a full stop
	known      map[string]bool // words seen, where hyphenated
	hang       hang
	program    bool // its lines are a program's
	subtitles  bool
}

// study finds the layout of a dump from its first lines.
func study(lines []line) layout {
	m := layout{}
	if m.subtitles = subtitled(lines); m.subtitles {
		return m
	}
	m.column = commonColumn(lines)
	blanks := 0
	for _, l := range lines[min(1, len(lines)):] {
		if l.gap > 0 {
			blanks++
		}
	}
	m.spaced = blanks*6 >= len(lines)-1
	m.measure = wrappedAt(lines)
	if m.hang = studyHang(lines); m.hang.on && m.measure == 0 {
		m.measure = widest(lines)
	}
	if m.measure == 0 && printed(lines) {
		m.measure = widest(lines)
	}
	m.indented = m.measure > 0 && indentsParagraphs(lines, m.column)
	if m.measure > 0 {
		m.hyphenated, m.known = divided(lines)
		m.divides = dividedBy(hyphen, lines)
	}
	m.paragraph, m.stopped = usualParagraph(lines)
	m.narrow = !slices.ContainsFunc(lines, func(l line) bool { return len(l.raw) > widestRow })
	m.doubled = doubled(lines)
	m.story = story(lines)
	m.program = m.measure == 0 && programmed(lines)
	return m
}

// commonColumn is the column that most lines begin in.
func commonColumn(lines []line) int {
	count := map[int]int{}
	best := 0
	for _, l := range lines {
		c := l.column()
		if count[c]++; count[c] > count[best] || count[c] == count[best] && c < best {
			best = c
		}
	}
	return best
}

// indentsParagraphs reports whether lines that begin further in are the first of
// their paragraphs: the line before them ends a sentence.
func indentsParagraphs(lines []line, column int) bool {
	in, first := 0, 0
	for i, l := range lines {
		if c := l.column(); i == 0 || l.gap > 0 || c <= column || c > column+8 {
			continue
		}
		in++
		if lines[i-1].column() == column && shape.End(lines[i-1].text()) != 0 {
			first++
		}
	}
	return in >= 2 && first*4 >= in*3
}

// usualParagraph is the number of words in a middling paragraph and whether most
// end with a full stop.
func usualParagraph(lines []line) (words int, stopped bool) {
	var counts []int
	stops := 0
	for _, l := range lines {
		if len(l.raw) < 120 {
			continue
		}
		counts = append(counts, len(strings.Fields(l.raw)))
		if shape.End(l.text()) != 0 {
			stops++
		}
	}
	if len(counts) == 0 {
		return 40, true
	}
	slices.Sort(counts)
	return counts[len(counts)/2], stops*3 >= len(counts)*2
}

func (m layout) String() string {
	switch {
	case m.subtitles:
		return "subtitles"
	case m.measure > 0:
		return "wrapped lines"
	case m.spaced:
		return "a paragraph a line, blank lines between"
	}
	return "a paragraph a line"
}
