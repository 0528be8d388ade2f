package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// leadsToWriter reports whether an address is of a page about who writes for the site.
func leadsToWriter(address string) bool {
	parts := strings.Split(strings.ToLower(address), "/")
	at := slices.IndexFunc(parts, func(part string) bool {
		return strings.Contains(" author authors autor autoren autores writer contributor contributors profile profiles user users member members people journalist ", " "+part+" ")
	})
	return at > 0 && at+1 < len(parts) && parts[at+1] != ""
}

// largestBox is the letters, at most, of a box that stands apart by its name: what is larger may be
// the page's text.
const largestBox = 3000

// standsApart reports whether an element stands in a part of the page that is not the
// article's own: a menu, a margin or a footer, a box for what readers say or for other
// articles. What holds the headline too is no such part, whatever it calls itself.
func standsApart(m *dom.Metadata, n *dom.Node) bool {
	for ; n != nil && (m.Title == nil || !n.Holds(m.Title)); n = n.Parent {
		switch {
		case n.Is(atom.Footer, atom.Aside) && m.Title != nil:
			if article := n.Parent.Within(atom.Article); article == nil || !article.Holds(m.Title) {
				return true
			}
		case n.Is(atom.Nav, atom.Footer, atom.Aside), n.Hints&(dom.HintComments|dom.HintRelated|dom.HintPlea|dom.HintChrome) != 0 && n.Letters <= largestBox:
			return true
		}
	}
	return false
}

// isTagLink reports whether an element is a link to what else is filed under a word.
func isTagLink(n *dom.Node) bool {
	words := strings.Fields(n.Get("rel") + " " + n.Get("class"))
	return n.Is(atom.A) && (slices.Contains(words, "tag") || slices.Contains(words, "category") || dom.LeadsToTag(n.Get("href")))
}
