package set

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// mostAnchors is how many places that nothing leads to are kept of a page.
const mostAnchors = 10_000

// Anchors are the places in the body that have a name: those that its links, and those of
// its footnotes, lead to, and all others in it, which a link from elsewhere may.
func Anchors(p *dom.Page, sets []dom.Set, notes []article.Footnote) map[string]article.Position {
	if len(sets) == 0 {
		return nil
	}
	led := map[string]*dom.Node{}
	blocks := article.Blocks(nil, notes)
	for _, s := range sets {
		blocks = append(blocks, s.Block)
	}
	for _, b := range blocks {
		for _, part := range article.Parts(b) {
			for _, r := range part.Text {
				if name, ok := strings.CutPrefix(r.Link, "#"); ok && led[name] == nil && p.Named(name) != nil {
					led[name] = p.Named(name)
				}
			}
		}
	}
	for name, n := range p.Ids {
		if _, known := led[name]; !known && name != "" && clean.Line(name) == name && len(led) < mostAnchors && isAmong(n, sets) {
			led[name] = n
		}
	}
	return positions(led, sets)
}

// isAmong reports whether an element stands in one of the blocks, or begins with one.
func isAmong(n *dom.Node, sets []dom.Set) bool {
	i := sort.Search(len(sets), func(i int) bool { return sets[i].From.Order > n.Order })
	return i > 0 && sets[i-1].From.Holds(n) || i < len(sets) && n.Holds(sets[i].From)
}

// positions finds the elements in their order on the page, so that each block is gone
// through once however many of them stand in it.
func positions(led map[string]*dom.Node, sets []dom.Set) map[string]article.Position {
	names := slices.SortedFunc(maps.Keys(led), func(a, b string) int { return cmp.Compare(led[a].Order, led[b].Order) })
	found := make(map[string]article.Position, len(led))
	seeker := offsetSeeker{}
	for _, name := range names {
		found[name] = seeker.position(led[name], sets)
	}
	return found
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
func (o *offsetSeeker) position(n *dom.Node, sets []dom.Set) article.Position {
	i := sort.Search(len(sets), func(i int) bool { return sets[i].From.Order > n.Order })
	if i == 0 || !sets[i-1].From.Holds(n) {
		return article.Position{Block: min(i, len(sets)-1)}
	}
	if o.block != i {
		*o = offsetSeeker{block: i, plain: article.Plain(sets[i-1].Block)}
	}
	return article.Position{Block: i - 1, Offset: o.offset(sets[i-1], n)}
}

// offset is where the words of n begin in the block that holds them.
func (o *offsetSeeker) offset(s dom.Set, n *dom.Node) int {
	for n != s.From && n.Letters == 0 && n.Parent != nil {
		n = n.Parent
	}
	words := clean.Line(n.Words())
	if n == s.From || words == "" || o.lost > mostLost {
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
