package meta

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// isFiling reports whether an element is a link to what else is filed under a word.
func isFiling(n *dom.Node) bool {
	if n.Tag != atom.A {
		return false
	}
	for word := range strings.FieldsSeq(n.Get("rel") + " " + n.Get("class")) {
		if word == "tag" || word == "category" {
			return true
		}
	}
	return dom.LeadsToShelf(n.Get("href"))
}
