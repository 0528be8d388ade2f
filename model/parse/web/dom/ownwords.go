package dom

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// IsOwnWords reports whether a name was made of the words of a heading: the heading's own id,
// or that of the section it opens. Such a name says what the text is about, and nothing of
// what the element is. A section's name of one word may be both.
func IsOwnWords(n *Node, name string) bool {
	heading := headingOver(n)
	if heading == nil {
		return false
	}
	own := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == ' ' })
	if len(own) == 0 || len(own) == 1 && heading != n && !heading.Holds(n) {
		return false
	}
	words := strings.Fields(article.Fold(heading.Raw()))
	held := 0
	for _, w := range own {
		if w = article.Fold(w); len(w) == 1 && len(own) > 1 {
			continue // "h-keepers", as an editor writes it
		} else if w != "" && !slices.Contains(words, w) {
			return false
		}
		held++
	}
	return heading == n || held*2 >= len(words)
}

// headingOver is the heading that an element is, stands in, or begins with.
func headingOver(n *Node) *Node {
	for p := range n.Around(3) {
		if IsHeading(p) {
			return p
		}
		if !IsInline(p) {
			break
		}
	}
	if !n.Is(atom.Section, atom.Div, atom.Article, atom.Header) {
		return nil
	}
	for c, depth := FirstElement(n), 0; c != nil && depth < 3; c, depth = FirstElement(c), depth+1 {
		if IsHeading(c) {
			return c
		}
	}
	return nil
}

func IsHeading(n *Node) bool {
	return n.Is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
}

// FirstElement is the first element in n with words in it, nil where words come before.
func FirstElement(n *Node) *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() && !IsBlank(c.Text) {
			return nil
		}
		if !c.IsText() && c.Letters > 0 {
			return c
		}
	}
	return nil
}
