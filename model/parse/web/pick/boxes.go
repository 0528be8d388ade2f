package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// boxLetters are the most letters of a box that asks for something.
const boxLetters = 600

// dropBoxes takes out what is known by its shape to stand beside the text: boxes
// around a field to fill in, and rows of cards that each lead to another article.
func (s *Settler) dropBoxes() {
	c := s.Container
	for i := c.Order; i < c.End; i++ {
		n := s.Nodes[i]
		switch {
		case n.Is(atom.Input, atom.Textarea) && asks(n):
			s.dropAround(n)
		case isNamedTeaser(n) && s.isCard(n):
			s.Box(n)
			i = n.End - 1
		case n.Order-c.Order > (c.End-c.Order)/3 && n.Letters*3 < c.Letters && s.isCards(n):
			s.Box(n)
			i = n.End - 1
		}
	}
}

// isNamedTeaser reports whether an element is by its name what leads to another article.
func isNamedTeaser(n *dom.Node) bool {
	return strings.Contains(n.Class(), "teaser")
}

// asks reports whether an element is a field for words.
func asks(n *dom.Node) bool {
	switch n.Get("type") {
	case "", "email", "text", "tel", "password":
		return n.Get("role") != "searchbox"
	}
	return false
}

// dropAround takes out the largest element around a field that holds little more than a plea.
func (s *Settler) dropAround(n *dom.Node) {
	var box *dom.Node
	for m := n.Parent; m != nil && m != s.Container && m.Letters < boxLetters; m = m.Parent {
		if m.Find(atom.H1, atom.Table, atom.Pre, atom.Figure) != nil {
			break
		}
		box = m
	}
	if box != nil {
		s.Box(box)
	}
}

// isCards reports whether an element holds a row of likes that each lead to another
// page of the site by a headline: nearly all of its elements, and two or more. Such as
// lead to other sites are what the article points to.
func (s *Settler) isCards(n *dom.Node) bool {
	cards, others := 0, 0
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() || c.Letters == 0:
		case s.isCard(c):
			cards++
		default:
			others++
		}
	}
	return cards > 1 && others <= cards/3
}

// isCard reports whether an element is a headline in a link to another page of the site,
// with little else.
func (s *Settler) isCard(n *dom.Node) bool {
	a := linkOf(n.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6))
	return a != nil && s.leadsOn(a)
}

// leadsOn reports whether a link leads to another page of the site.
func (s *Settler) leadsOn(a *dom.Node) bool {
	return dom.LeadsAway(a) && s.SameSite(s.Address(a.Get("href")))
}

// consentLetters are the most letters of a box that asks to agree to cookies, and mostCookies
// how many of its words there are at least for each that is one.
const consentLetters, mostCookies = 1500, 40

// SetAside takes out, before the article is looked for, the boxes that ask whether cookies may
// be set: they may be longer than a short article. Such a box stands outside the part of the
// page that the headline opens, has something to press, and speaks of cookies more than once.
func SetAside(ch *dom.Choice, m *dom.Metadata) {
	asks := asked{}
	for i := ch.Body.Order; i < ch.Body.End; i++ {
		n := ch.Nodes[i]
		if n.Hidden || !dom.IsButton(n) {
			continue
		}
		if box := asks.box(n, m.Title); box != nil {
			ch.Box(box)
			i = box.End - 1
		}
	}
}

// asked is which elements ask for consent, as far as is known: many buttons stand in one.
type asked map[*dom.Node]bool

// box is the largest element around a button that asks for consent, nil where none does.
func (a asked) box(n, title *dom.Node) *dom.Node {
	var box *dom.Node
	for m := n.Parent; m != nil && m.Letters < consentLetters && !m.Is(atom.Body); m = m.Parent {
		if title != nil && m.Holds(title) {
			return box
		}
		asks, known := a[m]
		if !known {
			asks = asksConsent(m)
			a[m] = asks
		}
		if asks {
			box = m
		}
	}
	return box
}

// asksConsent reports whether the words of a box are about cookies.
func asksConsent(n *dom.Node) bool {
	words := strings.Fields(article.Fold(n.Words()))
	cookies := 0
	for _, w := range words {
		if strings.HasPrefix(w, "cookie") {
			cookies++
		}
	}
	return cookies > 1 && len(words) < cookies*mostCookies
}
