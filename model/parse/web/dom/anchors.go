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
	i := strings.IndexByte(href, '#')
	if i < 0 || i+1 == len(href) || i > 0 && !strings.HasPrefix(p.Address(href), "#") {
		return nil
	}
	return p.Named(href[i+1:])
}
