package dom

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// bareCode hides what pages set around code for their readers to press, and the name of its
// language. What stands around code is no menu, whatever it is called.
func (p *Page) bareCode() {
	for _, n := range p.Nodes {
		if !n.Hidden && isPrompt(n) {
			n.hide()
		}
		if n.Hidden && n.Is(atom.Pre) && n.Letters > 0 && !n.Parent.Hidden {
			n.showRaw()
		}
		if n.Hidden || n.Letters == 0 || !isCodeRoot(n) {
			continue
		}
		for box := n.Parent; box != nil && box.Letters <= n.Letters+mostBesideCode && PartName(box) == "" && !box.Is(atom.Body); box = box.Parent {
			box.Hints &^= Junk | HintAside
		}
		outer := n
		for box := n.Parent; isCodeFrame(box, n); box = box.Parent {
			p.bareFrame(box, n)
			outer = box
		}
		if head := PrevElement(outer); head.Is(atom.Div) && !head.Hidden && head.Letters < MostAroundCode && strings.Contains(head.Get("class"), "code") && hasTool(head) && fileName(head) == nil {
			head.hide() // what could be pressed over it
		}
	}
}

// showRaw shows code as it was written which a page keeps from sight beside the lines that it
// drew of it, in their place.
func (n *Node) showRaw() {
	for _, drawn := range []*Node{PrevElement(n), NextElement(n)} {
		if drawn != nil && !drawn.Hidden && !drawn.IsText() && drawn.Letters == n.Letters && slices.Equal(strings.Fields(spaced(drawn)), strings.Fields(spaced(n))) {
			drawn.hide()
			n.Each(func(m *Node) bool {
				m.Hidden = false
				return true
			})
			return
		}
	}
}

// isCodeRoot reports whether an element is the outermost that holds nothing but code.
func isCodeRoot(n *Node) bool {
	switch {
	case n.Is(atom.Pre):
		return n.Parent.Within(atom.Pre) == nil
	case n.Is(atom.Table):
		return CodeCells(TableRows(n)) != nil
	case n.Is(atom.Div, atom.Ol):
		return IsCodeLines(n) && n.Parent.Within(atom.Pre, atom.Table) == nil
	}
	return false
}

// mostBesideCode is the letters, at most, in a box around code that says little else.
const mostBesideCode = 300

// MostAroundCode is the letters of boilerplate, at most, in a box around code.
const MostAroundCode = 90

// isCodeFrame reports whether a box holds code and little else, and no text of its own.
func isCodeFrame(box, code *Node) bool {
	return box.Is(atom.Div, atom.Figure, atom.Section, atom.Span) && box.Letters <= code.Letters+MostAroundCode && (code.Is(atom.Ol) || box.Find(atom.P, atom.Li, atom.H2, atom.H3, atom.H4) == nil)
}

// bareFrame hides the boilerplate among the children of a box around code.
func (p *Page) bareFrame(box, code *Node) {
	for c := box.First; c != nil; c = c.Next {
		switch {
		case c.IsText() || c.Hidden || c.Letters == 0 || c.Holds(code) || c.Is(atom.Figcaption, atom.Pre, atom.Code, atom.Table, atom.Textarea):
		case c.Find(atom.Pre, atom.Table, atom.Img) != nil: // the same program in another language, or what it shows
		case isTally(c) && IsLineNumber(firstTally(c)):
			c.hide()
		case isTool(c) || hasTool(c):
			if file := fileName(c); file != nil {
				c.Each(func(m *Node) bool {
					if m.Holds(file) {
						return true
					}
					if !m.IsText() && m.Letters > 0 && !m.Hidden && isTool(m) {
						m.hide()
					}
					return false
				})
				continue
			}
			c.hide()
		}
	}
}

// firstTally is the innermost element of the first number in n.
func firstTally(n *Node) *Node {
	for c := FirstElement(n); c != nil; c = FirstElement(n) {
		n = c
	}
	return n
}

// toolNames are what the elements around code are called that are there to be pressed, or
// that name its language, in parts of their classes.
var toolNames = []string{"copy", "clipboard", "tool", "btn", "button", "lang", "expand", "wrap", "toggle"}

// isTool reports whether an element beside code is there to be pressed, or names its language.
func isTool(n *Node) bool {
	href := n.Get("href")
	if n.Is(atom.Button) || n.Get("role") == "button" || n.Is(atom.A) && (href == "" || href == "#" || IsScripted(n)) {
		return true
	}
	class := strings.ReplaceAll(n.Class(), "wrapper", "")
	return ContainsAny(class, toolNames...) && n.Letters < MostAroundCode && n.Sentence == 0 || n.Has("data-lang") || n.Has("data-language")
}

func hasTool(n *Node) bool {
	if n.Sentence > 0 || n.Letters > MostAroundCode {
		return false
	}
	return n.Any(func(m *Node) bool { return !m.IsText() && isTool(m) })
}

// fileName is the element in n that names a file, nil where none does.
func fileName(n *Node) *Node {
	return n.Search(func(m *Node) bool {
		words := m.Words()
		dot := strings.LastIndexByte(words, '.')
		return !m.IsText() && IsLeaf(m) && dot > 0 && dot < len(words)-1 && !strings.Contains(words, " ")
	})
}
