package plain

import (
	"strings"

	"lede/model/article"
)

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
