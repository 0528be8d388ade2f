package meta

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// isTagLink reports whether an element is a link to what else is filed under a word.
func isTagLink(n *dom.Node) bool {
	if n.Tag != atom.A {
		return false
	}
	for word := range strings.FieldsSeq(n.Get("rel") + " " + n.Get("class")) {
		if word == "tag" || word == "category" {
			return true
		}
	}
	return dom.LeadsToTag(n.Get("href"))
}
