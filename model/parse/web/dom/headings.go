package dom

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// bareHeadings hides what pages set beside the words of a heading for its readers to press:
// links to the heading itself, buttons, "[edit]".
func (p *Page) bareHeadings() {
	for _, n := range p.Nodes {
		if !IsHeading(n) || n.Hidden || n.Letters == 0 {
			continue
		}
		box := headingBox(n)
		for _, m := range box.Outermost(func(m *Node) bool { return m != n && !m.IsText() && !m.Hidden && p.isHeadingBoilerplate(m, n, box) }) {
			m.hide()
		}
	}
}

// mostBeside is the letters of boilerplate, at most, in a box around a heading.
const mostBeside = 80

// headingBox is the box around a heading that holds no text but it and its boilerplate, or the
// heading itself.
func headingBox(n *Node) *Node {
	box := n.Parent
	if box == nil || !box.Is(atom.Div, atom.Header, atom.Span) || box.Letters > n.Letters+mostBeside {
		return n
	}
	for c := box.First; c != nil; c = c.Next {
		if c == n || c.Letters == 0 || c.IsText() && IsBlank(c.Text) {
			continue
		}
		if !c.Is(atom.A, atom.Button, atom.Span, atom.Div, atom.Small) || c.Is(atom.Div) && c.Linked < c.Letters {
			return n
		}
	}
	return box
}

// isHeadingBoilerplate reports whether an element in the box of a heading is none of its words.
func (p *Page) isHeadingBoilerplate(m, heading, box *Node) bool {
	inside := heading.Holds(m)
	if href := m.Get("href"); m.Is(atom.A) && m.Letters < heading.Letters && (href == "#" || href == "#top") {
		return true
	}
	if m.Letters == 0 || inside && m.Letters*2 > heading.Letters && !isEditLink(m) && !IsSignsOnly(m) {
		return false
	}
	switch {
	case m.Is(atom.A):
		return p.leadsToHeading(m, heading, box) || IsPermalink(m) || IsSignsOnly(m) && strings.HasPrefix(m.Get("href"), "#") || isEditLink(m)
	case m.Is(atom.Button) || m.Get("role") == "button" || m.Get("role") == "tooltip":
		return true
	case m.Is(atom.Span, atom.Sup, atom.Small, atom.Div):
		return isEditLink(m)
	}
	return false
}

// leadsToHeading reports whether a link leads to the heading it stands in or beside.
func (p *Page) leadsToHeading(a, heading, box *Node) bool {
	t := p.Target(a)
	if t == nil {
		href := a.Get("href")
		_, fragment, ok := strings.Cut(href, "#")
		return ok && fragment != "" && (fragment == heading.Get("id") || fragment == box.Get("id"))
	}
	if t == heading || t == box || heading.Holds(t) || box.Holds(t) {
		return true
	}
	if t.Holds(heading) { // the section that it opens
		return headingOver(t) == heading
	}
	return NextElement(t) == heading || NextElement(t) == box // an anchor before it
}

// isEditLink reports whether an element is a link to change a section, as wikis have it,
// with the brackets around it.
func isEditLink(m *Node) bool {
	if m.Linked == 0 || m.Letters > mostBeside {
		return false
	}
	a := m
	if !m.Is(atom.A) {
		if a = m.Find(atom.A); a == nil {
			return false
		}
	}
	href := a.Get("href")
	return strings.Contains(href, "action=edit") || strings.Contains(href, "veaction=") || strings.HasSuffix(strings.TrimRight(href, "/"), "/edit")
}

// IsSignsOnly reports whether an element holds signs and no letter or digit.
func IsSignsOnly(n *Node) bool {
	return n.Letters <= 4 && strings.IndexFunc(n.Words(), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// hide takes an element out of sight, and out of what those around it hold.
func (n *Node) hide() {
	letters, linked, sentence := n.Letters, n.Linked, n.Sentence
	n.Each(func(m *Node) bool {
		m.Hidden = true
		return true
	})
	for p := n.Parent; p != nil; p = p.Parent {
		p.Letters -= letters
		p.Linked -= linked
		p.Sentence -= sentence
	}
}

// WithoutBold is a text without bold type, which a crosshead is set in anyway.
func WithoutBold(t article.Text) article.Text {
	var plain article.Text
	for _, r := range t {
		r.Emphasis &^= article.Bold
		if last := len(plain) - 1; last >= 0 && plain[last].Emphasis == r.Emphasis && plain[last].Link == r.Link && plain[last].Note == r.Note {
			plain[last].Text += r.Text
			continue
		}
		plain = append(plain, r)
	}
	return plain
}
