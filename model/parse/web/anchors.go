package web

import (
	"net/url"
	"sort"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
)

// anchors are the places in the body that its links, and those of its footnotes, lead
// to.
func (p *page) anchors(sets []set, notes []article.Footnote) map[string]article.Position {
	if len(sets) == 0 {
		return nil
	}
	found := map[string]article.Position{}
	take := func(b article.Block) {
		for _, part := range article.Parts(b) {
			for _, r := range part.Text {
				name, ok := strings.CutPrefix(r.Link, "#")
				if _, known := found[name]; ok && !known {
					found[name] = p.position(p.named(name), sets)
				}
			}
		}
	}
	for _, s := range sets {
		take(s.block)
	}
	for _, n := range notes {
		for _, b := range n.Blocks {
			take(b)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return found
}

// named is the element that a link's fragment names.
func (p *page) named(fragment string) *node {
	if n := p.ids[fragment]; n != nil {
		return n
	}
	if plain, err := url.PathUnescape(fragment); err == nil {
		return p.ids[plain]
	}
	return nil
}

// position is where an element stands in the body: in the block that was made of it
// or of what holds it, or at the next.
func (p *page) position(n *node, sets []set) article.Position {
	if n == nil {
		return article.Position{}
	}
	i := sort.Search(len(sets), func(i int) bool { return sets[i].from.order > n.order })
	if i > 0 && sets[i-1].from.holds(n) {
		return article.Position{Block: i - 1, Offset: offsetIn(sets[i-1], n)}
	}
	return article.Position{Block: min(i, len(sets)-1)}
}

// offsetIn is where the words of n begin in the block that holds them.
func offsetIn(s set, n *node) int {
	for n != s.from && n.letters == 0 && n.parent != nil {
		n = n.parent
	}
	words := clean.Line(n.words())
	if n == s.from || words == "" {
		return 0
	}
	if len(words) > 40 {
		words = strings.ToValidUTF8(words[:40], "")
	}
	return max(0, strings.Index(article.Plain(s.block), words))
}
