// Package tex reads a formula as LaTeX writes it, and writes it in one row of Unicode.
//
//	n := tex.Parse(`\frac{a}{b}`)
//	tex.Row(`\frac{a}{b}`) // "a/b"
//
// Nothing is dropped that a reader would see: a command that is not known stands as it is
// written, with its arguments.
package tex

import "strings"

// longest is how many bytes of a formula are read; a longer one stands as it is.
const longest = 20_000

// Parse reads a formula, without the marks around it. It takes anything: what is no TeX
// comes out as it stands.
func Parse(s string) Node {
	s = strings.TrimSpace(s)
	if len(s) > longest {
		return Words{s}
	}
	p := &parser{s: s, budget: mostExpansions}
	return p.whole()
}

// whole reads a formula to its end. It may have several lines, and parts of them aligned.
func (p *parser) whole() Node {
	g := Grid{}
	for {
		g.Rows = append(g.Rows, p.row(untilCell))
		if p.at >= len(p.s) {
			break
		}
		p.endRow()
	}
	if len(g.Rows) == 1 && len(g.Rows[0]) == 1 {
		return g.Rows[0][0]
	}
	g.Aligned = true
	return g.trimmed()
}

// A parser reads a formula from left to right.
type parser struct {
	s     string
	at    int // the byte that is next
	depth int

	letters *alphabet        // that letters stand in; nil for the usual
	macros  map[string]macro // that the formula defines
	budget  int              // how often they may still be put in
}

// deepest is how deep groups may stand within groups; what is deeper stands as it is.
const deepest = 60

// A stop is what ends a line of parts.
type stop uint8

const (
	untilBrace   stop = 1 << iota // "}"
	untilBracket                  // "]"
	untilCell                     // "&", "\\", "\end"
	untilRight                    // "\right", "\middle"
)

// sequence reads parts side by side up to what ends them, and leaves that unread.
func (p *parser) sequence(until stop) Sequence {
	var l Sequence
	for {
		p.blank()
		if p.at >= len(p.s) || p.stops(until) {
			return l
		}
		if over, ok := p.infix(l, until); ok {
			return Sequence{over}
		}
		l = p.addNext(l)
	}
}

// stops reports whether what is next ends a line.
func (p *parser) stops(until stop) bool {
	switch p.s[p.at] {
	case '}':
		return until&untilBrace != 0
	case ']':
		return until&untilBracket != 0
	case '&':
		return until&untilCell != 0
	case '\\':
		switch p.peek() {
		case `\`, "cr", "newline", "end":
			return until&untilCell != 0
		case "right", "middle":
			return until&untilRight != 0
		}
	}
	return false
}

// addNext reads what is next and adds it to a line.
func (p *parser) addNext(l Sequence) Sequence {
	switch c := p.s[p.at]; {
	case c == '\\' && (p.peek() == "textsuperscript" || p.peek() == "textsubscript"):
		super := p.name() == "textsuperscript"
		return scripted(l, p.text(p.plain()), super)
	case c == '\\':
		return p.add(l, p.command(p.name()))
	case c == '{':
		return append(l, p.group())
	case c == '^' || c == '_':
		p.at++
		return scripted(l, p.argument(), c == '^')
	case c == '\'':
		return p.primes(l)
	case c == '~':
		p.at++
		return append(l, Space{1})
	case c == '}' || c == '&' || c == '$': // a stray one
		p.at++
		return l
	case isDigit(c):
		return append(l, p.number())
	}
	r := p.rune()
	if isCombining(r) {
		return combine(l, r)
	}
	return append(l, p.styled(character(r)))
}

// add adds a command's part to a line, in which it may change the part before it.
func (p *parser) add(l Sequence, n Node) Sequence {
	switch n := n.(type) {
	case nil:
		return l
	case limits:
		if len(l) == 0 {
			return l
		}
		s, ok := l[len(l)-1].(Scripts)
		if !ok {
			s = Scripts{Base: l[len(l)-1]}
		}
		s.Limits = bool(n)
		l[len(l)-1] = s
		return l
	case Sequence:
		return append(l, n...)
	}
	return append(l, n)
}

// limits say where those of the operator before them stand: "\limits".
type limits bool

func (limits) node() {}

// group reads a group in braces.
func (p *parser) group() Node {
	if p.depth >= deepest {
		return Words{p.raw()}
	}
	p.depth++
	letters := p.letters
	p.at++
	l := p.sequence(untilBrace)
	p.skip('}')
	p.letters = letters
	p.depth--
	if len(l) == 1 {
		return l[0]
	}
	return l
}

// argument reads what a command or a script takes: a group, a command, a character.
func (p *parser) argument() Node {
	p.blank()
	if p.at >= len(p.s) || p.depth >= deepest {
		return Sequence(nil)
	}
	p.depth++
	defer func() { p.depth-- }()
	switch c := p.s[p.at]; c {
	case '{':
		return p.group()
	case '}':
		return Sequence(nil)
	case '\\':
		if n := p.command(p.name()); n != nil {
			return n
		}
		return Sequence(nil)
	}
	return p.styled(character(p.rune()))
}

// option reads what stands in brackets; nil where there is none.
func (p *parser) option() Node {
	p.blank()
	if p.at >= len(p.s) || p.s[p.at] != '[' {
		return nil
	}
	p.at++
	l := p.sequence(untilBracket)
	p.skip(']')
	return l
}

// Number is a formula without the number that it has in it, "\tag{2.1}", and the number.
func Number(s string) (formula, number string) {
	before, rest, ok := strings.Cut(s, `\tag`)
	if !ok {
		return s, ""
	}
	p := &parser{s: rest}
	p.skip('*')
	if !strings.HasPrefix(rest[p.at:], "{") || strings.Contains(rest, `\tag`) {
		return s, ""
	}
	number = p.plain()
	return strings.TrimSpace(strings.TrimSpace(before) + " " + strings.TrimSpace(rest[p.at:])), number
}
