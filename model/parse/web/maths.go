package web

import "strings"

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
