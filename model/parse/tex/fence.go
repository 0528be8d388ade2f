package tex

import "strings"

// fenced reads brackets and what stands between them.
func (p *parser) fenced(name string) (Node, bool) {
	switch name {
	case "left":
		return p.fence(), true
	case "middle":
		return Sign{p.delimiter(), Relation}, true
	case "{", "}", "|":
		return bracketSign(name), true
	case "abs", "norm", "bra", "ket", "braket", "Bra", "Ket", "Braket", "set", "Set":
		f := named[name]
		if f.Of = p.argument(); name == "braket" && p.at < len(p.s) && p.s[p.at] == '{' {
			f.Of = Sequence{f.Of, Sign{"|", Ordinary}, p.argument()}
		}
		return f, true
	}
	size := strings.TrimRight(name, "lrmg")
	if size != "bi" && size != "Bi" || !strings.Contains(name, "ig") {
		return nil, false
	}
	sign := Sign{Text: p.delimiter()}
	switch name[len(name)-1] {
	case 'l':
		sign.Class = Opening
	case 'r':
		sign.Class = Closing
	case 'm':
		sign.Class = Relation
	default:
		sign.Class = character([]rune(sign.Text + " ")[0]).Class
	}
	return sign, true
}

// named are the commands that put brackets around their argument.
var named = map[string]Fence{
	"abs": {Open: "|", Shut: "|"}, "norm": {Open: "‖", Shut: "‖"}, "bra": {Open: "⟨", Shut: "|"}, "ket": {Open: "|", Shut: "⟩"}, "braket": {Open: "⟨", Shut: "⟩"},
	"Bra": {Open: "⟨", Shut: "|"}, "Ket": {Open: "|", Shut: "⟩"}, "Braket": {Open: "⟨", Shut: "⟩"}, "set": {Open: "{", Shut: "}"}, "Set": {Open: "{", Shut: "}"},
}

// fence reads from "\left" to its "\right".
func (p *parser) fence() Node {
	f := Fence{Open: p.delimiter()}
	if p.depth >= deepest {
		return Sign{f.Open, Opening}
	}
	p.depth++
	defer func() { p.depth-- }()
	l := p.sequence(untilRight | untilCell | untilBrace)
	for p.at < len(p.s) && p.s[p.at] == '\\' && p.peek() == "middle" {
		p.name()
		l = append(l, Sign{p.delimiter(), Relation})
		l = append(l, p.sequence(untilRight|untilCell|untilBrace)...)
	}
	f.Of = l
	if p.at < len(p.s) && p.s[p.at] == '\\' && p.peek() == "right" {
		p.name()
		f.Shut = p.delimiter()
	}
	return f
}

// delimiter reads a bracket: "" for ".", which stands for none.
func (p *parser) delimiter() string {
	p.blank()
	if p.at >= len(p.s) {
		return ""
	}
	if p.s[p.at] == '\\' {
		return p.bracket(`\` + p.name())
	}
	return p.bracket(string(p.rune()))
}

// bracket is the bracket that is written so.
func (p *parser) bracket(written string) string {
	switch written {
	case ".", "":
		return ""
	case "<":
		return "⟨"
	case ">":
		return "⟩"
	case `\|`:
		return "‖"
	}
	name, command := strings.CutPrefix(written, `\`)
	if s, ok := signs()[name]; ok && command {
		return s.Text
	}
	return name
}

func bracketSign(name string) Sign {
	switch name {
	case "{":
		return Sign{"{", Opening}
	case "}":
		return Sign{"}", Closing}
	}
	return Sign{"‖", Ordinary}
}
