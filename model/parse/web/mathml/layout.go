package mathml

import "strings"

func (w *writer) fraction(e *Element, depth int) string {
	over, under := w.child(e, 0, depth), w.child(e, 1, depth)
	switch thickness := strings.TrimSpace(e.Attr["linethickness"]); {
	case thickness != "" && strings.Trim(thickness, "0.pxemt ") == "":
		return `{` + over + ` \atop ` + under + `}`
	case e.Attr["bevelled"] == "true":
		return group(over) + "/" + group(under)
	}
	return `\frac{` + over + "}{" + under + "}"
}

// scripts writes what has an index or a power.
func (w *writer) scripts(e *Element, depth int) string {
	base := group(w.child(e, 0, depth))
	low, high := "", ""
	switch e.Name {
	case "msub":
		low = w.child(e, 1, depth)
	case "msup":
		high = w.child(e, 1, depth)
	default:
		low, high = w.child(e, 1, depth), w.child(e, 2, depth)
	}
	return base + indexed(low, high)
}

func indexed(low, high string) string {
	s := ""
	if low != "" {
		s += "_{" + low + "}"
	}
	switch {
	case high == "":
	case strings.Trim(high, "' ") == "":
		s += strings.ReplaceAll(high, " ", "")
	default:
		s += "^{" + high + "}"
	}
	return s
}

// multiscripts writes indices and powers on both sides.
func (w *writer) multiscripts(e *Element, depth int) string {
	children := e.elements()
	if len(children) == 0 {
		return ""
	}
	var sides [2]string
	side := 0
	for i := 1; i < len(children); i++ {
		if children[i].Name == "mprescripts" {
			side = 1
			continue
		}
		low, high := w.child(e, i, depth), ""
		if i+1 < len(children) && children[i+1].Name != "mprescripts" {
			i++
			high = w.child(e, i, depth)
		}
		sides[side] += indexed(low, high)
	}
	before := ""
	if sides[1] != "" {
		before = "{}" + sides[1]
	}
	return before + group(w.child(e, 0, depth)) + sides[0]
}

// accentsOver and accentsUnder are the commands for signs over and under a part, for a single
// letter and for more.
var accentsOver = map[string][2]string{
	"¯": {`\bar`, `\overline`}, "‾": {`\bar`, `\overline`}, "ˉ": {`\bar`, `\overline`}, "_": {`\bar`, `\overline`}, "―": {`\bar`, `\overline`}, "\u0305": {`\bar`, `\overline`}, "\u0304": {`\bar`, `\overline`},
	"^": {`\hat`, `\widehat`}, "ˆ": {`\hat`, `\widehat`}, "\u0302": {`\hat`, `\widehat`}, "~": {`\tilde`, `\widetilde`}, "˜": {`\tilde`, `\widetilde`}, "∼": {`\tilde`, `\widetilde`}, "\u0303": {`\tilde`, `\widetilde`},
	"→": {`\vec`, `\overrightarrow`}, "⃗": {`\vec`, `\overrightarrow`}, "⇀": {`\vec`, `\overrightharpoon`}, "←": {`\overleftarrow`, `\overleftarrow`},
	"˙": {`\dot`, `\dot`}, ".": {`\dot`, `\dot`}, "⋅": {`\dot`, `\dot`}, "·": {`\dot`, `\dot`}, "\u0307": {`\dot`, `\dot`}, "¨": {`\ddot`, `\ddot`}, "..": {`\ddot`, `\ddot`}, "\u0308": {`\ddot`, `\ddot`},
	"ˇ": {`\check`, `\check`}, "˘": {`\breve`, `\breve`}, "´": {`\acute`, `\acute`}, "`": {`\grave`, `\grave`}, "˚": {`\mathring`, `\mathring`},
	"⏞": {`\overbrace`, `\overbrace`}, "︷": {`\overbrace`, `\overbrace`}, "⎴": {`\overbracket`, `\overbracket`}, "⏜": {`\overparen`, `\overparen`},
}

var accentsUnder = map[string]string{"_": `\underline`, "¯": `\underline`, "‾": `\underline`, "\u0332": `\underline`, "⏟": `\underbrace`, "︸": `\underbrace`, "⎵": `\underbracket`}

// limits writes what has something over it or under it: an accent, or the limits of a sum.
func (w *writer) limits(e *Element, depth int) string {
	children := e.elements()
	if len(children) <= 1 {
		return w.row(children, depth)
	}
	base := w.child(e, 0, depth)
	low, high := 1, 2
	switch e.Name {
	case "munder":
		high = 0
	case "mover":
		low, high = 0, 1
	}
	if low > 0 && children[low].sign() != "" {
		if command, ok := accentsUnder[children[low].sign()]; ok {
			base, low = command+"{"+base+"}", 0
		}
	}
	if high > 0 && high < len(children) {
		sign := strings.TrimSpace(children[high].words())
		if command, ok := accentsOver[sign]; ok && children[high].only().Name == "mo" {
			wide := 0
			if len([]rune(strings.TrimSpace(children[0].words()))) > 1 {
				wide = 1
			}
			base, high = command[wide]+"{"+base+"}", 0
		}
	}
	under, over := "", ""
	if low > 0 {
		under = w.child(e, low, depth)
	}
	if high > 0 {
		over = w.child(e, high, depth)
	}
	if under == "" && over == "" || takesLimits(base) {
		return base + indexed(under, over)
	}
	if over != "" {
		base = `\overset{` + over + "}{" + base + "}"
	}
	if under != "" {
		base = `\underset{` + under + "}{" + base + "}"
	}
	return base
}

// takesLimits reports whether TeX sets an index and a power of a part under and over it.
func takesLimits(base string) bool {
	switch base {
	case `\sum`, `\prod`, `\coprod`, `\int`, `\iint`, `\iiint`, `\oint`, `\bigcup`, `\bigcap`, `\bigoplus`, `\bigotimes`, `\bigvee`, `\bigwedge`, `\lim`, `\max`, `\min`, `\sup`, `\inf`, `\limsup`, `\liminf`, `\argmax`, `\argmin`, `\gcd`, `\det`, `\Pr`:
		return true
	}
	return strings.HasPrefix(base, `\underbrac`) || strings.HasPrefix(base, `\overbrac`) || strings.HasPrefix(base, `\operatorname*`)
}

// environments are the names of matrices by the brackets around them.
var environments = map[string]string{"()": "pmatrix", "[]": "bmatrix", "{}": "Bmatrix", "||": "vmatrix", "∣∣": "vmatrix", "‖‖": "Vmatrix", "∥∥": "Vmatrix", "{": "cases"}

// table writes rows of cells, between the brackets around them.
func (w *writer) table(e *Element, open, closing string, depth int) string {
	var rows []string
	columns := 0
	for _, row := range e.Children {
		if row.Name != "mtr" && row.Name != "mlabeledtr" {
			continue
		}
		var cells []string
		for i, cell := range row.elements() {
			if row.Name == "mlabeledtr" && i == 0 {
				w.number = strings.TrimSpace(cell.words())
				continue
			}
			cells = append(cells, strings.TrimSpace(w.row(cell.Children, depth)))
		}
		columns = max(columns, len(cells))
		rows = append(rows, strings.Join(cells, " & "))
	}
	body := strings.Join(rows, ` \\ `)
	name := environments[open+closing]
	switch {
	case name == "" && open+closing != "":
		return `\left` + fence(open) + ` \begin{matrix} ` + body + ` \end{matrix} \right` + fence(closing)
	case name != "":
	case len(rows) == 1 && columns <= 1:
		return body
	case isAligned(e):
		if len(rows) == 1 {
			return strings.ReplaceAll(body, "&", "")
		}
		name = "aligned"
	default:
		name = "matrix"
	}
	return `\begin{` + name + "} " + body + ` \end{` + name + "}"
}

// isAligned reports whether the rows of a table are lines set under each other at a sign.
func isAligned(e *Element) bool {
	align := e.Attr["columnalign"]
	return e.Attr["displaystyle"] == "true" || strings.HasPrefix(align, "right") || strings.Contains(e.Attr["class"], "align")
}

func fence(s string) string {
	switch s {
	case "":
		return "."
	case "{", "}":
		return `\` + s
	}
	return strings.TrimSpace(operator(s))
}

// fenced writes parts between brackets that are attributes.
func (w *writer) fenced(e *Element, depth int) string {
	open, closing, separators := "(", ")", ","
	for key, to := range map[string]*string{"open": &open, "close": &closing, "separators": &separators} {
		if v, ok := e.Attr[key]; ok {
			*to = strings.TrimSpace(v)
		}
	}
	children := e.elements()
	if len(children) == 1 && children[0].only().Name == "mtable" {
		return w.table(children[0].only(), open, closing, depth)
	}
	var parts []string
	for i := range children {
		parts = append(parts, w.child(e, i, depth))
	}
	marks := []rune(separators)
	body := ""
	for i, p := range parts {
		if i > 0 && len(marks) > 0 {
			body += string(marks[min(i-1, len(marks)-1)]) + " "
		}
		body += p
	}
	return `\left` + fence(open) + " " + body + ` \right` + fence(closing)
}

func enclosed(notation, body string) string {
	switch {
	case strings.Contains(notation, "strike"):
		return `\cancel{` + body + "}"
	case strings.Contains(notation, "box"):
		return `\boxed{` + body + "}"
	case strings.Contains(notation, "radical"):
		return `\sqrt{` + body + "}"
	case strings.Contains(notation, "top"):
		return `\overline{` + body + "}"
	case strings.Contains(notation, "bottom"):
		return `\underline{` + body + "}"
	}
	return body
}

// group puts braces around what is more than one sign.
func group(s string) string {
	if len([]rune(s)) <= 1 || strings.HasPrefix(s, `\`) && !strings.ContainsAny(s, " {}") {
		return s
	}
	if strings.HasPrefix(s, `\`) && strings.HasSuffix(s, "}") && strings.Count(s, "{") == 1 && !strings.Contains(s, " ") {
		return s
	}
	if strings.Trim(s, "0123456789.") == "" {
		return s
	}
	return "{" + s + "}"
}
