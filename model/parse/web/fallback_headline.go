package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/pick"
)

// headed is the article that stands around its headline, nil where there is no
// headline or too little about it, and the letters of running text in it: short
// articles are missed by who looks for much text. In an article element that is made
// of links, its writer's list, they count as text.
func headed(ch *dom.Choice, m *dom.Metadata) (*article.Article, int) {
	part := partHeaded(ch, m.Title)
	if part == nil {
		return nil, 0
	}
	s := &pick.Settler{Choice: ch, Container: part}
	ch.Put(part)
	listed := isOnePost(part) && pick.Prose(ch, part, false) < dom.LeastLetters
	if listed {
		s.PutAllButJunk(part)
	} else {
		s.PutProse(part)
	}
	before := pick.LeadPictures(ch, part, m)
	a := setAll(ch, part, m, nil, before...).article
	if running(a.Body) < len(m.Dek) { // which is the text, and no dek
		m.Dek = ""
		a = setAll(ch, part, m, nil, before...).article
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
func partHeaded(ch *dom.Choice, title *dom.Node) *dom.Node {
	if title == nil {
		return nil
	}
	var most *dom.Node
	letters := dom.LeastLetters
	for n := title.Parent; n != nil && !n.Is(atom.Body, atom.Html); n = n.Parent {
		prose := pick.Prose(ch, n, false)
		if prose >= letters {
			most, letters = n, prose+1
		}
		if isOnePost(n) {
			if n.Letters > dom.LeastLetters+title.Letters {
				return n
			}
			break
		}
		if prose >= dom.FairLetters {
			break
		}
	}
	return most
}

// isOnePost reports whether an element is by its name a whole article.
func isOnePost(n *dom.Node) bool { return n.Is(atom.Article) || dom.IsPost(n) }

// isNotice reports whether a part of the page stands apart, or holds no sentences, with
// the headline elsewhere: the page's foot, or what it says of its cookies.
func isNotice(ch *dom.Choice, c *dom.Node, m *dom.Metadata) bool {
	if m.Title == nil || c.Holds(m.Title) {
		return false
	}
	apart := c.Within(atom.Nav, atom.Aside, atom.Footer, atom.Form) != nil || ch.IsHinted(c, dom.Junk, ch.Body.Letters/2)
	return apart || pick.Prose(ch, c, false) < dom.LeastLetters
}
