package typeset

import "strings"

// A forme is matter set in rows of the same width, such as a part of a formula. Its base is
// the row that stands level with what is beside it.
type forme struct {
	rows  []string
	width int // cells of each row
	base  int
}

// setText is a forme of one row.
func (f *formulist) setText(s string) forme {
	return forme{[]string{s}, f.cells(s), 0}
}

func (m forme) height() int { return len(m.rows) }

// below is how many rows stand under the base.
func (m forme) below() int { return len(m.rows) - 1 - m.base }

// row is the row at i, or a blank one where it has none.
func (m forme) row(i int) string {
	if i < 0 || i >= len(m.rows) {
		return spaces(m.width)
	}
	return m.rows[i]
}

// beside sets formes side by side, their bases on one line.
func beside(parts ...forme) forme {
	var all forme
	under := 0
	for _, p := range parts {
		all.width += p.width
		all.base = max(all.base, p.base)
		under = max(under, p.below())
	}
	for i := range all.base + 1 + under {
		var b strings.Builder
		for _, p := range parts {
			b.WriteString(p.row(i - all.base + p.base))
		}
		all.rows = append(all.rows, b.String())
	}
	return all
}

// above sets formes below each other, each of them centred. The base of the whole is that
// of the forme at index base.
func above(base int, parts ...forme) forme {
	var all forme
	for _, p := range parts {
		all.width = max(all.width, p.width)
	}
	for i, p := range parts {
		if i == base {
			all.base = len(all.rows) + p.base
		}
		all.rows = append(all.rows, p.padded((all.width-p.width)/2, all.width).rows...)
	}
	return all
}

// padded is m in rows so wide, with so many blanks before it.
func (m forme) padded(left, width int) forme {
	padded := forme{rows: make([]string, len(m.rows)), width: max(width, m.width), base: m.base}
	left = min(left, padded.width-m.width)
	for i, r := range m.rows {
		padded.rows[i] = spaces(left) + r + spaces(padded.width-m.width-left)
	}
	return padded
}

// blank is a forme of nothing, so wide.
func blank(width int) forme { return forme{[]string{spaces(width)}, width, 0} }

// A pillar is a tall bracket: its head, its middle, its foot and what stands between these.
// One of two rows has only a head and a foot.
type pillar struct{ head, middle, foot, between string }

var pillars = map[string]pillar{
	"(": {"⎛", "⎜", "⎝", "⎜"}, ")": {"⎞", "⎟", "⎠", "⎟"}, "[": {"⎡", "⎢", "⎣", "⎢"}, "]": {"⎤", "⎥", "⎦", "⎥"},
	"{": {"⎧", "⎨", "⎩", "⎪"}, "}": {"⎫", "⎬", "⎭", "⎪"}, "|": {"│", "│", "│", "│"}, "‖": {"║", "║", "║", "║"},
	"⌊": {"⎢", "⎢", "⎣", "⎢"}, "⌋": {"⎥", "⎥", "⎦", "⎥"}, "⌈": {"⎡", "⎢", "⎢", "⎢"}, "⌉": {"⎤", "⎥", "⎥", "⎥"},
	"∣": {"│", "│", "│", "│"},
}

// bracket is a bracket as high as m, which it stands beside. A sign that cannot grow stands
// on the base.
func (f *formulist) bracket(sign string, m forme) forme {
	p, grows := pillars[sign]
	n := m.height()
	if !grows || n == 1 {
		b := blank(f.cells(sign))
		b.rows[0] = sign
		return b
	}
	b := forme{width: 1, base: m.base}
	if (sign == "{" || sign == "}") && n == 2 {
		p.head, p.foot = map[string]string{"{": "⎰", "}": "⎱"}[sign], map[string]string{"{": "⎱", "}": "⎰"}[sign]
	}
	for i := range n {
		switch {
		case i == 0:
			b.rows = append(b.rows, p.head)
		case i == n-1:
			b.rows = append(b.rows, p.foot)
		case i == n/2:
			b.rows = append(b.rows, p.middle)
		default:
			b.rows = append(b.rows, p.between)
		}
	}
	return b
}

// fenced is m between brackets as high as it; either may be none.
func (f *formulist) fenced(open string, m forme, shut string) forme {
	parts := []forme{m}
	if open != "" {
		parts = append([]forme{f.bracket(open, m)}, parts...)
	}
	if shut != "" {
		parts = append(parts, f.bracket(shut, m))
	}
	return beside(parts...)
}
