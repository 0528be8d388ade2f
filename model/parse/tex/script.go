package tex

import "strings"

// scripted puts a part at the head or the foot of the last of a line.
func scripted(l Sequence, n Node, head bool) Sequence {
	s := Scripts{Base: Sequence(nil)}
	if last := len(l) - 1; last >= 0 {
		s.Base = l[last]
		if above, ok := l[last].(Scripts); ok {
			s = above
		} else {
			s.Limits = hasLimits(l[last])
		}
		l = l[:last]
	}
	if head {
		s.Super = after(s.Super, n)
	} else {
		s.Sub = after(s.Sub, n)
	}
	return append(l, s)
}

// sideset reads an operator with others at its foot and head on both sides, before which
// they stand: "\sideset{_a^b}{'}\sum". It reports false where limits stand in the
// same place.
func (p *parser) sideset() (Node, bool) {
	from := p.at
	left, right := p.argument(), p.argument()
	l := Sequence{p.argument()}
	p.blank()
	if s, ok := right.(Scripts); ok {
		if p.at < len(p.s) && (p.s[p.at] == '_' && s.Sub != nil || p.s[p.at] == '^' && s.Super != nil) { // which nothing would tell from them
			p.at = from
			return nil, false
		}
		l[0] = Scripts{Base: l[0], Sub: s.Sub, Super: s.Super}
	} else {
		l = append(l, Parts(right)...)
	}
	return append(Parts(left), l...), true
}

// after is what stands in one place, n behind what stands there already, as a power
// behind primes.
func after(there, n Node) Node {
	if there == nil {
		return n
	}
	return append(Parts(there), n)
}

// hasLimits reports whether what stands at the foot of n stands below it.
func hasLimits(n Node) bool {
	switch n := n.(type) {
	case Sign:
		return n.Class == Large || n.Class == Limit
	case Stack:
		return IsBrace(n.Above) || IsBrace(n.Below)
	}
	return false
}

// IsBrace reports whether n is a brace over or below a part.
func IsBrace(n Node) bool {
	s, ok := n.(Sign)
	return ok && s.Text != "" && strings.Contains("⏞⏟⎴⎵⏜⏝", s.Text)
}

// primes reads the primes of a function: "f”".
func (p *parser) primes(l Sequence) Sequence {
	n := 0
	for p.at < len(p.s) && p.s[p.at] == '\'' {
		n++
		p.at++
	}
	sign := strings.Repeat("′", n)
	if n <= len(primeSigns) {
		sign = primeSigns[n-1]
	}
	return scripted(l, Sign{sign, Ordinary}, true)
}

var primeSigns = [...]string{"′", "″", "‴", "⁗"}

// combine puts a combining character on the last sign of a line.
func combine(l Sequence, r rune) Sequence {
	if last := len(l) - 1; last >= 0 {
		if s, ok := l[last].(Sign); ok {
			s.Text += string(r)
			l[last] = s
			return l
		}
	}
	return append(l, Sign{string(r), Ordinary})
}

// infix reads what makes a fraction of all that stands before it in a group and after.
func (p *parser) infix(before Sequence, until stop) (Node, bool) {
	if p.s[p.at] != '\\' || p.depth >= deepest {
		return nil, false
	}
	p.depth++
	defer func() { p.depth-- }()
	f := Fraction{}
	open, shut := "", ""
	switch p.peek() {
	case "over":
		f.Bar = true
	case "atop":
	case "choose":
		open, shut = "(", ")"
	case "brack":
		open, shut = "[", "]"
	case "brace":
		open, shut = "{", "}"
	default:
		return nil, false
	}
	p.name()
	f.Over, f.Under = before, p.sequence(until)
	if open == "" {
		return f, true
	}
	return Fence{open, shut, f}, true
}
