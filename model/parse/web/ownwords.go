package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// isOwnWords reports whether a name was made of the words of a heading: the heading's own id,
// or that of the section it opens. Such a name says what the text is about, and nothing of
// what the element is. A section's name of one word may be both.
func isOwnWords(n *node, name string) bool {
	heading := headingOver(n)
	if heading == nil {
		return false
	}
	own := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == ' ' })
	if len(own) == 0 || len(own) == 1 && heading != n && !heading.holds(n) {
		return false
	}
	words := strings.Fields(bare(heading.raw()))
	held := 0
	for _, w := range own {
		if w = bare(w); w != "" && !hasWord(words, w) {
			return false
		}
		held++
	}
	return held*2 >= len(words)
}

// headingOver is the heading that an element is, stands in, or begins with.
func headingOver(n *node) *node {
	for p, depth := n, 0; p != nil && depth < 3; p, depth = p.parent, depth+1 {
		if isHeading(p) {
			return p
		}
		if !isInline(p) {
			break
		}
	}
	if !n.is(atom.Section, atom.Div, atom.Article, atom.Header) {
		return nil
	}
	for c, depth := firstElement(n), 0; c != nil && depth < 3; c, depth = firstElement(c), depth+1 {
		if isHeading(c) {
			return c
		}
	}
	return nil
}

func isHeading(n *node) bool {
	return n.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
}

// firstElement is the first element in n with words in it, nil where words come before.
func firstElement(n *node) *node {
	for c := n.first; c != nil; c = c.next {
		if c.isText() && !isBlank(c.text) {
			return nil
		}
		if !c.isText() && c.letters > 0 {
			return c
		}
	}
	return nil
}

func hasWord(words []string, w string) bool {
	for _, word := range words {
		if word == w {
			return true
		}
	}
	return false
}
