package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// quote sets somebody else's words. A quotation that is most of the article is but
// an indent.
func (s *setter) quote(n *node, k look) {
	if n.kin&kinPull != 0 && s.pullQuote(n, k) {
		return
	}
	inner := s.apart(func() { s.flow(n, k) })
	inner.sets = slices.DeleteFunc(inner.sets, func(i set) bool { return leadsToSharing(i.block) })
	if len(inner.sets) == 0 {
		return
	}
	if n.letters*3 > s.page.body.letters*2 || onlyFigures(inner) {
		s.sets = append(s.sets, inner.sets...)
		return
	}
	if c, ok := alert(inner.blocks()); ok {
		s.add(c, n)
		return
	}
	s.add(article.Quote{Blocks: inner.blocks()}, n)
}

func onlyFigures(g galley) bool {
	for _, i := range g.sets {
		if _, ok := i.block.(article.Figure); !ok {
			return false
		}
	}
	return true
}

// pullQuote sets words that are set large. It reports false where there is more than
// a few lines of them.
func (s *setter) pullQuote(n *node, k look) bool {
	if n.letters == 0 || n.letters > 600 || n.find(atom.Img, atom.Table, atom.Pre, atom.H2) != nil {
		return false
	}
	inner := s.apart(func() { s.flow(n, k) })
	inner.sets = slices.DeleteFunc(inner.sets, func(i set) bool { return len(inner.sets) > 1 && leadsToSharing(i.block) })
	text := inner.text()
	if len(text) > 0 {
		s.add(article.PullQuote{Text: text}, n)
	}
	return true
}

// leadsToSharing reports whether a block below a quotation is there to pass it on: short, and
// all links to an address for that.
func leadsToSharing(b article.Block) bool {
	links, all := linkLetters(b)
	if all == 0 || all > shareLetters || links < all {
		return false
	}
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			path, _, _ := strings.Cut(strings.ToLower(r.Link), "?")
			if r.Link != "" && !isShare(r.Link) && !strings.HasSuffix(strings.TrimRight(path, "/"), "/share") {
				return false
			}
		}
	}
	return true
}
