package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// typedFaces are what the faces are called whose signs all have one width, in parts of their names.
var typedFaces = []string{"mono", "consolas", "courier", "menlo"}

// isTyped reports whether an element says that its signs all have one width, by what it is
// or by the face that it is set in.
func isTyped(n *dom.Node) bool {
	if n.Is(atom.Code, atom.Tt, atom.Samp, atom.Kbd) {
		return true
	}
	return dom.ContainsAny(strings.ToLower(n.Get("face")+n.Get("style")), typedFaces...)
}

// isTypedText reports whether an element's style is that of code: signs of one width, in lines
// that stay as they are.
func isTypedText(n *dom.Node) bool {
	if n.Find(atom.Table, atom.Ul, atom.Img) != nil {
		return false
	}
	called := n.AnyAround(3, func(p *dom.Node) bool { return strings.Contains(p.Get("class"), "-code") })
	return (called || isTyped(n)) && (keepsSpaces(n) || isInKeptLines(n))
}

// keepsSpaces reports whether an element's style keeps the spaces and line ends of its text.
func keepsSpaces(n *dom.Node) bool {
	style := n.Style()
	return (dom.Declares(style, "white-space:pre") || dom.Declares(style, "white-space:pre-wrap")) && n.Find(atom.P) == nil
}

// isInKeptLines reports whether all that stands in an element are boxes of which each keeps
// the spaces of its line.
func isInKeptLines(n *dom.Node) bool {
	lines := 0
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && dom.IsBlank(c.Text):
		case c.Is(atom.P, atom.Div) && keepsSpaces(c):
			lines++
		default:
			return false
		}
	}
	return lines > 1
}

// isTypedLines reports whether a paragraph is made of two or more lines all of which are set
// in signs of one width.
func isTypedLines(n *dom.Node) bool {
	if !n.Is(atom.P, atom.Div) || !dom.IsLeaf(n) {
		return false
	}
	lines, begun, typed := 0, false, true
	n.Each(func(m *dom.Node) bool {
		switch {
		case m.Is(atom.Br):
			begun = false
		case m.IsText() && !dom.IsBlank(m.Text):
			typed = false
		case m != n && isTyped(m) && m.Letters > 0:
			lines += strings.Count(strings.TrimSpace(codeText(m)), "\n")
			if !begun {
				lines++
			}
			begun = true
			return false
		}
		return typed
	})
	return typed && lines > 1
}
