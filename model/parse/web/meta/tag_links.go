package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// isTagLink reports whether an element is a link to what else is filed under a word.
func isTagLink(n *dom.Node) bool {
	words := strings.Fields(n.Get("rel") + " " + n.Get("class"))
	return n.Is(atom.A) && (slices.Contains(words, "tag") || slices.Contains(words, "category") || dom.LeadsToTag(n.Get("href")))
}
