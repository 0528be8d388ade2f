package web

import "strings"

// withFormulas is a text with the formulas in it, which a script would draw, written
// out: those between \( and \), \[ and \], and double dollars.
func withFormulas(s string) string {
	for _, sign := range [][2]string{{`\(`, `\)`}, {`\[`, `\]`}, {"$$", "$$"}} {
		before, rest, ok := strings.Cut(s, sign[0])
		if !ok {
			continue
		}
		formula, after, ok := strings.Cut(rest, sign[1])
		if !ok || formula == "" || len(formula) > 2000 {
			continue
		}
		var b strings.Builder
		for ok {
			b.WriteString(before + tex(formula))
			s = after
			if before, rest, ok = strings.Cut(s, sign[0]); ok {
				formula, after, ok = strings.Cut(rest, sign[1])
			}
		}
		s = b.String() + s
	}
	return s
}

// mathText is a formula in MathML as a line of text.
func mathText(n *node) string {
	if t := annotation(n); t != "" {
		return tex(t)
	}
	return strings.Join(strings.Fields(mathml(n)), " ")
}

// annotation is the TeX that a formula was made of.
func annotation(n *node) string {
	found := ""
	n.each(func(m *node) bool {
		if m.name == "annotation" && strings.Contains(m.get("encoding"), "tex") {
			found = m.raw()
		}
		return found == ""
	})
	if found == "" {
		found = n.get("alttext")
	}
	return found
}

func mathml(n *node) string {
	if n.isText() {
		return strings.TrimSpace(n.text)
	}
	var parts []string
	for c := n.first; c != nil; c = c.next {
		if !c.isText() || !isBlank(c.text) {
			parts = append(parts, mathml(c))
		}
	}
	part := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	switch n.name {
	case "annotation", "annotation-xml":
		return ""
	case "msup":
		return part(0) + raised(part(1))
	case "msub":
		return part(0) + lowered(part(1))
	case "msubsup":
		return part(0) + lowered(part(1)) + raised(part(2))
	case "munderover":
		return part(0) + lowered(part(1)) + raised(part(2)) + " "
	case "mfrac":
		return grouped(part(0)) + "/" + grouped(part(1))
	case "msqrt":
		return "√" + grouped(strings.Join(parts, ""))
	case "mroot":
		return raised(part(1)) + "√" + grouped(part(0))
	case "mtr":
		return strings.Join(parts, " ") + "; "
	case "mo":
		return spacedSign(strings.Join(parts, ""))
	}
	return strings.Join(parts, "")
}

// spacedSign puts spaces around signs that stand between two terms.
func spacedSign(s string) string {
	switch s {
	case "=", "+", "−", "-", "≤", "≥", "<", ">", "≈", "→", "∈", "≠", "±", "×", "⋅", "≡", "⇒":
		return " " + s + " "
	case ",":
		return ", "
	case "\u2061", "\u2062", "\u2063", "\u2064": // signs that are not seen
		return ""
	}
	return s
}

// grouped puts brackets around what is more than one term.
func grouped(s string) string {
	if len([]rune(s)) <= 1 || isNumbers(s) || !strings.ContainsAny(s, " +-−=/") {
		return s
	}
	return "(" + s + ")"
}

const (
	plainMarks   = "0123456789+-=()niabcdefghjklmoprstuvwxyz−"
	raisedMarks  = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻"
	plainLow     = "0123456789+-=()aeijoruvxhklmnpst−"
	loweredMarks = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₒᵣᵤᵥₓₕₖₗₘₙₚₛₜ₋"
)

func raised(s string) string { return shifted(s, plainMarks, raisedMarks, "^") }

func lowered(s string) string { return shifted(s, plainLow, loweredMarks, "_") }

// shifted writes s in small marks, or behind a sign where one of them is missing.
func shifted(s, from, to, sign string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), " ", "")
	if s == "" {
		return ""
	}
	marks := []rune(to)
	var b strings.Builder
	for _, r := range s {
		i := strings.IndexRune(from, r)
		if i < 0 {
			if len([]rune(s)) == 1 {
				return sign + s
			}
			return sign + "(" + s + ")"
		}
		b.WriteRune(marks[len([]rune(from[:i]))])
	}
	return b.String()
}
