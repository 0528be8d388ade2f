package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// Letters of running text below a headline: a part of the page with the first is
// taken for the article's, and one with less than the second is not worth having.
const (
	fairLetters  = fewLetters / 2
	leastLetters = 40
)

// headed is the article that stands around its headline, nil where there is no
// headline or too little about it, and the letters of running text in it: short
// articles are missed by who looks for much text. In an article element that is made
// of links, its writer's list, they count as text.
func (ch *choice) headed(m *metadata) (*article.Article, int) {
	part := ch.partHeaded(m.title)
	if part == nil {
		return nil, 0
	}
	s := &settler{choice: ch, container: part}
	ch.put(part)
	listed := isOnePost(part) && ch.prose(part, false) < leastLetters
	if listed {
		s.take(part)
	} else {
		s.takeProse(part)
	}
	before := ch.leadPictures(part, m)
	a := ch.setAll(part, m, nil, before...).article
	if running(a.Body) < len(m.dek) { // which is the text, and no dek
		m.dek = ""
		a = ch.setAll(part, m, nil, before...).article
	}
	a.Method = "text around the headline"
	if !listed {
		return a, running(a.Body)
	}
	letters := 0
	for _, b := range a.Body {
		letters += article.Extent(b)
	}
	return a, letters
}

// partHeaded is the part of the page that a headline heads: its article element, or
// the smallest element around it with enough text.
func (ch *choice) partHeaded(title *node) *node {
	if title == nil {
		return nil
	}
	var most *node
	letters := leastLetters
	for n := title.parent; n != nil && !n.is(atom.Body, atom.Html); n = n.parent {
		prose := ch.prose(n, false)
		if prose >= letters {
			most, letters = n, prose+1
		}
		if isOnePost(n) {
			if n.letters > leastLetters+title.letters {
				return n
			}
			break
		}
		if prose >= fairLetters {
			break
		}
	}
	return most
}

// isOnePost reports whether an element is by its name a whole article.
func isOnePost(n *node) bool { return n.is(atom.Article) || isPost(n) }

// isNotice reports whether a part of the page stands apart, or holds no sentences, with
// the headline elsewhere: the page's foot, or what it says of its cookies.
func (ch *choice) isNotice(c *node, m *metadata) bool {
	if m.title == nil || c.holds(m.title) {
		return false
	}
	apart := c.within(atom.Nav, atom.Aside, atom.Footer, atom.Form) != nil || ch.inKin(c, junk, ch.body.letters/2)
	return apart || ch.prose(c, false) < leastLetters
}
