package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// bareHeadings hides what pages set beside the words of a heading for its readers to press:
// links to the heading itself, buttons, "[edit]".
func (p *page) bareHeadings() {
	for _, n := range p.nodes {
		if !isHeading(n) || n.hidden || n.letters == 0 {
			continue
		}
		box := headingBox(n)
		var found []*node
		box.each(func(m *node) bool {
			if m.hidden || m == n || m == box || m.isText() {
				return !m.hidden
			}
			if p.isHeadingFurniture(m, n, box) {
				found = append(found, m)
				return false
			}
			return true
		})
		for _, m := range found {
			m.hide()
		}
	}
}

// mostBeside is the letters of furniture, at most, in a box around a heading.
const mostBeside = 80

// headingBox is the box around a heading that holds no text but it and its furniture, or the
// heading itself.
func headingBox(n *node) *node {
	box := n.parent
	if box == nil || !box.is(atom.Div, atom.Header, atom.Span) || box.letters > n.letters+mostBeside {
		return n
	}
	for c := box.first; c != nil; c = c.next {
		if c == n || c.letters == 0 || c.isText() && isBlank(c.text) {
			continue
		}
		if !c.is(atom.A, atom.Button, atom.Span, atom.Div, atom.Small) || c.is(atom.Div) && c.linked < c.letters {
			return n
		}
	}
	return box
}

// isHeadingFurniture reports whether an element in the box of a heading is none of its words.
func (p *page) isHeadingFurniture(m, heading, box *node) bool {
	inside := heading.holds(m)
	if m.letters == 0 || inside && m.letters*2 > heading.letters && !isEditLink(m) && !isSignsOnly(m) {
		return false
	}
	switch {
	case m.is(atom.A):
		return p.leadsToHeading(m, heading, box) || isPermalink(m) || isSignsOnly(m) && strings.HasPrefix(m.get("href"), "#") || isEditLink(m)
	case m.is(atom.Button) || m.get("role") == "button" || m.get("role") == "tooltip":
		return true
	case m.is(atom.Span, atom.Sup, atom.Small, atom.Div):
		return isEditLink(m)
	}
	return false
}

// leadsToHeading reports whether a link leads to the heading it stands in or beside.
func (p *page) leadsToHeading(a, heading, box *node) bool {
	t := p.target(a)
	if t == nil {
		href := a.get("href")
		_, fragment, ok := strings.Cut(href, "#")
		return ok && fragment != "" && (fragment == heading.get("id") || fragment == box.get("id"))
	}
	if t == heading || t == box || heading.holds(t) || box.holds(t) {
		return true
	}
	section := heading.parent // the section that it opens
	for depth := 0; section != nil && depth < 3; section, depth = section.parent, depth+1 {
		if section == t {
			return headingOver(t) == heading
		}
	}
	return nextElement(t) == heading || nextElement(t) == box // an anchor before it
}

// isEditLink reports whether an element is a link to change a section, as wikis have it,
// with the brackets around it.
func isEditLink(m *node) bool {
	if m.linked == 0 || m.letters > mostBeside {
		return false
	}
	if hasClass(m, "mw-editsection") {
		return true
	}
	a := m
	if !m.is(atom.A) {
		if a = m.find(atom.A); a == nil {
			return false
		}
		if strings.Trim(m.words(), "[]|") == m.words() {
			return false
		}
	}
	href := a.get("href")
	return strings.Contains(href, "action=edit") || strings.Contains(href, "veaction=") || strings.HasSuffix(strings.TrimRight(href, "/"), "/edit")
}

// isSignsOnly reports whether an element holds signs and no letter or digit.
func isSignsOnly(n *node) bool {
	return n.letters <= 4 && strings.IndexFunc(n.words(), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// hide takes an element out of sight, and out of what those around it hold.
func (n *node) hide() {
	letters, linked, sentence := n.letters, n.linked, n.sentence
	n.each(func(m *node) bool {
		m.hidden = true
		return true
	})
	for p := n.parent; p != nil; p = p.parent {
		p.letters -= letters
		p.linked -= linked
		p.sentence -= sentence
	}
}
