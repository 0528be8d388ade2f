package markdown

import (
	"strings"
)

// componentAt is the component of MDX that s begins with: a tag whose name has a capital.
// An element of HTML that says that Markdown stands within it is one too.
func componentAt(s string) (call, int) {
	c := call{named: map[string]string{}}
	at := 1
	if s[at] == '/' {
		c.way = ending
		at++
	}
	end := at
	for end < len(s) && (isAlnum(s[end]) || s[end] == '.' || s[end] == '-' || s[end] == '_') {
		end++
	}
	name := s[at:end]
	if name == "" || end == len(s) || !strings.ContainsRune(" \t\n/>", rune(s[end])) {
		return c, 0
	}
	n := c.attributes(s, end)
	if n == 0 {
		return c, 0
	}
	capital := 'A' <= name[0] && name[0] <= 'Z'
	_, marked := c.named["markdown"]
	if i := strings.LastIndexByte(name, '.'); capital && i >= 0 {
		name = name[i+1:] // <Tabs.Tab>
	}
	if !capital && c.way != ending && name != "aside" && (!marked && !c.expressive || name == "details") {
		return c, 0
	}
	c.name = strings.ToLower(name)
	return c, n
}

// attributes reads those of a tag up to its end, which is where it says. It is 0 where
// the tag has none.
func (c *call) attributes(s string, at int) int {
	for at < len(s) {
		switch {
		case strings.IndexByte(" \t\n", s[at]) >= 0:
			if strings.HasPrefix(s[at:], "\n\n") {
				return 0
			}
			at++
		case s[at] == '>':
			return at + 1
		case strings.HasPrefix(s[at:], "/>"):
			c.way = alone
			return at + 2
		case s[at] == '{': // {...all}
			_, n := braced(s[at:])
			if n == 0 {
				return 0
			}
			at += n
		default:
			end := at
			for end < len(s) && (isAlnum(s[end]) || strings.IndexByte("-_:.", s[end]) >= 0) {
				end++
			}
			if end == at {
				return 0
			}
			name := strings.ToLower(s[at:end])
			value := ""
			if at = end; at+1 < len(s) && s[at] == '=' {
				n := 0
				if value, n = attributeValue(s[at+1:]); n == 0 {
					return 0
				}
				c.expressive = c.expressive || s[at+1] == '{'
				at += 1 + n
			}
			c.named[name] = value
		}
	}
	return 0
}

// attributeValue is a value that s begins with, and its length. Of an expression it is the
// string that it is, or none.
func attributeValue(s string) (string, int) {
	if s == "" {
		return "", 0
	}
	switch s[0] {
	case '"', '\'':
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
			return unescaped(s[1 : 1+end]), end + 2
		}
		return "", 0
	case '{':
		inner, n := braced(s)
		value, ok := literal(inner)
		if m := required().FindStringSubmatch(inner); m != nil && !ok {
			value = m[1]
		}
		return value, n
	}
	end := strings.IndexAny(s, " \t\n>")
	return s[:max(end, 0)], max(end, 0)
}

// required finds the file that an expression stands for.
var required = pattern(`\b(?:require|useBaseUrl|import)\(["'\x60]([^"'\x60\n]+)["'\x60]`)

// braced is what stands in the braces that s begins with, and the length of all of it.
func braced(s string) (string, int) {
	depth := 0
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == '\\' {
				i++
			} else if c == quote {
				quote = 0
			}
		case c == '"' || c == '`' || c == '\'' && i > 0 && !isAlnum(s[i-1]):
			quote = c
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return s[1:i], i + 1
			}
		}
	}
	return "", 0
}

// literal is the string that an expression is. It reports false where it is none.
func literal(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 2 || strings.IndexByte("\"'`", s[0]) < 0 || s[len(s)-1] != s[0] {
		return "", false
	}
	inner := s[1 : len(s)-1]
	return inner, strings.IndexByte(inner, s[0]) < 0 && !strings.Contains(inner, "${")
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
