package markdown

import (
	"strings"
)

// A call asks the program that makes a site for something: Hugo's `{{< figure src="a.png" >}}`
// and `{{% note %}}`, Jekyll's `{% highlight go %}`, MDX's `<Card title="One">`.
type call struct {
	name  string            // in lower case
	words []string          // that are given without a name
	named map[string]string // that are given with one
	way   way

	expressive bool // values of it are expressions of a program
}

// way is how a call stands.
type way uint8

const (
	opening way = iota // it may have an end
	ending             // it is the end of another
	alone              // it has none
)

// longestCall is how long a call may be, in bytes.
const longestCall = 4000

// callAt is the call that s begins with, and its length; 0 where it begins with none.
func callAt(s string) (call, int) {
	s = s[:min(len(s), longestCall)]
	switch {
	case len(s) < len("<A>"):
	case s[0] == '<':
		return componentAt(s)
	case strings.HasPrefix(s, "#+"):
		return orgBlock(s)
	case strings.HasPrefix(s, "{{<"):
		return shortcode(s, ">}}")
	case strings.HasPrefix(s, "{{%"):
		return shortcode(s, "%}}")
	case strings.HasPrefix(s, "{%"):
		return liquidTag(s)
	}
	return call{}, 0
}

// shortcode is Hugo's call, between marks.
func shortcode(s, shut string) (call, int) {
	inner, n := enclosedBy(s, len("{{<"), shut)
	if n == 0 || strings.HasPrefix(inner, "/*") {
		return call{}, 0 // one that is shown
	}
	c := call{}
	if inner, n := strings.CutPrefix(inner, "/"); n {
		c.way = ending
		c.read(inner)
	} else {
		c.read(strings.TrimSuffix(inner, "/"))
		if strings.HasSuffix(inner, "/") {
			c.way = alone
		}
	}
	if c.name == "" {
		return c, 0
	}
	return c, n
}

// liquidTag is Jekyll's and GitBook's call.
func liquidTag(s string) (call, int) {
	inner, n := enclosedBy(s, len("{%"), "%}")
	if n == 0 {
		return call{}, 0
	}
	c := call{}
	c.read(strings.Trim(inner, "-+ "))
	if name, ok := strings.CutPrefix(c.name, "end"); ok && name != "" {
		c.name, c.way = name, ending
	}
	if c.name == "" {
		return c, 0
	}
	return c, n
}

// orgLine is the line that a block of Org begins or ends with, as Logseq has it.
var orgLine = pattern(`^#\+(?i:(BEGIN|END))_(\w+)([^\n]*)`)

// orgBlock is the beginning or the end of a block, "#+BEGIN_QUOTE".
func orgBlock(s string) (call, int) {
	m := orgLine().FindStringSubmatch(s)
	if m == nil {
		return call{}, 0
	}
	c := call{}
	c.read(m[2] + m[3])
	if strings.EqualFold(m[1], "end") {
		c.way = ending
	}
	return c, len(m[0])
}

// enclosedBy is what stands in s from an offset on up to shut, outside of quotation marks,
// and the length of all of it.
func enclosedBy(s string, from int, shut string) (string, int) {
	if !strings.Contains(s[from:], shut) {
		return "", 0
	}
	quote := byte(0)
	for i := from; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '`':
			quote = c
		case strings.HasPrefix(s[i:], shut):
			return strings.TrimSpace(s[from:i]), i + len(shut)
		case strings.HasPrefix(s[i:], "\n\n"):
			return "", 0
		}
	}
	if i := strings.Index(s[from:], shut); i >= 0 && quote != 0 && !strings.Contains(s[from:from+i], "\n") { // a mark without its twin
		return strings.TrimSpace(s[from : from+i]), from + i + len(shut)
	}
	return "", 0
}

// read takes a call's name and what is given with it.
func (c *call) read(s string) {
	c.named = map[string]string{}
	for first := true; ; first = false {
		s = strings.TrimLeft(s, " \t\n,")
		if s == "" {
			return
		}
		end := strings.IndexAny(s, " \t\n=\"`")
		if end < 0 {
			end = len(s)
		}
		name := s[:end]
		switch rest := strings.TrimLeft(s[end:], " \t"); {
		case first && end == 0:
			return // it has no name
		case first:
			c.name, s = strings.ToLower(name), s[end:]
		case end == 0 && s[0] == '=':
			s = s[1:]
		case end == 0:
			var value string
			value, s = cutValue(s)
			c.words = append(c.words, value)
		case strings.HasPrefix(rest, "="):
			var value string
			value, s = cutValue(strings.TrimLeft(rest[1:], " \t"))
			c.named[strings.ToLower(name)] = value
		default:
			c.words, s = append(c.words, strings.Trim(name, "'")), s[end:]
		}
	}
}

// cutValue is a value that s begins with, and what follows it.
func cutValue(s string) (value, rest string) {
	if s == "" {
		return "", ""
	}
	if q := s[0]; q == '"' || q == '`' || q == '\'' {
		for i := 1; i < len(s); i++ {
			if s[i] == '\\' && q == '"' {
				i++
			} else if s[i] == q {
				return strings.ReplaceAll(s[1:i], `\"`, `"`), s[i+1:]
			}
		}
		return s[1:], ""
	}
	end := strings.IndexAny(s, " \t\n")
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// first is the first that is given of several names.
func (c call) first(names ...string) string {
	for _, n := range names {
		if v := strings.TrimSpace(c.named[n]); v != "" {
			return v
		}
	}
	return ""
}

// word is the word of a number that is given without a name.
func (c call) word(n int) string {
	if n < len(c.words) {
		return c.words[n]
	}
	return ""
}
