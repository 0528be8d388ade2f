package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"lede/model/article"
)

// A marker is what stands before an item of a list.
type marker struct {
	sign   string // "-", "1", "a"
	size   int    // bytes to the item's words
	number int    // of an ordered item, else -1
	letter bool
}

const bullets = "-*•‣▪◦●○–·∙➢►→✓✔"

// markerOf is the marker that s begins with; its size is 0 where there is none.
func markerOf(s string) marker {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, r) && size < len(s) && (s[size] == ' ' || s[size] == '\t') {
		return marker{s[:size], len(s) - len(strings.TrimLeft(s[size:], " \t\u00a0")), -1, false}
	}
	i := 0
	open := strings.HasPrefix(s, "(")
	if open {
		i++
	}
	start := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	letter := i == start && i < len(s) && s[i] >= 'a' && s[i] <= 'z'
	if letter {
		i++
	}
	if i == start || i-start > 3 || i+1 >= len(s) || s[start] == '0' && i-start > 1 {
		return marker{}
	}
	if close := s[i]; close != ')' && (close != '.' || letter || open) || s[i+1] != ' ' && s[i+1] != '\t' {
		return marker{}
	}
	m := marker{s[start:i], len(s) - len(strings.TrimLeft(s[i+1:], " \t")), -1, letter}
	if !letter {
		m.number, _ = strconv.Atoi(m.sign)
	}
	return m
}

func listed(s string) bool { return markerOf(s).size > 0 }

// list reads the list that begins with the first line.
func (s *setter) list(lines []line) (article.Block, int) {
	first := markerOf(lines[0].text())
	if first.size == 0 || first.sign == "–" && (len(lines) < 2 || lines[1].gap > 0 || !strings.HasPrefix(lines[1].text(), "– ")) {
		return nil, 0
	}
	l := article.List{Ordered: first.number >= 0, Start: max(first.number, 0)}
	column := lines[0].column()
	if l.Ordered || first.letter {
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
func (s *setter) follows(l line, column int, first marker, items int) bool {
	m := markerOf(l.text())
	if m.size == 0 || m.letter != first.letter || (m.number >= 0) != (first.number >= 0) {
		return false
	}
	switch {
	case m.number >= 0:
		return m.number == first.number+items && l.gap == 0
	case m.letter:
		return m.sign[0] == first.sign[0]+byte(min(items, 25)) && l.gap == 0
	}
	return m.sign == first.sign && l.gap <= 1 && max(l.column()-column, column-l.column()) < 2
}

// itemLines is how many lines belong to the item that the first begins: those
// further in, and those that it was wrapped into.
func (s *setter) itemLines(lines []line, column int) int {
	n := 1
	for n < len(lines) {
		l := lines[n]
		c := l.column()
		inner := c > column && (l.gap == 0 || c >= column+2 && l.gap == 1 && listed(l.text()) == listed(lines[n-1].text()))
		wrapped := s.layout.measure > 0 && l.gap == 0 && c == column && !listed(l.text()) && breaks(lines[n-1], l, s.layout.measure)
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
	if m := markerOf(first.text()); !m.letter {
		first.indent += int32(m.size)
	}
	rest := 1
	for rest < len(lines) && lines[rest].gap == 0 && !listed(lines[rest].text()) {
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
