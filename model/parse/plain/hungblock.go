package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

// hungBlocks makes blocks of lines that belong together, all of them no further out than
// the first.
func (s *setter) hungBlocks(lines []line) []article.Block {
	var blocks []article.Block
	base := lines[0].column()
	for len(lines) > 0 {
		b, n := s.hungBlock(lines, base)
		blocks = append(blocks, b...)
		lines = lines[n:]
	}
	return blocks
}

// hungBlock makes a block of the first lines, or several of those that stand further in
// than base, the column around them.
func (s *setter) hungBlock(lines []line, base int) ([]article.Block, int) {
	if n := s.drawing(lines); n > 0 {
		return []article.Block{article.Code{Text: asTheyStand(lines[:n])}}, n
	}
	if l, n := s.hungList(lines); n > 0 {
		return []article.Block{l}, n
	}
	if n := tabular(lines); n > 0 {
		return []article.Block{article.Code{Text: asTheyStand(lines[:n])}}, n
	}
	if d, n := s.entries(lines); n > 0 {
		return []article.Block{d}, n
	}
	if n := s.further(lines, base); n > 0 {
		if areListing(lines[:n]) {
			return []article.Block{article.Code{Text: asTheyStand(lines[:n])}}, n
		}
		inner := s.hungBlocks(lines[:n])
		if _, isProse := inner[0].(article.Paragraph); isProse {
			return []article.Block{article.Quote{Blocks: inner}}, n
		}
		return inner, n
	}
	n, isProse := s.level(lines)
	if isProse {
		return []article.Block{article.Paragraph{Text: s.text(squeezed(s.join(lines[:n])))}}, n
	}
	for n < len(lines) && lines[n].gap <= 1 && lines[n].column() >= base { // more that is kept so
		m, isProse := s.level(lines[n:])
		if isProse || s.endsUnit(lines[n:]) {
			break
		}
		n += m
	}
	return []article.Block{article.Code{Text: asTheyStand(lines[:n])}}, n
}

// endsUnit reports whether lines begin something that is no more of a listing.
func (s *setter) endsUnit(lines []line) bool {
	_, n := s.entries(lines)
	return n > 0 || shape.IsListed(lines[0].text()) || lines[0].column() < s.layout.hang.column || s.isFolio(lines[0])
}

// further is how many lines stand further in than the column around them.
func (s *setter) further(lines []line, base int) int {
	if lines[0].column() < base+2 {
		return 0
	}
	return inward(lines, lines[0].column()-1)
}

// level is how many lines in the column of the first are one block, and whether that is
// prose: lines that are filled, or one line that is no program's.
func (s *setter) level(lines []line) (n int, isProse bool) {
	column := lines[0].column()
	all := closeLines(lines)
	n = 1
	for n < all && lines[n].column() == column {
		n++
	}
	if n == 1 && n < all && lines[1].column() < column && s.span(lines) > 1 {
		return min(s.span(lines), all), true // a paragraph's first line stands further in
	}
	if hung := s.hanging(lines); n == 1 && hung > 0 {
		return hung, true
	}
	if n == 1 && all > 1 && lines[1].column() > column && isListing(lines[1].text()) {
		return inward(lines[:all], column-1), false
	}
	if n == 1 {
		return 1, column == s.layout.hang.column || !isListing(lines[0].text())
	}
	forced := 0
	for i := range n - 1 {
		if breaks(lines[i], lines[i+1], s.layout.measure) {
			forced++
		}
	}
	if forced*2 < n-1 {
		if n < all && lines[n].column() > column { // what goes on further in
			n = inward(lines[:all], column-1)
		}
		return n, false
	}
	s.spanned = 0
	m := min(s.paragraph(lines[:n]), n)
	return m, true
}

// tabular is how many lines are a table of terms and meanings, nearly each of which takes
// a line.
func tabular(lines []line) int {
	const fewest = 4
	first := lines[0]
	text := first.typed()
	gap := strings.Index(text, "  ")
	if gap < 0 {
		return 0
	}
	at := gap + len(text[gap:]) - len(strings.TrimLeft(text[gap:], " "))
	n := closeLines(lines)
	rows, others := 0, 0
	for _, l := range lines[:n] {
		if text := l.typed(); l.column() == first.column() && isWordStart(text, at) {
			rows++
		} else {
			others++
		}
	}
	if rows < fewest || others*3 > rows {
		return 0
	}
	return n
}

// drawing is how many lines are a drawing or a table: most of them are drawn with signs,
// or are cells far apart.
func (s *setter) drawing(lines []line) int {
	n := closeLines(lines)
	drawn, columned := 0, 0
	for _, l := range lines[:n] {
		text := l.typed()
		switch {
		case !shape.IsLettered(text) && !shape.IsListed(text), strings.ContainsAny(text, "│║├└┌┐┘┤─"), framed(text), strings.Count(text, "|") >= 2, strings.Contains(text, "--->"), strings.Contains(text, "<---"):
			drawn++
		case cells(text) >= 3:
			columned++
		}
	}
	if n < 2 || drawn*2 < n && (drawn+columned)*4 < n*3 {
		return 0
	}
	for n < len(lines) && lines[n].gap <= 1 { // a drawing may have blank rows
		more := s.drawing(lines[n:])
		if more == 0 {
			break
		}
		n += more
	}
	return n
}

// hungList reads items: a sign in one column, their words further in.
func (s *setter) hungList(lines []line) (article.List, int) {
	first := itemMarker(lines[0].text())
	column := lines[0].column()
	if first.Size == 0 || first.Letter {
		return article.List{}, 0
	}
	l := article.List{Ordered: first.Number >= 0, Start: max(first.Number, 0)}
	at, bytes := 0, 0
	for at < len(lines) && bytes < longest && lines[at].column() == column {
		m := itemMarker(lines[at].text())
		if m.Size == 0 || (m.Number >= 0) != l.Ordered || l.Ordered && m.Number != l.Start+len(l.Items) || !l.Ordered && m.Sign != first.Sign {
			break
		}
		n := inward(lines[at:], column)
		item := lines[at]
		item.raw = strings.Repeat(" ", column+m.Size) + item.typed()[m.Size:]
		item.indent = int32(column + m.Size)
		l.Items = append(l.Items, s.hungItem(append([]line{item}, lines[at+1:at+n]...)))
		for _, i := range lines[at : at+n] {
			bytes += len(i.raw)
		}
		at += n
	}
	if l.Ordered && len(l.Items) < 2 {
		return article.List{}, 0
	}
	return l, at
}

// hungItem makes the blocks of an item or of what an entry means. Its first line may begin
// in another column than those below.
func (s *setter) hungItem(lines []line) []article.Block {
	if closeLines(lines) == 1 {
		p := article.Paragraph{Text: s.text(squeezed(lines[0].text()))}
		if len(lines) == 1 {
			return []article.Block{p}
		}
		return append([]article.Block{p}, s.hungBlocks(lines[1:])...)
	}
	first := &lines[0]
	if c := first.column(); len(lines) > 1 && lines[1].gap == 0 && lines[1].column() != c {
		text := first.typed()
		first.raw = strings.Repeat(" ", lines[1].column()) + text
		first.indent = int32(len(first.raw) - len(text))
	}
	return s.hungBlocks(lines)
}

// itemMarker is the marker that s begins with; in a hung text a letter o is one too.
func itemMarker(s string) shape.Marker {
	if strings.HasPrefix(s, "o ") {
		return shape.Marker{Sign: s[:1], Size: len(s) - len(strings.TrimLeft(s[1:], " ")), Number: -1}
	}
	return shape.MarkerOf(s)
}
