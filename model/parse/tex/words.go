package tex

import "strings"

// wordy are the commands whose argument is running text.
var wordy = map[string]bool{
	"text": true, "textrm": true, "textnormal": true, "textit": true, "textbf": true, "textsf": true, "texttt": true, "textup": true, "textmd": true,
	"textsl": true, "textsc": true, "mbox": true, "hbox": true, "intertext": true, "shortintertext": true, "mathtext": true, "pu": true, "verb": true, "vbox": true,
}

// worded reads the commands that have words for their argument.
func (p *parser) worded(name string) (Node, bool) {
	switch name {
	case "operatorname", "operatornamewithlimits":
		class := Function
		if p.at < len(p.s) && p.s[p.at] == '*' || name != "operatorname" {
			class = Limit
		}
		p.skip('*')
		return Sign{row(p.argument()), class}, true
	case "tag":
		p.skip('*')
		return Sequence{Space{2}, Words{"(" + p.plain() + ")"}}, true
	case "ref", "autoref", "cref":
		return Words{p.plain()}, true
	case "intertext", "shortintertext":
		return Sequence{Space{2}, Words{p.plain()}, Space{2}}, true
	case "eqref":
		return Words{"(" + p.plain() + ")"}, true
	case "pmod", "pod":
		mod := Sequence{Words{"mod"}, Space{1}}
		if name == "pod" {
			mod = nil
		}
		return Sequence{Space{1}, Fence{"(", ")", append(mod, p.argument())}}, true
	case "mod":
		return Sequence{Space{2}, Words{"mod"}, Space{1}, p.argument()}, true
	case "ce":
		if p.depth < deepest {
			return p.within(chemistry(p.plain())), true
		}
	}
	if !wordy[name] {
		return nil, false
	}
	p.blank()
	if p.at >= len(p.s) || p.s[p.at] != '{' {
		return Words{p.plain()}, true
	}
	raw := p.raw()
	return p.text(strings.TrimSuffix(raw[1:], "}")), true
}

// text reads running text, in which formulas may stand between dollars.
func (p *parser) text(s string) Node {
	var l Sequence
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			l = append(l, Words{b.String()})
			b.Reset()
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '$' && strings.IndexByte(s[i+1:], '$') > 0:
			end := i + 1 + strings.IndexByte(s[i+1:], '$')
			flush()
			l = append(l, p.within(s[i+1:end]))
			i = end
		case c == '\\' && i+1 < len(s) && !isLetter(s[i+1]):
			if i++; strings.IndexByte(" ,;:", s[i]) >= 0 {
				b.WriteByte(' ')
			} else if s[i] != '!' && s[i] != '/' {
				b.WriteByte(s[i])
			}
		case c == '~' || c == '\n' || c == '\t':
			b.WriteByte(' ')
		case c == '{' || c == '}':
		case c == '\\':
			end := i + 1
			for end < len(s) && isLetter(s[end]) {
				end++
			}
			flush()
			l = append(l, p.within(s[i:argumentEnd(s, end)]))
			i = argumentEnd(s, end) - 1
		default:
			b.WriteByte(c)
		}
	}
	flush()
	if len(l) == 1 {
		return l[0]
	}
	return l
}

// argumentEnd is the end of the argument in braces that stands at i; i where none does.
func argumentEnd(s string, i int) int {
	if i >= len(s) || s[i] != '{' {
		return i
	}
	q := parser{s: s, at: i}
	q.raw()
	return q.at
}

// within reads a formula that stands within another.
func (p *parser) within(s string) Node {
	if p.depth >= deepest {
		return Words{s}
	}
	inner := &parser{s: s, depth: p.depth + 1, letters: p.letters, macros: p.macros, budget: p.budget}
	n := inner.whole()
	p.budget = inner.budget
	return n
}
