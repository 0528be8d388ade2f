package dom

import "strings"

// OnlyChild is the one element in n, nil where there are more or there is text.
func OnlyChild(n *Node) *Node {
	var only *Node
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText():
			if !IsBlank(c.Text) {
				return nil
			}
		case c.Hidden:
		case only != nil:
			return nil
		default:
			only = c
		}
	}
	return only
}

// isPrompt reports whether an element counts the cells of a notebook: "In [3]:".
func isPrompt(n *Node) bool {
	if !strings.Contains(n.Class(), "prompt") {
		return false
	}
	words := strings.TrimSuffix(strings.TrimSpace(n.Words()), ":")
	return strings.HasSuffix(words, "]") && (strings.HasPrefix(words, "In") || strings.HasPrefix(words, "Out") || strings.HasPrefix(words, "["))
}

func PrevElement(n *Node) *Node {
	for n = n.Prev; n != nil && n.IsText() && IsBlank(n.Text); n = n.Prev {
	}
	return n
}

func NextElement(n *Node) *Node {
	for n = n.Next; n != nil && n.IsText() && IsBlank(n.Text); n = n.Next {
	}
	return n
}

// BlockOf is the element around a text that does not stand within a line.
func BlockOf(n *Node) *Node {
	for n.Parent != nil && (n.IsText() || IsInline(n)) {
		n = n.Parent
	}
	return n
}
