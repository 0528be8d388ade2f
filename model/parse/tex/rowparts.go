package tex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scripts writes what stands at the foot and the head of a base.
func scripts(n Scripts) string {
	base := one(n.Base, false)
	switch b := n.Base.(type) {
	case Fraction, Root:
		base = "(" + base + ")"
	case Stack:
		if IsBrace(b.Above) || IsBrace(b.Below) { // words that say what the part is
			return labelled(base, n)
		}
	}
	if n.Sub != nil {
		base += foot(n.Sub)
	}
	if n.Super != nil {
		base += head(n.Super)
	}
	return base
}

// labelled writes what is said of a part behind it.
func labelled(base string, n Scripts) string {
	for _, label := range []Node{n.Super, n.Sub} {
		if label != nil {
			base = grouped(base) + " [" + row(label) + "]"
		}
	}
	return base
}

// fraction writes a fraction with a slash.
func fraction(f Fraction) string {
	over, under := strings.TrimSpace(one(f.Over, false)), strings.TrimSpace(one(f.Under, false))
	if !f.Bar {
		return over + " over " + under
	}
	if !isFactor(under) {
		under = "(" + under + ")"
	}
	return grouped(over) + "/" + under
}

// vulgar are the fractions that have a character of their own.
var vulgar = map[string]string{
	"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗", "4/5": "⅘",
	"1/6": "⅙", "5/6": "⅚", "1/7": "⅐", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞", "1/9": "⅑", "1/10": "⅒",
}

// factor writes a fraction that stands right beside another part.
func factor(f Fraction) string {
	s := fraction(f)
	if v := vulgar[s]; v != "" {
		return v
	}
	return "(" + s + ")"
}

// Beside reports whether the part at i has another right before or after it with no sign
// between them.
func Beside(l Sequence, i int) bool {
	if i+1 < len(l) {
		switch leftClass(l[i+1]) {
		case Ordinary, Opening, Large, Integral, Function, Limit:
			if _, blank := l[i+1].(Space); !blank || i+2 < len(l) && isTerm(leftClass(l[i+2])) {
				return !isWords(l[i+1])
			}
		}
	}
	if i == 0 {
		return false
	}
	switch rightClass(l[i-1]) {
	case Ordinary:
		_, blank := l[i-1].(Space)
		return !blank && !isWords(l[i-1])
	case Closing, Function:
		return true
	}
	return false
}

func isWords(n Node) bool {
	_, is := n.(Words)
	return is
}

// root writes a root: its degree before it, in small figures.
func root(n Root) string {
	degree := ""
	if n.Degree != nil {
		degree = head(n.Degree)
	}
	of := strings.TrimSpace(one(n.Of, false))
	if !isBracketed(of) && (!isFactor(of) || strings.ContainsFunc(of, isRaised)) {
		of = "(" + of + ")"
	}
	return degree + "√" + of
}

func isRaised(r rune) bool {
	return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ^′", r)
}

// grouped puts brackets around what is more than one term, unless it has them.
func grouped(s string) string {
	if !strings.ContainsAny(s, " +−=/±") || isBracketed(s) {
		return s
	}
	return "(" + s + ")"
}

// isFactor reports whether s is a number, a letter with what stands at its foot or head,
// a difference of one ("dx"), or something in brackets.
func isFactor(s string) bool {
	if isBracketed(s) || strings.Trim(s, "0123456789.") == "" {
		return true
	}
	if rest := strings.TrimPrefix(strings.TrimPrefix(s, "d"), "∂"); rest != "" {
		s = rest
	}
	_, size := utf8.DecodeRuneInString(s)
	for _, r := range s[size:] {
		if !isCombining(r) && !unicode.In(r, unicode.Lm, unicode.No, unicode.Sk) && !strings.ContainsRune("₊₋₌₍₎⁺⁻⁼⁽⁾′", r) {
			return false
		}
	}
	return true
}

// isBracketed reports whether the bracket that s begins with ends with it.
func isBracketed(s string) bool {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return false
	}
	depth := 0
	for i := range s {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		}
		if depth == 0 {
			return i == len(s)-1
		}
	}
	return false
}

// grid writes rows behind each other, with semicolons between them.
func grid(g Grid) string {
	var rows []string
	if g.Aligned {
		for _, cells := range g.Rows {
			var pairs []string // each is a formula
			for pair := range slices.Chunk(cells, 2) {
				var l Sequence
				for _, c := range pair {
					l = append(l, Parts(c)...)
				}
				if s := row(l); s != "" {
					pairs = append(pairs, s)
				}
			}
			rows = append(rows, strings.Join(pairs, ", "))
		}
	} else {
		rows = cellRows(g)
	}
	rows = slices.DeleteFunc(rows, func(s string) bool { return s == "" })
	return g.Open + strings.Join(rows, "; ") + g.Shut
}

// cellRows writes the cells of each row, with more than a blank between them where there
// are blanks within.
func cellRows(g Grid) []string {
	written := make([][]string, len(g.Rows))
	apart := " "
	if g.Open == "{" || g.Shut == "}" {
		apart = ", " // what holds, and when
	}
	for i, cells := range g.Rows {
		for _, c := range cells {
			s := row(c)
			if strings.Contains(s, " ") {
				apart = ", "
			}
			written[i] = append(written[i], s)
		}
	}
	rows := make([]string, len(written))
	for i, cells := range written {
		var b strings.Builder
		for j, s := range cells {
			switch {
			case j == 0:
			case isBar(g.Bars, j):
				b.WriteString(" | ")
			case endsInMark(cells[j-1]):
				b.WriteByte(' ')
			default:
				b.WriteString(apart)
			}
			b.WriteString(s)
		}
		rows[i] = strings.TrimSpace(b.String())
	}
	return rows
}

func isBar(bars []int, column int) bool {
	for _, b := range bars {
		if b == column {
			return true
		}
	}
	return false
}

func endsInMark(s string) bool { return s == "" || strings.ContainsAny(s[len(s)-1:], ",;.:") }
