package pick

import (
	"lede/model/parse/web/dom"
)

// underHeadline is the part of the page that its headline stands in, where others follow
// that have headlines of their own, as on pages that go on without an end, and the
// article was looked for in those too. It takes out what is not in that part.
func underHeadline(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *dom.Node {
	own := headedPart(m)
	if own == nil || Prose(ch, own, false) < dom.FewLetters || !goesOn(ch, own, c, m.Title) {
		return nil
	}
	s := &Settler{Choice: ch, Container: own}
	found := Prose(ch, own, true) > 0
	ch.Keep(own)
	if !found {
		ch.Put(own)
		s.PutProse(own)
	}
	return own
}

// headedPart is the smallest part of the page that holds the headline, nil where none
// does.
func headedPart(m *dom.Metadata) *dom.Node {
	n := m.Title
	for n != nil && dom.PartName(n) == "" {
		n = n.Parent
	}
	return n
}

// goesOn reports whether below the headline's own part of the page, up to the end of the
// container, stands another part with a headline of the same look.
func goesOn(ch *dom.Choice, own, c, title *dom.Node) bool {
	for i := own.End; i < c.End; i++ {
		n := ch.Nodes[i]
		if dom.PartName(n) == "" {
			continue
		}
		if head := n.Find(title.Tag); head != nil && head.Get("class") == title.Get("class") {
			return true
		}
	}
	return false
}

// otherPart is the page's one part of that kind, where the article was looked for in
// another place than under its headline and has less text.
func otherPart(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *dom.Node {
	if own := headedPart(m); own != nil && (own.Holds(c) || c.Holds(own)) {
		return nil
	}
	var best *dom.Node
	most := Prose(ch, c, true)*2 + 400
	for i := ch.Body.Order; i < ch.Body.End; i++ {
		n := ch.Nodes[i]
		if n.Hidden || dom.PartName(n) == "" || n.Holds(c) || c.Holds(n) {
			continue
		}
		if prose := Prose(ch, n, false); prose > most {
			best, most = n, prose
		}
	}
	return best
}
