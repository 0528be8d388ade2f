package set

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// codeText is the lines of code in n, without the numbers beside them.
func codeText(n *dom.Node) string { return codeLines(n, func(*dom.Node, int, int) {}) }

// codeLines is codeText, and tells where in it each link stands.
func codeLines(n *dom.Node, link func(a *dom.Node, from, to int)) string {
	c := &coder{numbers: dom.CountsIn(n), root: n, link: link, flows: n.Find(atom.Br) != nil && isTypedLines(n) && !isTypedText(n)}
	c.walk(n)
	return c.b.String()
}

// A coder writes down the lines of code that an element holds.
type coder struct {
	b       strings.Builder
	root    *dom.Node
	numbers map[*dom.Node]bool // what counts the lines
	flows   bool               // only breaks end its lines, and a space at the start of one is none
	link    func(a *dom.Node, from, to int)
}

// newline ends the line, if one has been begun.
func (c *coder) newline() {
	if s := c.b.String(); s != "" && !strings.HasSuffix(s, "\n") {
		c.b.WriteByte('\n')
	}
}

func (c *coder) walk(n *dom.Node) {
	switch {
	case n.IsText():
		text := n.Text
		if before := c.b.String(); c.flows && (before == "" || strings.HasSuffix(before, "\n")) {
			text = strings.TrimLeft(text, " \t\n")
		}
		if !isBetweenLines(n) {
			c.b.WriteString(strings.ReplaceAll(text, "\u00a0", " "))
		}
		return
	case n.Hidden && n != c.root, c.numbers[n], dom.IsLineNumber(n), n.Is(atom.Button), n.Is(atom.A) && n.Has("download"), n != c.root && (isHint(n) || isToolbar(n)):
		return
	case n.Is(atom.Br):
		c.b.WriteByte('\n')
		return
	}
	line := n != c.root && dom.IsCodeLine(n)
	if line {
		c.newline()
	}
	from := c.b.Len()
	c.b.WriteString(changeSign(n))
	for child := n.First; child != nil; child = child.Next {
		c.walk(child)
	}
	if n.Is(atom.A) {
		c.link(n, from, c.b.Len())
	}
	if line && c.b.Len() == from && from > 0 && hasLikes(n) {
		c.b.WriteByte('\n') // an empty line
	}
	if line {
		c.newline()
	}
}

// changeSign is the sign of a line that a style sheet sets before it: it came, or it went.
func changeSign(n *dom.Node) string {
	sign := n.Get("data-code-marker")
	switch {
	case !dom.HasClass(n, "diff"):
	case dom.HasClass(n, "add"):
		sign = "+"
	case dom.HasClass(n, "remove"):
		sign = "-"
	}
	if strings.TrimSpace(sign) != "" && strings.HasPrefix(n.Raw(), sign) {
		return "" // it is written there
	}
	return sign
}

// isToolbar reports whether a box among code holds buttons, and none of the code.
func isToolbar(n *dom.Node) bool {
	return n.Is(atom.Div) && n.Letters < dom.MostAroundCode && n.Find(atom.Button) != nil && n.Find(atom.Code) == nil
}

// bareCode is the one code element in preformatted text where what stands beside it are boxes
// that name its language, or are there to be pressed; else the text itself.
func bareCode(n *dom.Node) *dom.Node {
	code := n.Find(atom.Code)
	if !n.Is(atom.Pre) || code == nil {
		return n
	}
	for at := code; at != n; at = at.Parent {
		for c := at.Parent.First; c != nil; c = c.Next {
			switch {
			case c == at, c.IsText() && dom.IsBlank(c.Text), c.Letters == 0, c.Is(atom.Button):
			case !c.Is(atom.Div) || c.Letters > dom.MostAroundCode || c.Find(atom.Code) != nil || strings.Contains(c.Raw(), "\n"):
				return n
			}
		}
	}
	return code
}

// isHint reports whether an element of code is shown when another is pointed at.
func isHint(n *dom.Node) bool {
	class := n.Get("class")
	return dom.ContainsAny(class, "hover-info", "popup", "tooltip") || n.Get("role") == "tooltip"
}

// isBetweenLines reports whether a text is only the white space between lines that have
// elements of their own.
func isBetweenLines(n *dom.Node) bool {
	if !dom.IsBlank(n.Text) || !strings.Contains(n.Text, "\n") || strings.Contains(n.Text, "\u00a0") {
		return false
	}
	return n.Prev != nil && !n.Prev.IsText() && dom.IsCodeLine(n.Prev) && n.Prev.Is(atom.Div, atom.P, atom.Li, atom.Tr) ||
		n.Next != nil && n.Prev == nil && n.Next.Is(atom.Div, atom.P, atom.Li, atom.Tr)
}

// hasLikes reports whether an element stands beside others of its name and class.
func hasLikes(n *dom.Node) bool {
	return slices.ContainsFunc([]*dom.Node{dom.PrevElement(n), dom.NextElement(n)}, func(other *dom.Node) bool {
		return other.Is(n.Tag) && (n.Is(atom.Li) || other.Get("class") == n.Get("class"))
	})
}
