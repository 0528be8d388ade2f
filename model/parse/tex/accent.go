package tex

import (
	"strconv"
	"strings"
	"unicode"
)

// accents are the marks over a part, and those below it, by their combining characters.
var accents = map[string]rune{
	"hat": '\u0302', "widehat": '\u0302', "^": '\u0302', "bar": '\u0304', "overline": '\u0305', "overbar": '\u0305',
	"tilde": '\u0303', "widetilde": '\u0303', "vec": '\u20d7', "overrightarrow": '\u20d7', "overleftarrow": '\u20d6',
	"overleftrightarrow": '\u20e1', "overharpoon": '\u20d1', "overrightharpoon": '\u20d1', "dot": '\u0307', "ddot": '\u0308', "dddot": '\u20db', "ddddot": '\u20dc',
	"check": '\u030c', "widecheck": '\u030c', "acute": '\u0301', "grave": '\u0300', "breve": '\u0306', "mathring": '\u030a', "r": '\u030a',
}

var accentsBelow = map[string]rune{
	"underline": '\u0332', "underbar": '\u0331', "utilde": '\u0330', "underrightarrow": '\u20ef', "underleftarrow": '\u20ee',
}

// braces are what stands over a part, or below it, in all its width.
var braces = map[string]string{"overbrace": "⏞", "overbracket": "⎴", "overparen": "⏜", "overarc": "⏜", "wideparen": "⏜"}

var bracesBelow = map[string]string{"underbrace": "⏟", "underbracket": "⎵", "underparen": "⏝"}

// accented reads a part with a mark over it or below.
func (p *parser) accented(name string) (Node, bool) {
	if mark, ok := accents[name]; ok {
		return Accent{mark, false, p.argument()}, true
	}
	if mark, ok := accentsBelow[name]; ok {
		return Accent{mark, true, p.argument()}, true
	}
	if brace, ok := braces[name]; ok {
		return Stack{Base: p.argument(), Above: Sign{brace, Ordinary}}, true
	}
	if brace, ok := bracesBelow[name]; ok {
		return Stack{Base: p.argument(), Below: Sign{brace, Ordinary}}, true
	}
	return nil, false
}

// byNumber reads a character that is named by its number: "\unicode{x2A0D}", "\char`A".
func (p *parser) byNumber() Node {
	p.option()
	p.blank()
	from := p.at
	written := p.plain()
	base := 10
	switch written {
	case "`":
		p.skip('\\')
		if p.at < len(p.s) {
			return character(p.rune())
		}
	case `"`, "'", "x", "X", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": // without braces
		for p.at < len(p.s) && isHex(p.s[p.at]) {
			p.at++
		}
		written = p.s[from:p.at]
	}
	if trimmed := strings.TrimLeft(written, `xX"`); trimmed != written {
		written, base = trimmed, 16
	} else if trimmed := strings.TrimPrefix(written, "'"); trimmed != written {
		written, base = trimmed, 8
	}
	n, err := strconv.ParseInt(written, base, 32)
	if err != nil || !unicode.IsGraphic(rune(n)) {
		return Sign{`\char` + p.s[from:p.at], Ordinary}
	}
	return character(rune(n))
}

func isHex(c byte) bool { return isDigit(c) || 'A' <= c && c <= 'F' || 'a' <= c && c <= 'f' }
