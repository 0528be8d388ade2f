package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// bareCode hides what pages set around code for their readers to press, and the name of its
// language, which is noted. What stands around code is no menu, whatever it is called.
func (p *page) bareCode() {
	for _, n := range p.nodes {
		if !n.hidden && isPrompt(n) {
			n.hide()
		}
		if n.hidden || n.letters == 0 || !isCodeRoot(n) {
			continue
		}
		for box, depth := n.parent, 0; box != nil && depth < 4 && box.letters <= n.letters+300 && partName(box) == "" && !box.is(atom.Body); box, depth = box.parent, depth+1 {
			box.kin &^= junk | kinAside
		}
		for box := n.parent; isCodeFrame(box, n); box = box.parent {
			p.bareFrame(box, n)
		}
	}
}

// isPrompt reports whether an element counts the cells of a notebook: "In [3]:".
func isPrompt(n *node) bool {
	if n.letters == 0 || n.letters > 12 || !strings.Contains(strings.ToLower(n.get("class")), "prompt") {
		return false
	}
	words := strings.TrimSuffix(strings.TrimSpace(n.words()), ":")
	return strings.HasSuffix(words, "]") && (strings.HasPrefix(words, "In") || strings.HasPrefix(words, "Out") || strings.HasPrefix(words, "["))
}

// isCodeRoot reports whether an element is the outermost that holds nothing but code.
func isCodeRoot(n *node) bool {
	switch {
	case n.is(atom.Pre):
		return n.parent.within(atom.Pre) == nil
	case n.is(atom.Table):
		return codeCells(tableRows(n)) != nil
	case n.is(atom.Div, atom.Ol):
		return isCodeLines(n) && n.parent.within(atom.Pre, atom.Table) == nil
	}
	return false
}

// mostAroundCode is the letters of furniture, at most, in a box around code.
const mostAroundCode = 90

// isCodeFrame reports whether a box holds code and little else, and no text of its own.
func isCodeFrame(box, code *node) bool {
	return box != nil && box.is(atom.Div, atom.Figure, atom.Section, atom.Span) && box.letters <= code.letters+mostAroundCode && box.find(atom.P, atom.Li, atom.H2, atom.H3, atom.H4) == nil ||
		box != nil && box.is(atom.Div, atom.Figure) && box.letters <= code.letters+mostAroundCode && code.is(atom.Ol)
}

// bareFrame hides the furniture among the children of a box around code.
func (p *page) bareFrame(box, code *node) {
	for c := box.first; c != nil; c = c.next {
		switch {
		case c.isText() || c.hidden || c.letters == 0 || c.holds(code) || c.is(atom.Figcaption, atom.Pre, atom.Code, atom.Table, atom.Textarea):
		case isTally(c) && isLineNumber(firstTally(c)):
			c.hide()
		case isTool(c) || hasTool(c):
			p.noteLabel(c, code)
			if file := fileName(c); file != nil {
				c.each(func(m *node) bool {
					if m.holds(file) {
						return true
					}
					if !m.isText() && m.letters > 0 && !m.hidden && isTool(m) {
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
func firstTally(n *node) *node {
	for c := firstElement(n); c != nil; c = firstElement(n) {
		n = c
	}
	return n
}

// toolNames are what the elements around code are called that are there to be pressed, or
// that name its language, in parts of their classes.
var toolNames = []string{"copy", "clipboard", "toolbar", "tool", "btn", "button", "lang", "expand", "wrap", "toggle"}

// isTool reports whether an element beside code is there to be pressed, or names its language.
func isTool(n *node) bool {
	href := n.get("href")
	if n.is(atom.Button) || n.get("role") == "button" || n.is(atom.A) && (href == "" || href == "#" || isScripted(n)) {
		return true
	}
	class := strings.ToLower(n.get("class"))
	for _, name := range toolNames {
		if strings.Contains(class, name) && n.letters < mostAroundCode && n.sentence == 0 {
			return true
		}
	}
	return n.has("data-lang") || n.has("data-language")
}

func hasTool(n *node) bool {
	if n.sentence > 0 || n.letters > mostAroundCode {
		return false
	}
	found := false
	n.each(func(m *node) bool {
		found = found || !m.isText() && isTool(m)
		return !found
	})
	return found
}

// fileName is the element in n that names a file, nil where none does.
func fileName(n *node) *node {
	var found *node
	n.each(func(m *node) bool {
		if found == nil && !m.isText() && isLeaf(m) {
			words := m.words()
			dot := strings.LastIndexByte(words, '.')
			if dot > 0 && dot < len(words)-1 && !strings.Contains(words, " ") {
				found = m
			}
		}
		return found == nil
	})
	return found
}

// noteLabel notes the name of the language of code, where furniture says it.
func (p *page) noteLabel(furniture, code *node) {
	label := ""
	furniture.each(func(m *node) bool {
		if m.isText() {
			if word := strings.TrimSpace(m.text); word != "" && label == "" {
				label = word
			}
			return false
		}
		return !m.hidden && !m.is(atom.Button) && m.get("role") != "button"
	})
	if len(label) > 14 || strings.ContainsAny(label, " .") || phraseOfTool(label) {
		return
	}
	if p.labels == nil {
		p.labels = map[*node]string{}
	}
	p.labels[code] = label
}

// phraseOfTool reports whether a label says what a button does.
func phraseOfTool(label string) bool {
	for _, w := range []string{"copy", "copied", "run", "expand", "wrap", "edit", "code", "raw"} {
		if strings.HasPrefix(strings.ToLower(label), w) {
			return true
		}
	}
	return false
}
