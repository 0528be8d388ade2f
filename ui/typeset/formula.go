package typeset

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/tex"
	"lede/ui/theme"
)

// formula sets a formula in as many rows as it needs, in the middle of the measure. A
// formula that is too wide is divided before its relations, and if a part is still too wide
// only some of it is seen.
func (c *compositor) formula(b article.Formula, at int) {
	words := b.Words()
	if b.TeX == "" || c.s.ScreenReader {
		c.text(words, at, textStyle{role: theme.Body, centred: true})
		return
	}
	f := &formulist{cells: c.cells}
	number := ""
	if b.Number != "" {
		number = "(" + b.Number + ")"
	}
	room := max(c.s.Measure-c.margin.firstWidth, 1)
	rows := f.parted(tex.Parse(b.TeX), room)
	if rows.height() >= words.Len() || rows.height() == 1 && c.cells(words.String()) <= room {
		c.text(words, at, textStyle{role: theme.Body, centred: true})
		return
	}
	c.formulaRows(rows, number, room, at, words.Len())
}

// formulaRows sets the rows of a formula whose text has so many bytes. The rows above its
// base count as its first byte and those below as its last, so that a place within the
// formula is on the base.
func (c *compositor) formulaRows(m forme, number string, room, at, extent int) {
	left := max((room-m.width)/2, 0)
	aside := room - m.width - c.cells(number) // what is free beside both
	switch {
	case number == "":
	case aside >= 2:
		left = min(left, aside-2)
	default: // in a row of its own
		m.rows = append(m.rows, spaces(m.width))
	}
	for i, row := range m.rows {
		start := at + i
		if i > m.base {
			start = at + extent - (m.height() - i)
		}
		c.begin()
		fixed := len(c.spans) - c.begun
		switch {
		case number != "" && aside >= 2 && i == m.base:
			row = spaces(left) + row + spaces(aside-left) + number
		case number != "" && aside < 2 && i == m.height()-1:
			row = spaces(room-c.cells(number)) + number
		default:
			row = spaces(left) + row
		}
		c.add(matter(strings.TrimRight(row, " "), theme.Body))
		wide := c.width(c.spans[c.begun+fixed:]) - room
		c.finish(start, start)
		l := &c.lines[len(c.lines)-1]
		l.Draws = Drawn{at, at + extent}
		if wide > 0 {
			l.Hidden, l.fixed = wide, fixed
		}
	}
}

// parted sets a formula within so many cells. Where it is too wide it is divided into lines
// that begin with a relation, or if that is not enough, with a sign between two terms.
func (f *formulist) parted(n tex.Node, room int) forme {
	m := f.set(n)
	l, ok := n.(tex.Sequence)
	if m.width <= room || !ok {
		return m
	}
	indent := min(4, room/4)
	lines := f.fill(cutBefore(l, tex.IsRelation), room, indent)
	if lines == nil {
		lines = f.fill(cutBefore(l, func(n tex.Node) bool { return tex.IsRelation(n) || tex.IsBinary(n) }), room, indent)
	}
	if lines == nil {
		return m
	}
	width := 0
	for i := range lines {
		if i > 0 {
			lines[i] = lines[i].padded(indent, indent+lines[i].width)
		}
		width = max(width, lines[i].width)
	}
	all := forme{width: width}
	for i, line := range lines {
		if i > 0 && (line.height() > 1 || lines[i-1].height() > 1) {
			all.rows = append(all.rows, spaces(width))
		}
		all.base = len(all.rows) + line.base
		all.rows = append(all.rows, line.padded(0, width).rows...)
	}
	return all
}

// cutBefore divides a line before each of its parts, except the first, for which is holds.
func cutBefore(l tex.Sequence, is func(tex.Node) bool) []tex.Sequence {
	var pieces []tex.Sequence
	from := 0
	for i, n := range l {
		if i > from && is(n) {
			pieces = append(pieces, l[from:i])
			from = i
		}
	}
	return append(pieces, l[from:])
}

// fill fills lines of so many cells with pieces; nil where a piece is wider than one.
func (f *formulist) fill(pieces []tex.Sequence, room, indent int) []forme {
	var lines []forme
	var l tex.Sequence
	free := room
	for _, p := range pieces {
		longer := append(l[:len(l):len(l)], p...)
		if f.begun(longer).width <= free {
			l = longer
			continue
		}
		if len(l) > 0 {
			lines = append(lines, f.begun(l))
			free = room - indent
		}
		if l = p; f.begun(l).width > free {
			return nil
		}
	}
	return append(lines, f.begun(l))
}

// begun sets a line. It may begin with an operator whose first operand stands on the line
// above.
func (f *formulist) begun(l tex.Sequence) forme {
	if len(l) > 1 && tex.IsBinary(l[0]) {
		return beside(f.set(l[0]), blank(1), f.set(l[1:]))
	}
	return f.set(l)
}
