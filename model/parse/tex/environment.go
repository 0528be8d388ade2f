package tex

import "strings"

// brackets are those around the environments of cells that have any.
var brackets = map[string][2]string{
	"pmatrix": {"(", ")"}, "bmatrix": {"[", "]"}, "Bmatrix": {"{", "}"}, "vmatrix": {"|", "|"}, "Vmatrix": {"‖", "‖"},
	"cases": {"{", ""}, "dcases": {"{", ""}, "rcases": {"", "}"}, "drcases": {"", "}"}, "numcases": {"{", ""},
}

// environment reads from "\begin" to its "\end".
func (p *parser) environment() Node {
	name := p.plain()
	from := p.at
	kind := strings.TrimSuffix(name, "*")
	g := Grid{}
	if pair, ok := brackets[strings.Replace(kind, "small", "", 1)]; ok {
		g.Open, g.Shut = pair[0], pair[1]
	}
	switch kind {
	case "cases", "dcases", "rcases", "drcases", "numcases":
		g.Align = []Align{AlignLeft, AlignLeft}
	case "array", "tabular", "subarray", "darray":
		p.option()
		g.columns(p.plain())
	case "align", "aligned", "alignat", "alignedat", "split", "gather", "gathered", "multline", "equation", "displaymath", "math", "flalign", "xalignat":
		g.Aligned = true
		if kind == "alignat" || kind == "alignedat" || kind == "xalignat" {
			p.plain() // how many pairs of columns there are
		}
		p.option()
	case "eqnarray":
		g.Align = []Align{AlignRight, AlignCentre, AlignLeft}
	default:
		if strings.HasSuffix(name, "matrix*") {
			g.all(p.option())
		}
	}
	if p.depth >= deepest {
		return Words{`\begin{` + name + `}`}
	}
	p.depth++
	g.Rows = p.rows()
	p.depth--
	if !isKnown(kind) {
		return Words{`\begin{` + name + `}` + p.s[from:p.at]}
	}
	return g.trimmed()
}

// isKnown reports whether an environment is one of cells.
func isKnown(kind string) bool {
	if _, ok := brackets[kind]; ok {
		return true
	}
	switch kind {
	case "matrix", "smallmatrix", "psmallmatrix", "bsmallmatrix", "Bsmallmatrix", "vsmallmatrix", "Vsmallmatrix",
		"array", "tabular", "subarray", "darray", "align", "aligned", "alignat", "alignedat", "split", "gather", "gathered",
		"multline", "equation", "displaymath", "math", "flalign", "xalignat", "eqnarray":
		return true
	}
	return false
}

// rows reads the cells of an environment up to its end, and the end.
func (p *parser) rows() [][]Node {
	var rows [][]Node
	for {
		rows = append(rows, p.row(untilCell))
		if p.at >= len(p.s) {
			return rows
		}
		if p.peek() == "end" {
			p.name()
			p.plain()
			return rows
		}
		p.endRow()
	}
}

// row reads cells up to the end of their row.
func (p *parser) row(until stop) []Node {
	var cells []Node
	letters := p.letters
	for {
		l := p.sequence(until)
		p.letters = letters
		if len(l) == 1 {
			cells = append(cells, l[0])
		} else {
			cells = append(cells, l)
		}
		if p.at >= len(p.s) || p.s[p.at] != '&' {
			return cells
		}
		p.at++
	}
}

// endRow passes over what ends a row: "\\", "\\[2pt]", or an "\end" too many.
func (p *parser) endRow() {
	if name := p.name(); name == "end" {
		p.plain()
		return
	}
	p.skip('*')
	if p.at < len(p.s) && p.s[p.at] == '[' {
		if end := strings.IndexByte(p.s[p.at:], ']'); end > 0 && isLength(p.s[p.at+1:p.at+end]) {
			p.at += end + 1
		}
	}
}

// isLength reports whether s is a length such as "-2.5pt".
func isLength(s string) bool {
	number := strings.TrimRight(strings.TrimSpace(s), "abcdefghijklmnopqrstuvwxyz\\")
	return len(s)-len(number) >= 2 && number != "" && strings.Trim(number, "+-.0123456789 ") == ""
}

// columns takes in how columns stand, as an array says it: "l|cr".
func (g *Grid) columns(spec string) {
	for _, c := range spec {
		switch c {
		case 'l', 'p':
			g.Align = append(g.Align, AlignLeft)
		case 'c':
			g.Align = append(g.Align, AlignCentre)
		case 'r':
			g.Align = append(g.Align, AlignRight)
		case '|':
			if n := len(g.Align); n > 0 {
				g.Bars = append(g.Bars, n)
			}
		}
	}
	for n := len(g.Bars); n > 0 && g.Bars[n-1] >= len(g.Align); n = len(g.Bars) {
		g.Bars = g.Bars[:n-1]
	}
}

// all has all columns stand as an option says: "[r]".
func (g *Grid) all(option Node) {
	align := map[string]Align{"l": AlignLeft, "r": AlignRight}[row(option)]
	for range 20 {
		g.Align = append(g.Align, align)
	}
}

// trimmed is the grid without empty rows at its end, or what stands in its only cell.
func (g Grid) trimmed() Node {
	for n := len(g.Rows); n > 1 && isEmptyRow(g.Rows[n-1]); n = len(g.Rows) {
		g.Rows = g.Rows[:n-1]
	}
	if g.Open+g.Shut == "" && len(g.Rows) == 1 && (g.Aligned && len(g.Rows[0]) <= 2 || len(g.Rows[0]) == 1) {
		var l Sequence
		for _, cell := range g.Rows[0] {
			l = append(l, Parts(cell)...)
		}
		return l
	}
	return g
}

func isEmptyRow(cells []Node) bool {
	for _, c := range cells {
		if l, ok := c.(Sequence); !ok || len(l) > 0 {
			return false
		}
	}
	return true
}

func Parts(n Node) Sequence {
	if l, ok := n.(Sequence); ok {
		return l
	}
	return Sequence{n}
}

// substack reads lines that stand below each other, as under a sum.
func (p *parser) substack() Node {
	p.blank()
	if p.at >= len(p.s) || p.s[p.at] != '{' {
		return p.argument()
	}
	raw := p.raw()
	n := p.within(strings.TrimSuffix(raw[1:], "}"))
	if g, ok := n.(Grid); ok {
		g.Aligned = false
		return g
	}
	return n
}
