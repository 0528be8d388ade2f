package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

// list reads the list that begins with the first line.
func (s *setter) list(lines []line) (article.Block, int) {
	first := shape.MarkerOf(lines[0].text())
	if first.Size == 0 || first.Sign == "–" && (len(lines) < 2 || lines[1].gap > 0 || !strings.HasPrefix(lines[1].text(), "– ")) {
		return nil, 0
	}
	l := article.List{Ordered: first.Number >= 0, Start: max(first.Number, 0)}
	column := lines[0].column()
	if l.Ordered || first.Letter {
		// One number by itself is none of a list: it may head what follows.
		if n := s.itemLines(lines, column); n == len(lines) || !s.follows(lines[n], column, first, 1) {
			return nil, 0
		}
	}
	at, bytes := 0, 0
	for at < len(lines) && bytes < longest {
		if at > 0 && !s.follows(lines[at], column, first, len(l.Items)) {
			break
		}
		n := s.itemLines(lines[at:], column)
		l.Items = append(l.Items, s.item(lines[at:at+n]))
		for _, i := range lines[at : at+n] {
			bytes += len(i.raw)
		}
		at += n
	}
	return l, at
}

// follows reports whether l is the next item of a list that has so many.
func (s *setter) follows(l line, column int, first shape.Marker, items int) bool {
	m := shape.MarkerOf(l.text())
	if m.Size == 0 || m.Letter != first.Letter || (m.Number >= 0) != (first.Number >= 0) {
		return false
	}
	switch {
	case m.Number >= 0:
		return m.Number == first.Number+items && l.gap == 0
	case m.Letter:
		return m.Sign[0] == first.Sign[0]+byte(min(items, 25)) && l.gap == 0
	}
	return m.Sign == first.Sign && l.gap <= 1 && max(l.column()-column, column-l.column()) < 2
}

// itemLines is how many lines belong to the item that the first begins: those
// further in, and those that it was wrapped into.
func (s *setter) itemLines(lines []line, column int) int {
	n := 1
	for n < len(lines) {
		l := lines[n]
		c := l.column()
		inner := c > column && (l.gap == 0 || c >= column+2 && l.gap == 1 && shape.IsListed(l.text()) == shape.IsListed(lines[n-1].text()))
		wrapped := s.layout.measure > 0 && l.gap == 0 && c == column && !shape.IsListed(l.text()) && breaks(lines[n-1], l, s.layout.measure)
		if !inner && !wrapped {
			break
		}
		n++
	}
	return n
}

// item makes the blocks of one item. Letters stay with the words: a list counts in
// numbers only.
func (s *setter) item(lines []line) []article.Block {
	first := lines[0]
	if m := shape.MarkerOf(first.text()); !m.Letter {
		first.indent += int32(m.Size)
	}
	rest := 1
	for rest < len(lines) && lines[rest].gap == 0 && !shape.IsListed(lines[rest].text()) {
		rest++
	}
	blocks := []article.Block{article.Paragraph{Text: s.text(s.join(append([]line{first}, lines[1:rest]...)))}}
	for rest < len(lines) {
		b, used := s.list(lines[rest:])
		if used == 0 {
			b, used = article.Paragraph{Text: s.text(lines[rest].text())}, 1
		}
		blocks = append(blocks, b)
		rest += used
	}
	return blocks
}
