package typeset

import (
	"slices"
	"strings"

	"lede/model/parse/tex"
)

// A formulist sets formulas over several rows.
type formulist struct {
	cells     func(string) int
	measuring bool // how high something is, to the height of no more than itself
}

// set sets a part of a formula.
func (f *formulist) set(n tex.Node) forme {
	switch n := n.(type) {
	case tex.Sequence:
		return f.setRow(n)
	case tex.Sign:
		return f.setText(n.Text)
	case tex.Words:
		return f.setText(strings.Join(strings.FieldsFunc(n.Text, func(r rune) bool { return r == '\n' }), " "))
	case tex.Space:
		return blank(n.Cells)
	case tex.Fraction:
		return f.fraction(n)
	case tex.Root:
		return f.root(n)
	case tex.Scripts:
		return f.scripts(n, 0)
	case tex.Accent:
		return f.accent(n)
	case tex.Stack:
		return f.stack(n)
	case tex.Fence:
		return f.fence(n)
	case tex.Grid:
		return f.grid(n)
	case tex.Box:
		return f.box(n)
	case tex.Struck:
		return f.setText(tex.RowOf(n, false))
	}
	return forme{rows: []string{""}}
}

// setRow sets parts side by side. Their classes decide where blanks stand between them; an
// empty part has no blank beside it.
func (f *formulist) setRow(l tex.Sequence) forme {
	var parts []forme
	var gaps tex.Gaps
	for i, n := range l {
		gap := gaps.Before(n, false)
		m := f.setNext(l, i)
		if m.width == 0 {
			continue
		}
		if len(parts) > 0 && (gap || touches(l, i)) && !endsBlank(parts[len(parts)-1]) {
			parts = append(parts, blank(1))
		}
		parts = append(parts, m)
	}
	return beside(parts...)
}

// setNext sets the part at i of a line. An integral is as high as what follows it.
func (f *formulist) setNext(l tex.Sequence, i int) forme {
	switch n := l[i].(type) {
	case tex.Scripts:
		if isIntegral(n.Base) {
			return f.scripts(n, f.tallest(l[i+1:]))
		}
	case tex.Sign:
		if isIntegral(n) {
			return f.integral(n.Text, f.tallest(l[i+1:]))
		}
	}
	return f.set(l[i])
}

// tallest is the height of the parts up to the next relation.
func (f *formulist) tallest(l tex.Sequence) int {
	height := 1
	if f.measuring {
		return height
	}
	f.measuring = true
	defer func() { f.measuring = false }()
	for _, n := range l {
		if tex.IsRelation(n) {
			break
		}
		switch n.(type) {
		case tex.Fraction, tex.Fence, tex.Root, tex.Grid:
			height = max(height, f.set(n).height())
		}
	}
	return height
}

// touches reports whether the part at i, or the one before it, is a fraction that would
// run into what is beside it.
func touches(l tex.Sequence, i int) bool {
	for _, at := range []int{i, i - 1} {
		if _, ok := l[at].(tex.Fraction); ok && tex.Beside(l, at) {
			return true
		}
	}
	return false
}

// endsBlank reports whether a forme ends in a column of blanks.
func endsBlank(m forme) bool {
	for _, r := range m.rows {
		if !strings.HasSuffix(r, " ") {
			return false
		}
	}
	return true
}

func (f *formulist) fraction(n tex.Fraction) forme {
	over, under := f.set(n.Over), f.set(n.Under)
	width := max(over.width, under.width, 1)
	if !n.Bar {
		return above(1, over, blank(width), under)
	}
	if bar := strings.Repeat("─", width); slices.Contains(over.rows, bar) || slices.Contains(under.rows, bar) {
		width += 2 // of two bars the longer parts more
	}
	return above(1, over, forme{[]string{strings.Repeat("─", width)}, width, 0}, under)
}

// root sets a root: its sign, and a line over the radicand from the sign's upper end.
func (f *formulist) root(n tex.Root) forme {
	of := f.set(n.Of)
	degree := ""
	if n.Degree != nil {
		if small, ok := tex.Head(n.Degree); ok {
			degree = small
		} else {
			degree = tex.RowOf(n.Degree, true)
		}
	}
	hook := f.setText(degree + "√")
	sign := forme{width: hook.width, base: of.base}
	for i := range of.rows {
		if i == len(of.rows)-1 {
			sign.rows = append(sign.rows, hook.rows[0])
		} else {
			sign.rows = append(sign.rows, spaces(hook.width))
		}
	}
	if of.height() > 1 {
		side := forme{width: 1, base: of.base}
		for range of.rows {
			side.rows = append(side.rows, "│")
		}
		of = beside(side, of)
		line := forme{[]string{"┌" + strings.Repeat("─", of.width-1)}, of.width, 0}
		of = above(1, line, of)
		return beside(sign, of)
	}
	return beside(sign, above(1, forme{[]string{strings.Repeat("_", max(of.width, 1))}, max(of.width, 1), 0}, of))
}

// accent sets a mark on a character, or in a row of its own over several.
func (f *formulist) accent(n tex.Accent) forme {
	of := f.set(n.Of)
	if of.width <= 1 && of.height() == 1 {
		return f.setText(tex.RowOf(n, true))
	}
	mark := wide[n.Mark]
	row := ""
	switch {
	case mark.fill == "":
		row = mark.end
	case n.Mark == '\u20d6' || n.Mark == '\u20ee':
		row = mark.end + strings.Repeat(mark.fill, max(of.width-1, 0))
	case n.Mark == '\u20e1':
		row = "←" + strings.Repeat(mark.fill, max(of.width-2, 0)) + mark.end
	default:
		row = strings.Repeat(mark.fill, max(of.width-f.cells(mark.end), 0)) + mark.end
	}
	if row == "" {
		return f.setText(tex.RowOf(n, false))
	}
	if n.Below {
		return above(0, of, f.setText(row))
	}
	return above(1, f.setText(row), of)
}

// wide are the marks over several characters: what fills their row, and what ends it.
var wide = map[rune]struct{ fill, end string }{
	'\u0304': {"_", ""}, '\u0305': {"_", ""}, '\u0332': {"‾", ""}, '\u0331': {"‾", ""}, '\u20d7': {"─", "→"}, '\u20d1': {"─", "⇀"}, '\u20d6': {"─", "←"},
	'\u20e1': {"─", "→"}, '\u20ef': {"─", "→"}, '\u20ee': {"─", "←"}, '\u0302': {"", "^"}, '\u0303': {"", "~"}, '\u0307': {"", "."}, '\u0308': {"", ".."}, '\u030c': {"", "v"},
}

// stack sets parts right above and below another: words on an arrow, a brace.
func (f *formulist) stack(n tex.Stack) forme {
	base := f.set(n.Base)
	if tex.IsBrace(n.Above) {
		return above(1, f.brace(base.width, "╭", "┴", "╮"), base)
	}
	if tex.IsBrace(n.Below) {
		return above(0, base, f.brace(base.width, "╰", "┬", "╯"))
	}
	parts, at := []forme{base}, 0
	if n.Above != nil {
		parts, at = []forme{f.tight(n.Above), base}, 1
	}
	if n.Below != nil {
		parts = append(parts, f.tight(n.Below))
	}
	all := above(at, parts...)
	if s, ok := n.Base.(tex.Sign); ok && longArrows[s.Text] != [2]string{} {
		ends := longArrows[s.Text]
		parts[at] = f.setText(ends[0] + strings.Repeat("─", all.width) + ends[1])
		return above(at, parts...)
	}
	return all
}

// longArrows are the ends of arrows that are as long as what stands on them.
var longArrows = map[string][2]string{"→": {"─", "→"}, "←": {"←", "─"}, "↔": {"←", "→"}, "↦": {"├", "→"}}

// brace is a brace so wide, with its tip in the middle.
func (f *formulist) brace(width int, left, tip, right string) forme {
	if width < 3 {
		return f.setText(tip)
	}
	half := (width - 3) / 2
	return f.setText(left + strings.Repeat("─", half) + tip + strings.Repeat("─", width-3-half) + right)
}

func (f *formulist) fence(n tex.Fence) forme { return f.fenced(n.Open, f.set(n.Of), n.Shut) }

func (f *formulist) box(n tex.Box) forme {
	of := f.set(n.Of)
	of = of.padded(1, of.width+2)
	line := strings.Repeat("─", of.width)
	framed := forme{rows: []string{"┌" + line + "┐"}, width: of.width + 2, base: of.base + 1}
	for _, r := range of.rows {
		framed.rows = append(framed.rows, "│"+r+"│")
	}
	framed.rows = append(framed.rows, "└"+line+"┘")
	return framed
}
