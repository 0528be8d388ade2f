package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// codeText is the lines of code in n, without the numbers beside them.
func codeText(n *node) string { return codeLines(n, func(*node, int, int) {}) }

// codeLines is codeText, and tells where in it each link stands.
func codeLines(n *node, link func(a *node, from, to int)) string {
	c := &coder{numbers: countsIn(n), root: n, link: link}
	c.walk(n)
	return c.b.String()
}

// A coder writes down the lines of code that an element holds.
type coder struct {
	b       strings.Builder
	root    *node
	numbers map[*node]bool // what counts the lines
	link    func(a *node, from, to int)
}

// newline ends the line, if one has been begun.
func (c *coder) newline() {
	if s := c.b.String(); s != "" && !strings.HasSuffix(s, "\n") {
		c.b.WriteByte('\n')
	}
}

func (c *coder) walk(n *node) {
	switch {
	case n.isText():
		if !isBetweenLines(n) {
			c.b.WriteString(strings.ReplaceAll(n.text, "\u00a0", " "))
		}
		return
	case n.hidden && n != c.root, c.numbers[n], isLineNumber(n), n.is(atom.Button), n != c.root && (isHint(n) || n.is(atom.Div) && n.letters < mostAroundCode && hasButton(n)):
		return
	case n.is(atom.Br):
		c.b.WriteByte('\n')
		return
	}
	line := n != c.root && isCodeLine(n)
	if line {
		c.newline()
	}
	from := c.b.Len()
	if sign := n.get("data-code-marker"); sign != "" {
		c.b.WriteString(sign)
	}
	for child := n.first; child != nil; child = child.next {
		c.walk(child)
	}
	if n.is(atom.A) {
		c.link(n, from, c.b.Len())
	}
	if line && c.b.Len() == from && from > 0 && hasLikes(n) {
		c.b.WriteByte('\n') // an empty line
	}
	if line {
		c.newline()
	}
}

// hasButton reports whether a button stands in an element.
func hasButton(n *node) bool { return n.find(atom.Button) != nil }

// isHint reports whether an element of code is shown when another is pointed at.
func isHint(n *node) bool {
	class := n.get("class")
	return strings.Contains(class, "hover-info") || strings.Contains(class, "popup") || strings.Contains(class, "tooltip") || n.get("role") == "tooltip"
}

// isCodeLine reports whether an element in code has a line of it, or some, by itself.
func isCodeLine(n *node) bool {
	if n.is(atom.Div, atom.P, atom.Li, atom.Tr, atom.Section, atom.Pre) {
		return true
	}
	return n.is(atom.Span, atom.Code) && isLikeLines(n.parent)
}

// isBetweenLines reports whether a text is only the white space between lines that have
// elements of their own.
func isBetweenLines(n *node) bool {
	if !isBlank(n.text) || !strings.Contains(n.text, "\n") || strings.Contains(n.text, "\u00a0") {
		return false
	}
	return n.prev != nil && !n.prev.isText() && isCodeLine(n.prev) && n.prev.is(atom.Div, atom.P, atom.Li, atom.Tr) ||
		n.next != nil && n.prev == nil && n.next.is(atom.Div, atom.P, atom.Li, atom.Tr)
}

// hasLikes reports whether an element stands beside others of its name and class.
func hasLikes(n *node) bool {
	for _, other := range []*node{n.prev, n.next} {
		for other != nil && other.isText() && isBlank(other.text) {
			if n.prev == other {
				other = other.prev
			} else {
				other = other.next
			}
			if other != nil && other.isText() {
				break
			}
		}
		if other != nil && other.tag == n.tag && other.get("class") == n.get("class") {
			return true
		}
	}
	return false
}

// isLikeLines reports whether the children of an element are lines of code that no line end
// parts: two or more elements that are called lines, or are code, and no others.
func isLikeLines(n *node) bool {
	if n == nil {
		return false
	}
	lines := 0
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.isText():
			if strings.Contains(c.text, "\n") || !isBlank(c.text) {
				return false
			}
		case !isCalledLine(c):
			if c.letters > 0 && !c.is(atom.Button) {
				return false
			}
		case strings.HasSuffix(c.raw(), "\n"):
			return false
		default:
			lines++
		}
	}
	return lines > 1
}

// isCalledLine reports whether an element is called a line of code.
func isCalledLine(n *node) bool {
	if n.has("data-line") || n.has("data-line-number") && n.is(atom.Span) {
		return true
	}
	if n.is(atom.Code) {
		return n.parent.is(atom.Pre, atom.Div) && !hasClass(n, "plain") && !hasClass(n, "spaces")
	}
	for class := range strings.FieldsSeq(strings.ToLower(n.get("class"))) {
		for word := range strings.FieldsFuncSeq(class, func(r rune) bool { return r == '-' || r == '_' }) {
			if word == "line" || word == "codeline" {
				return true
			}
		}
	}
	return false
}

// codeNames are what elements are called that hold code, in parts of their classes.
var codeNames = []string{"code", "cm-content", "cm-editor", "view-lines", "monaco", "ace_", "crayon", "syntax", "highlight", "prism", "shiki", "hljs", "dp-", "linenums", "snippet"}

// isCodeLines reports whether an element that is called code, or stands in such a one, is
// made of lines: two or more boxes called so, or items.
func isCodeLines(n *node) bool {
	if !n.is(atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Td) || n.find(atom.P, atom.Img, atom.H2, atom.H3, atom.Table) != nil {
		return false
	}
	called := false
	for p, depth := n, 0; p != nil && depth < 4; p, depth = p.parent, depth+1 {
		class := strings.ToLower(p.get("class"))
		for _, name := range codeNames {
			called = called || strings.Contains(class, name)
		}
	}
	if !called {
		return false
	}
	lines, items := 0, n.is(atom.Ol, atom.Ul)
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.isText() && isBlank(c.text), c.hidden, isTally(c):
		case c.isText():
			return false
		case items && c.is(atom.Li) && !isSentenceItem(c), !items && c.is(atom.Div, atom.Pre) && (isCalledLine(c) || linesOnly(c)):
			lines++
		default:
			return false
		}
	}
	return lines > 1
}

// linesOnly reports whether a box holds nothing but one line and its number.
func linesOnly(n *node) bool {
	line := n.find(atom.Pre)
	return line != nil && isCalledLine(line) && line.letters+6 >= n.letters
}

func isSentenceItem(n *node) bool { return n.find(atom.Code, atom.Span) == nil }
