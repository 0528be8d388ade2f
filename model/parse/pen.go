package parse

import (
	"strconv"
	"strings"

	"lede/model/article"
	"lede/model/parse/plain"
)

// A pen is how a terminal would draw what comes next. The sequences that set it are those
// that ECMA-48 calls "select graphic rendition", with the colours that terminals have
// added.
type pen struct {
	emphasis article.Emphasis
	ink      article.Ink
	reversed bool
}

// look is how the next character looks. Words that are reversed have their own colours
// the other way round, or where they have none are marked.
func (p *pen) look() plain.Look {
	l := plain.Look{Emphasis: p.emphasis, Ink: p.ink}
	switch {
	case p.reversed && p.ink == article.Ink{}:
		l.Emphasis |= article.Marked
	case p.reversed:
		l.Ink = article.Ink{Letters: p.ink.Ground, Ground: p.ink.Letters}
	}
	return l
}

// obey takes the control sequence that s begins with, and returns its length; 0 where it
// begins with none. Others than those that set the pen do nothing.
func (p *pen) obey(s string) int {
	parameters, ok := strings.CutPrefix(s, "\x1b[")
	if !ok {
		return 0
	}
	end := strings.IndexFunc(parameters, func(r rune) bool { return r < ' ' || r > '?' })
	if end < 0 || parameters[end] < '@' || parameters[end] > '~' {
		return 0
	}
	if parameters[end] == 'm' {
		p.set(parameters[:end])
	}
	return len("\x1b[") + end + 1
}

// longestSequence is how many bytes a sequence may take that is awaited.
const longestSequence = 64

// unfinished is where in s a sequence begins that ends beyond at, the end of what is
// read now; else it is at.
func unfinished(s string, at int) int {
	from := max(0, at-longestSequence)
	begins := strings.LastIndexByte(s[from:], '\x1b')
	if begins < 0 || from+begins >= at {
		return at
	}
	if begins += from; strings.IndexFunc(s[begins+1:at], func(r rune) bool { return r >= '@' && r <= '~' && r != '[' }) < 0 {
		return begins
	}
	return at
}

// set does what the parameters of one sequence say.
func (p *pen) set(parameters string) {
	if strings.ContainsAny(parameters, "<=>?") {
		return // a terminal's own business
	}
	fields := strings.Split(parameters, ";")
	for i := 0; i < len(fields); i++ {
		field, rest, isLong := strings.Cut(fields[i], ":")
		n, _ := strconv.Atoi(field)
		switch {
		case n == 38 || n == 48 || n == 58:
			var c article.Colour
			if isLong {
				c, _ = colourOf(withoutSpace(strings.Split(rest, ":")))
			} else {
				var used int
				c, used = colourOf(fields[i+1:])
				i += used
			}
			p.dip(n, c)
		case n == 4 && rest == "0":
			p.emphasis &^= article.Underlined
		default:
			p.turn(n)
		}
	}
}

// turn does what one number says.
func (p *pen) turn(n int) {
	switch {
	case n == 0:
		*p = pen{}
	case n == 7 || n == 27:
		p.reversed = n == 7
	case n == 22:
		p.emphasis &^= article.Bold | article.Small
	case n >= 30 && n <= 37:
		p.ink.Letters = article.Indexed(uint8(n - 30))
	case n >= 90 && n <= 97:
		p.ink.Letters = article.Indexed(uint8(n - 90 + 8))
	case n >= 40 && n <= 47:
		p.ink.Ground = article.Indexed(uint8(n - 40))
	case n >= 100 && n <= 107:
		p.ink.Ground = article.Indexed(uint8(n - 100 + 8))
	case n == 39 || n == 49:
		p.dip(n-1, 0)
	default:
		for _, e := range renditions {
			switch n {
			case e.on:
				p.emphasis |= e.is
			case e.off:
				p.emphasis &^= e.is
			}
		}
	}
}

// renditions are the numbers that switch an emphasis on and off. What is faint on a
// terminal is small on paper.
var renditions = []struct {
	on, off int
	is      article.Emphasis
}{
	{1, 22, article.Bold}, {2, 22, article.Small}, {3, 23, article.Italic}, {4, 24, article.Underlined},
	{21, 24, article.Underlined}, {9, 29, article.Struck},
}

// dip gives letters (38) or ground (48) a colour; what is underlined has that of its
// letters.
func (p *pen) dip(n int, c article.Colour) {
	switch n {
	case 38:
		p.ink.Letters = c
	case 48:
		p.ink.Ground = c
	}
}

// colourOf is the colour that follows 38 or 48, and how many fields it takes.
func colourOf(fields []string) (article.Colour, int) {
	part := func(i int) uint8 {
		n, _ := strconv.Atoi(fields[i])
		return uint8(n)
	}
	switch {
	case len(fields) >= 2 && fields[0] == "5":
		return article.Indexed(part(1)), 2
	case len(fields) >= 4 && fields[0] == "2":
		return article.Mixed(part(1), part(2), part(3)), 4
	}
	return 0, len(fields)
}

// withoutSpace are the fields of a colour as ISO 8613-6 has it, without its colour space.
func withoutSpace(fields []string) []string {
	if len(fields) >= 5 && fields[0] == "2" {
		return append([]string{"2"}, fields[2:]...)
	}
	return fields
}
