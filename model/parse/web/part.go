package web

import "golang.org/x/net/html/atom"

// partName names an element that pages use for the whole of an article, empty for
// others.
func partName(n *node) string {
	switch {
	case n.is(atom.Article, atom.Main):
		return n.name
	case n.get("role") == "main":
		return "main"
	case n.get("itemprop") == "articleBody":
		return "articleBody"
	}
	return ""
}

// underHeadline is the part of the page that its headline stands in, where others follow
// that have headlines of their own, as on pages that go on without an end, and the
// article was looked for in those too. It takes out what is not in that part.
func (ch *choice) underHeadline(c *node, m *metadata) *node {
	own := headedPart(m)
	if own == nil || ch.prose(own, false) < fewLetters || !ch.goesOn(own, c, m.title) {
		return nil
	}
	s := &settler{choice: ch, container: own}
	found := ch.prose(own, true) > 0
	ch.keep(own)
	if !found {
		ch.put(own)
		s.takeProse(own)
	}
	return own
}

// headedPart is the smallest part of the page that holds the headline, nil where none
// does.
func headedPart(m *metadata) *node {
	n := m.title
	for n != nil && partName(n) == "" {
		n = n.parent
	}
	return n
}

// goesOn reports whether below the headline's own part of the page, up to the end of the
// container, stands another such part with a headline of the same look.
func (ch *choice) goesOn(own, c, title *node) bool {
	for i := own.end; i < c.end; i++ {
		n := ch.nodes[i]
		if n.tag != own.tag || partName(n) == "" {
			continue
		}
		if head := n.find(title.tag); head != nil && head.get("class") == title.get("class") {
			return true
		}
	}
	return false
}

// otherPart is the page's one part of that kind, where the article was looked for in
// another place than under its headline and has less text.
func (ch *choice) otherPart(c *node, m *metadata) *node {
	if own := headedPart(m); own != nil && (own.holds(c) || c.holds(own)) {
		return nil
	}
	var best *node
	most := ch.prose(c, true)*2 + 400
	seen := 0
	for i := ch.body.order; i < ch.body.end && seen < 40; i++ {
		n := ch.nodes[i]
		if n.hidden || n.isText() || partName(n) == "" || n.holds(c) || c.holds(n) {
			continue
		}
		seen++
		if prose := ch.prose(n, false); prose > most {
			best, most = n, prose
		}
	}
	return best
}
