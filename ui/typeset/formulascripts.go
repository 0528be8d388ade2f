package typeset

import (
	"slices"

	"lede/model/parse/tex"
)

// tight sets a part in one row, for the foot or head of another. Several lines below each
// other remain lines.
func (f *formulist) tight(n tex.Node) forme {
	if g, ok := n.(tex.Grid); ok && g.Open+g.Shut == "" {
		var rows []forme
		for _, cells := range g.Rows {
			var l tex.Sequence
			for _, c := range cells {
				l = append(l, tex.Parts(c)...)
			}
			rows = append(rows, f.setText(tex.RowOf(l, true)))
		}
		return above(0, rows...)
	}
	return f.setText(tex.RowOf(n, true))
}

// scripts sets what stands at the foot and the head of a base, or below and above it.
// Integrals are as high as what follows them.
func (f *formulist) scripts(n tex.Scripts, high int) forme {
	switch {
	case isIntegral(n.Base) && !n.Limits:
		return f.integralScripts(n, high)
	case n.Limits:
		return f.limits(n)
	}
	base := f.set(n.Base)
	head, headSmall := smallOrSet(f, n.Super, tex.Head)
	foot, footSmall := smallOrSet(f, n.Sub, tex.Foot)
	if base.height() == 1 && headSmall && footSmall {
		return beside(base, foot, head)
	}
	if base.height() > 1 { // at its upper and lower end
		return beside(base, f.corners(base, head, foot))
	}
	switch {
	case n.Super == nil:
		return beside(base, lowered(foot, footSmall))
	case n.Sub == nil:
		return beside(base, raised(head, headSmall))
	}
	head, foot = f.tight(n.Super), f.tight(n.Sub)
	column := above(1, head, blank(1), foot)
	for i, m := range []forme{head, foot} { // both begin right at the base
		row := 0
		if i == 1 {
			row = head.height() + 1
		}
		copy(column.rows[row:], m.padded(0, column.width).rows)
	}
	return beside(base, column)
}

// smallOrSet is a part in small figures, or set in a row of its own where it has characters
// without a small form.
func smallOrSet(f *formulist, n tex.Node, small func(tex.Node) (string, bool)) (forme, bool) {
	if n == nil {
		return forme{rows: []string{""}}, true
	}
	if s, ok := small(n); ok {
		return f.setText(s), true
	}
	return f.tight(n), false
}

// raised is a forme as a superscript: small figures stay on the line, anything else stands
// in the row above.
func raised(m forme, small bool) forme {
	if !small {
		m.base = m.height()
		m.rows = append(slices.Clone(m.rows), spaces(m.width))
	}
	return m
}

// lowered is a forme as a subscript: small figures stay on the line, anything else stands
// in the row below.
func lowered(m forme, small bool) forme {
	if !small {
		m.rows = append([]string{spaces(m.width)}, m.rows...)
		m.base = 0
	}
	return m
}

// corners sets what stands at the upper and the lower end of what is beside it.
func (f *formulist) corners(beside, head, foot forme) forme {
	width := max(head.width, foot.width)
	column := forme{width: width, base: beside.base}
	for range beside.rows {
		column.rows = append(column.rows, spaces(width))
	}
	column.rows[0] = head.padded(0, width).rows[0]
	if foot.width > 0 {
		column.rows[len(column.rows)-1] = foot.padded(0, width).rows[0]
	}
	return column
}

// limits sets what stands below and above its base: of a sum, a limit, a brace.
func (f *formulist) limits(n tex.Scripts) forme {
	parts, at := []forme{f.set(n.Base)}, 0
	if n.Super != nil {
		parts, at = append([]forme{f.tight(n.Super)}, parts...), 1
	}
	if n.Sub != nil {
		parts = append(parts, f.tight(n.Sub))
	}
	return above(at, parts...)
}

func isIntegral(n tex.Node) bool {
	s, ok := n.(tex.Sign)
	return ok && s.Class == tex.Integral
}

// integral is the sign of one that is so many rows high. Only the simple one grows.
func (f *formulist) integral(sign string, high int) forme {
	if sign != "∫" || high < 2 {
		return f.setText(sign)
	}
	m := forme{width: 1, base: high / 2}
	for i := range high {
		switch i {
		case 0:
			m.rows = append(m.rows, "⌠")
		case high - 1:
			m.rows = append(m.rows, "⌡")
		default:
			m.rows = append(m.rows, "⎮")
		}
	}
	return m
}

// integralScripts sets an integral with its limits at its upper and lower end.
func (f *formulist) integralScripts(n tex.Scripts, high int) forme {
	head, headSmall := smallOrSet(f, n.Super, tex.Head)
	foot, footSmall := smallOrSet(f, n.Sub, tex.Foot)
	sign := n.Base.(tex.Sign).Text
	if high < 2 && headSmall && footSmall {
		return beside(f.setText(sign), foot, head)
	}
	if sign != "∫" {
		return f.limits(n)
	}
	m := f.integral(sign, max(high, 3))
	return beside(m, f.corners(m, unsmall(f, n.Super), unsmall(f, n.Sub)))
}

// unsmall is a part in usual figures, for where it has a row of its own.
func unsmall(f *formulist, n tex.Node) forme {
	if n == nil {
		return forme{rows: []string{""}}
	}
	return f.tight(n)
}
