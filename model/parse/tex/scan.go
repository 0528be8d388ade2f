package tex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// blank passes over white space and comments.
func (p *parser) blank() {
	for p.at < len(p.s) {
		switch p.s[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		case '%':
			if end := strings.IndexByte(p.s[p.at:], '\n'); end >= 0 {
				p.at += end
			} else {
				p.at = len(p.s)
			}
		default:
			return
		}
	}
}

// skip passes over a character, if it is next.
func (p *parser) skip(c byte) {
	if p.at < len(p.s) && p.s[p.at] == c {
		p.at++
	}
}

func (p *parser) rune() rune {
	r, size := utf8.DecodeRuneInString(p.s[p.at:])
	p.at += size
	return r
}

// peek is the name of the command that is next.
func (p *parser) peek() string {
	i := p.at + 1
	for i < len(p.s) && isLetter(p.s[i]) {
		i++
	}
	if i == p.at+1 && i < len(p.s) {
		_, size := utf8.DecodeRuneInString(p.s[i:])
		i += size
	}
	return p.s[p.at+1 : i]
}

// name reads the name of the command that is next: letters, or one other character.
func (p *parser) name() string {
	name := p.peek()
	p.at += 1 + len(name)
	return name
}

// number reads digits, and a point or comma between them.
func (p *parser) number() Node {
	from := p.at
	for p.at < len(p.s) && (isDigit(p.s[p.at]) || p.s[p.at] == '.' && p.at+1 < len(p.s) && isDigit(p.s[p.at+1])) {
		p.at++
	}
	return p.styled(Sign{p.s[from:p.at], Ordinary})
}

// styled is a sign in the letters that are in force.
func (p *parser) styled(s Sign) Sign {
	s.Text = p.letters.of(s.Text)
	return s
}

// raw reads a group as it stands, with its braces.
func (p *parser) raw() string {
	from, depth := p.at, 0
	for p.at < len(p.s) {
		switch p.s[p.at] {
		case '\\':
			p.at++
		case '{':
			depth++
		case '}':
			depth--
		}
		p.at = min(p.at+1, len(p.s))
		if depth <= 0 {
			break
		}
	}
	return p.s[from:p.at]
}

// plain reads a group as it stands, without its braces: a name, a length, a colour.
func (p *parser) plain() string {
	p.blank()
	if p.at >= len(p.s) {
		return ""
	}
	if p.s[p.at] != '{' {
		return string(p.rune())
	}
	s := strings.TrimPrefix(p.raw(), "{")
	return strings.TrimSpace(strings.TrimSuffix(s, "}"))
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isCombining(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r) }
