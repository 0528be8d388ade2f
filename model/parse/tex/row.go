package tex

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lede/model/article"
)

// Row is a formula in one row of Unicode: powers in small figures where there are such,
// fractions with a slash, brackets where the rows told parts from each other.
func Row(s string) string { return row(Parse(s)) }

// RowOf is a part in one row. A tight one has no blanks around its signs, as in a power.
func RowOf(n Node, tight bool) string {
	return norm.NFC.String(strings.Join(strings.Fields(join(Parts(n), tight)), " "))
}

// row is a part in one row.
func row(n Node) string { return RowOf(n, false) }

// join writes parts side by side.
func join(l Sequence, tight bool) string {
	var b strings.Builder
	var gaps Gaps
	for i, n := range l {
		var s string
		if f, ok := n.(Fraction); ok && Beside(l, i) {
			s = factor(f)
		} else {
			s = one(n, tight)
		}
		if s == "" {
			continue
		}
		if gap := gaps.Before(n, tight); gap && b.Len() > 0 && !strings.HasSuffix(b.String(), " ") {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// Gaps tell where blanks stand between the parts of a line, as their classes ask for. The
// zero value stands at the beginning of a line.
type Gaps struct {
	begun  bool
	before Class // of the part before
}

// Before reports whether a blank stands before the next part. Tight ones have fewer.
func (g *Gaps) Before(n Node, tight bool) bool {
	before := g.before
	if !g.begun {
		before = Opening
	}
	left := leftClass(n)
	if left == Binary && !isTerm(before) {
		left = Ordinary // a sign: "−x"
	}
	gap := g.begun && apart(before, left, tight)
	g.begun = true
	if g.before = rightClass(n); g.before == Binary && left == Ordinary {
		g.before = Opening
	}
	return gap
}

// IsRelation reports whether n stands between two sides of a formula, which may be parted
// before it; IsBinary, whether it stands between two terms.
func IsRelation(n Node) bool { return leftClass(n) == Relation }

func IsBinary(n Node) bool { return leftClass(n) == Binary }

// isTerm reports whether a sign after something of a class stands between two terms.
func isTerm(c Class) bool {
	switch c {
	case Binary, Relation, Opening, Punctuation, Large, Integral, Function, Limit:
		return false
	}
	return true
}

// apart reports whether a blank stands between two parts.
func apart(before, after Class, tight bool) bool {
	switch {
	case after == Punctuation || after == Closing:
		return before == Relation && !tight
	case before == Function || before == Limit || before == Large || before == Integral:
		return after != Opening || before == Large || before == Integral
	case after == Function || after == Limit || after == Large || after == Integral:
		return before == Ordinary || before == Closing || !tight && before != Opening
	case tight || before == Opening:
		return false
	}
	return before == Binary || before == Relation || before == Punctuation || after == Binary || after == Relation
}

// leftClass is what n is to what stands before it, and rightClass to what follows.
func leftClass(n Node) Class {
	switch n := n.(type) {
	case Sign:
		return n.Class
	case Scripts:
		return leftClass(n.Base)
	case Stack:
		return leftClass(n.Base)
	case Fence:
		if n.Open != "" {
			return Opening
		}
	case Grid:
		if n.Open != "" {
			return Opening
		}
	}
	return Ordinary
}

func rightClass(n Node) Class {
	switch n := n.(type) {
	case Fence, Grid:
		return Closing
	case Scripts:
		if c := rightClass(n.Base); c != Opening {
			return c
		}
	default:
		return leftClass(n)
	}
	return Ordinary
}

// one is a part by itself.
func one(n Node, tight bool) string {
	switch n := n.(type) {
	case Sequence:
		return join(n, tight)
	case Sign:
		return n.Text
	case Words:
		return n.Text
	case Space:
		return strings.Repeat(" ", n.Cells)
	case Fraction:
		return fraction(n)
	case Root:
		return root(n)
	case Scripts:
		return scripts(n)
	case Accent:
		return accent(n, tight)
	case Stack:
		return stack(n)
	case Fence:
		return n.Open + strings.TrimSpace(join(Parts(n.Of), tight)) + n.Shut
	case Grid:
		return grid(n)
	case Box:
		return one(n.Of, tight)
	case Struck:
		return each(one(n.Of, tight), '\u0336')
	}
	return ""
}

// each puts a combining character on every character of s.
func each(s string, mark rune) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
		if r != ' ' && !isCombining(r) {
			b.WriteRune(mark)
		}
	}
	return b.String()
}

// stack writes what stands above a sign and below it behind that: "→ᶠ".
func stack(n Stack) string {
	base := one(n.Base, false)
	if above, ok := n.Above.(Sign); ok && above.Text == "⏜" {
		return "arc(" + base + ")"
	}
	if IsBrace(n.Above) || IsBrace(n.Below) {
		return base
	}
	if n.Below != nil {
		base += foot(n.Below)
	}
	if n.Above != nil {
		base += head(n.Above)
	}
	return base
}

// accent writes a mark on the character it belongs to, a line on each of several, and
// any other over several by its name.
func accent(n Accent, tight bool) string {
	s := strings.TrimSpace(one(n.Of, tight))
	mark := n.Mark
	switch {
	case s == "":
		return ""
	case isOne(s):
		first, size := utf8.DecodeRuneInString(s)
		if (first == 'ı' || first == 'ȷ') && !n.Below {
			s = map[rune]string{'ı': "i", 'ȷ': "j"}[first] + s[size:]
		}
		return s + string(mark)
	case mark == '\u0304':
		return each(s, '\u0305')
	case mark == '\u0305' || mark == '\u0332' || mark == '\u0331':
		return each(s, mark)
	}
	return markNames[mark] + "(" + s + ")"
}

// isOne reports whether s is a single character with what combines with it.
func isOne(s string) bool {
	n := 0
	for _, r := range s {
		if !isCombining(r) {
			n++
		}
	}
	return n == 1
}

var markNames = map[rune]string{
	'\u0302': "hat", '\u0303': "tilde", '\u20d7': "vec", '\u20d6': "vec←", '\u20e1': "vec↔", '\u20d1': "vec", '\u0307': "dot", '\u0308': "ddot", '\u20db': "dddot",
	'\u20dc': "ddddot", '\u030c': "check", '\u0301': "acute", '\u0300': "grave", '\u0306': "breve", '\u030a': "ring", '\u0330': "utilde", '\u20ef': "uvec", '\u20ee': "uvec←",
}

// head is a part at the head of another, and foot at its foot.
func head(n Node) string { return moved(n, article.Raised, "^") }

// Head and Foot are a part in small figures; false where there are none for it.
func Head(n Node) (string, bool) { return small(head(n), "^") }

func Foot(n Node) (string, bool) { return small(foot(n), "_") }

func small(s, sign string) (string, bool) { return s, !strings.HasPrefix(s, sign) }

func foot(n Node) string { return moved(n, article.Lowered, "_") }

// keeps are signs that are small, or stand at the head of a line, by themselves.
const keeps = "′†‡°″‴⁗"

func moved(n Node, move func(string) (string, bool), sign string) string {
	s := strings.TrimSpace(join(Parts(n), true))
	switch {
	case s == "":
		return ""
	case sign == "^" && s == "∘":
		return "°"
	case sign == "^" && strings.Trim(s, keeps) == "":
		return s
	}
	if sign == "^" {
		if rest := strings.TrimLeft(s, keeps); rest != s {
			if r, ok := move(rest); ok {
				return s[:len(s)-len(rest)] + r
			}
		}
	}
	if m, ok := move(strings.ReplaceAll(s, " ", "")); ok && !strings.Contains(s, " ") {
		return m
	}
	if isOne(s) {
		return sign + s
	}
	return sign + "(" + s + ")"
}
