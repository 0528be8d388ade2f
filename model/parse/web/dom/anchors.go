package dom

import (
	"net/url"
	"strings"
)

// Named is the element that a link's fragment names.
func (p *Page) Named(fragment string) *Node {
	if n := p.Ids[fragment]; n != nil {
		return n
	}
	if plain, err := url.PathUnescape(fragment); err == nil {
		return p.Ids[plain]
	}
	return nil
}

// Target is the element that a link within the page leads to.
func (p *Page) Target(n *Node) *Node {
	href := n.Get("href")
	before, fragment, _ := strings.Cut(href, "#")
	if fragment == "" || before != "" && !strings.HasPrefix(p.Address(href), "#") {
		return nil
	}
	return p.Named(fragment)
}
