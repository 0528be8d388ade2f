package tex

import (
	"strconv"
	"strings"
)

// A macro is a command that a formula defines for itself.
type macro struct {
	arguments int
	first     string // what the first argument is where it isn't given; it is in brackets then
	optional  bool
	body      string // with "#1" for the first argument
	function  bool   // the body is the name of a function
}

// mostExpansions is how often a formula's macros are put in, whatever they come to.
const mostExpansions = 200

// longestBody is how many bytes one of them may come to.
const longestBody = 4000

// defines reads the definition of a macro, and reports whether name is a command that
// has one.
func (p *parser) defines(name string) bool {
	switch name {
	case "newcommand", "renewcommand", "providecommand", "DeclareMathOperator":
	case "def", "gdef":
		p.defineByPattern()
		return true
	case "let":
		called := strings.TrimPrefix(p.commandName(), `\`)
		p.blank()
		p.skip('=')
		if p.blank(); p.at < len(p.s) && p.s[p.at] == '\\' {
			p.define(called, macro{body: `\` + p.name()})
		} else {
			p.define(called, macro{body: p.plain()})
		}
		return true
	default:
		return false
	}
	m := macro{function: name == "DeclareMathOperator"}
	p.skip('*')
	called := strings.TrimPrefix(p.commandName(), `\`)
	if n := p.rawOption(); n != "" {
		m.arguments, _ = strconv.Atoi(n)
		p.blank()
		m.optional = p.at < len(p.s) && p.s[p.at] == '['
		m.first = p.rawOption()
	}
	m.body = p.plain()
	p.define(called, m)
	return true
}

// defineByPattern reads a definition as plain TeX has it: "\def\name#1#2{body}".
func (p *parser) defineByPattern() {
	called := strings.TrimPrefix(p.commandName(), `\`)
	m := macro{}
	for p.at+1 < len(p.s) && p.s[p.at] == '#' && isDigit(p.s[p.at+1]) {
		m.arguments++
		p.at += 2
	}
	m.body = p.plain()
	p.define(called, m)
}

func (p *parser) define(name string, m macro) {
	if name == "" || m.arguments < 0 || m.arguments > 9 {
		return
	}
	if p.macros == nil {
		p.macros = map[string]macro{}
	}
	p.macros[name] = m
}

// commandName reads the name that is defined, in braces or not.
func (p *parser) commandName() string {
	p.blank()
	if p.at < len(p.s) && p.s[p.at] == '\\' {
		return p.name()
	}
	return p.plain()
}

// rawOption reads what stands in brackets, as it stands.
func (p *parser) rawOption() string {
	p.blank()
	if p.at >= len(p.s) || p.s[p.at] != '[' {
		return ""
	}
	end := strings.IndexByte(p.s[p.at:], ']')
	if end < 0 {
		return ""
	}
	s := p.s[p.at+1 : p.at+end]
	p.at += end + 1
	return s
}

// filled is a body with an argument in its places. A letter of it is no part of the command's
// name that it stands behind.
func filled(body, place, argument string) string {
	parts := strings.Split(body, place)
	for i, part := range parts[:len(parts)-1] {
		if name := part[strings.LastIndexByte(part, '\\')+1:]; len(name) < len(part) && name != "" && strings.IndexFunc(name, func(r rune) bool { return r > 'z' || !isLetter(byte(r)) }) < 0 {
			parts[i] += " "
		}
	}
	return strings.Join(parts, argument)
}

// expand puts in what a macro stands for, and reads on from there.
func (p *parser) expand(name string, m macro) Node {
	if p.budget--; p.budget < 0 || len(p.s) > 2*longest {
		return p.unknown(name)
	}
	if m.function {
		return Sign{row(p.within(m.body)), Function}
	}
	body := m.body
	for i := range m.arguments {
		argument := m.first
		if i > 0 || !m.optional {
			argument = p.plain()
		} else if given := p.rawOption(); given != "" {
			argument = given
		}
		body = filled(body, "#"+strconv.Itoa(i+1), argument)
		if len(body) > longestBody {
			return p.unknown(name)
		}
	}
	return p.within(body)
}
