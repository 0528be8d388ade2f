package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// card is a figure that a writer made of a link to another page: what that is called, what
// it is about and where it leads. Unlike a teaser of the page's it says that it is one.
func (s *setter) card(n *dom.Node) (article.Figure, bool) {
	a := n.Find(atom.A)
	if a == nil || a.Letters == 0 || a.Letters < n.Letters || a.Letters > longCaption || !isCard(n) && !isCard(a) || showsPage(n) || !dom.LeadsAway(a) {
		return article.Figure{}, false
	}
	f := article.Figure{Media: s.page.Address(a.Get("href"))}
	a.Each(func(m *dom.Node) bool {
		switch line := clean.Line(m.Text); {
		case m.Hidden:
			return false
		case m.Is(atom.Img):
			if i, ok := s.page.PictureOf(m); ok && !dom.IsIcon(m, i) {
				f.Images = append(f.Images, i)
			}
		case line == "" || line == a.Get("href"):
		case f.Caption.IsZero():
			f.Caption.Text = article.Text{{Text: line, Link: f.Media}}
		default:
			f.Caption.Text = append(f.Caption.Text, article.Run{Text: "\n" + line})
		}
		return true
	})
	return f, !f.Caption.IsZero()
}

// showsPage reports whether an element shows another page, so that a link beside it is no card.
func showsPage(n *dom.Node) bool {
	frame := n.Find(atom.Iframe)
	return frame != nil && !frame.Hidden
}

// isCard reports whether an element calls itself a card of a link.
func isCard(n *dom.Node) bool {
	return strings.Contains(n.Get("class"), "bookmark") || strings.Contains(n.Get("class"), "embed")
}
