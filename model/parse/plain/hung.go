package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
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

// hungStep makes a step of what the first lines of a hung text are.
func (s *setter) hungStep(lines []line) step {
	l := lines[0]
	if h, n := s.hungHead(lines); n > 0 {
		return step{lines: n, kind: crosshead, blocks: []article.Block{h}}
	}
	if s.isFolio(l) {
		return step{lines: 1, kind: nothing, omitted: []article.Omission{{Block: article.Paragraph{Text: article.Words(squeezed(l.text()))}, Reason: "the head or foot of a page"}}}
	}
	if items, n := contents(lines); n > 0 {
		return step{lines: n, kind: listing, blocks: []article.Block{items}}
	}
	blocks, n := s.hungBlock(lines, min(s.layout.hang.column, l.column()))
	return step{lines: n, kind: prose, blocks: blocks}
}

// hungHead reads a crosshead. One with a number counts its own level; others do by how
// far they hang out.
func (s *setter) hungHead(lines []line) (article.Crosshead, int) {
	c := lines[0].column()
	if c >= s.layout.hang.column || !hangs(lines, 0) {
		return article.Crosshead{}, 0
	}
	n := 1
	for s.layout.hang.aired && n < 3 && n < len(lines) && lines[n].gap == 0 {
		n++ // a long title goes on
	}
	if n == len(lines) || s.layout.hang.aired && lines[n].gap == 0 {
		return article.Crosshead{}, 0
	}
	text := squeezed(s.join(lines[:n]))
	level := 2
	if c > 0 {
		level = 3
	}
	if numbered := headLevel(text); numbered > 0 {
		level = numbered
	}
	return article.Crosshead{Level: level, Text: s.text(text)}, n
}

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

// isFolio reports whether a line of several cells is the running head or foot of a page:
// it names the manual's page at an end, or numbers it.
func (s *setter) isFolio(l line) bool {
	isPaged := strings.HasSuffix(l.raw, "]") && strings.Contains(l.raw, " [Page ")
	if !isPaged && (s.folio == "" || !strings.Contains(l.raw, s.folio)) {
		return false
	}
	parts := parted(l.typed())
	last := parts[len(parts)-1]
	return len(parts) > 1 && (isPaged && strings.HasPrefix(last, "[Page ") || parts[0] == s.folio || last == s.folio)
}

// hung reads what stands above the first head: a manual's running head, or what names a
// standard and its authors, and its title in the middle.
func (h *head) hung() bool {
	if !h.setter.layout.hang.on {
		return false
	}
	if parts := parted(h.lines[0].typed()); len(parts) == 3 && parts[0] == parts[2] && h.lines[0].indent == 0 {
		h.article.Headline, h.article.Section = parts[0], parts[1]
		h.setter.folio = parts[0]
		h.at = 1
		return true
	}
	const furthest = 40 // lines
	for i := range h.lines[:min(len(h.lines), furthest)] {
		if hangs(h.lines, i) {
			break
		}
		n := centred(h.lines[i:])
		if n == 0 || i > 0 && h.lines[i].gap == 0 {
			continue
		}
		h.article.Headline = squeezed(h.setter.join(h.lines[i : i+n]))
		if i > 0 {
			h.blocks = append(h.blocks, article.Code{Text: asTheyStand(h.lines[:i])})
			dress(h.blocks, h.lines[:i])
			h.setter.before = listing
			h.issued(h.lines[:i])
		}
		h.at = i + n
		return true
	}
	h.headline()
	return true
}

// issued takes the day from what stands at the right above a title.
func (h *head) issued(lines []line) {
	for _, l := range lines {
		parts := parted(l.typed())
		h.published(anatomy.Dates(parts[len(parts)-1]))
	}
}

// centred is how many lines from the first on stand in the middle of a page and are a
// title, or part of one.
func centred(lines []line) int {
	const deepest, narrowest, widest, most = 5, 64, 90, 4
	n := 0
	for n < len(lines) && n <= most && (n == 0 || lines[n].gap == 0) {
		l := lines[n]
		c := l.column()
		page := c + l.width() - int(l.indent) + c // were it in the middle
		if c < deepest || page < narrowest || page > widest || cells(l.typed()) > 1 || !shape.IsLettered(l.text()) || shape.End(l.text()) == '.' {
			return 0
		}
		n++
	}
	if n > most {
		return 0
	}
	return n
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
