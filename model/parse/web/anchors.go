package web

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
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
	led := map[string]*node{}
	take := func(b article.Block) {
		for _, part := range article.Parts(b) {
			for _, r := range part.Text {
				name, ok := strings.CutPrefix(r.Link, "#")
				if _, known := led[name]; ok && !known {
					led[name] = p.named(name)
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
	if len(led) == 0 {
		return nil
	}
	return positions(led, sets)
}

// positions finds the elements in their order on the page, so that each block is gone
// through once however many of them stand in it.
func positions(led map[string]*node, sets []set) map[string]article.Position {
	names := slices.SortedFunc(maps.Keys(led), func(a, b string) int { return cmp.Compare(led[a].place(), led[b].place()) })
	found := make(map[string]article.Position, len(led))
	seeker := offsetSeeker{}
	for _, name := range names {
		found[name] = seeker.position(led[name], sets)
	}
	return found
}

// place is where a node stands among all; none stands before all.
func (n *node) place() int {
	if n == nil {
		return -1
	}
	return n.order
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

// An offsetSeeker finds where the words of elements stand in the blocks that hold them,
// one element after the other.
type offsetSeeker struct {
	block int    // the block that plain is of, counted from 1
	plain string // its words
	at    int    // where those of the element before begin
	lost  int    // elements whose words are not there
}

// mostLost is how many elements may be looked for in vain in one block.
const mostLost = 100

// position is where an element stands in the body: in the block that was made of it
// or of what holds it, or at the next.
func (o *offsetSeeker) position(n *node, sets []set) article.Position {
	if n == nil {
		return article.Position{}
	}
	i := sort.Search(len(sets), func(i int) bool { return sets[i].from.order > n.order })
	if i == 0 || !sets[i-1].from.holds(n) {
		return article.Position{Block: min(i, len(sets)-1)}
	}
	if o.block != i {
		*o = offsetSeeker{block: i, plain: article.Plain(sets[i-1].block)}
	}
	return article.Position{Block: i - 1, Offset: o.offset(sets[i-1], n)}
}

// offset is where the words of n begin in the block that holds them.
func (o *offsetSeeker) offset(s set, n *node) int {
	for n != s.from && n.letters == 0 && n.parent != nil {
		n = n.parent
	}
	words := clean.Line(n.words())
	if n == s.from || words == "" || o.lost > mostLost {
		return 0
	}
	if len(words) > 40 {
		words = strings.ToValidUTF8(words[:40], "")
	}
	at := strings.Index(o.plain[o.at:], words)
	if at < 0 {
		o.lost++
		return 0
	}
	o.at += at
	return o.at
}
