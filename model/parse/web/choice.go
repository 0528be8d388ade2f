package web

// A choice is which elements of a page are its article's. The page itself stays as it
// was read.
type choice struct {
	*page
	marks      []mark // of the nodes, by their order
	pardoned   kin    // what the elements in pardonedIn are called without being it
	pardonedIn *node  // nil where nothing is pardoned
	kept       []set  // the blocks that were set of it and stay
	desk       *desk  // which judges the blocks; nil where nobody does
}

// A mark is what was decided of an element.
type mark uint8

const (
	markIn    mark = 1 << iota // belongs to the article
	markLeads                  // something within it does
	markBoxed                  // stands beside the text, by its shape
)

// choose begins a choice of a page's elements, with none of them in.
func (p *page) choose() *choice { return &choice{page: p, marks: make([]mark, len(p.nodes))} }

// all is the choice of all elements of a page.
func (p *page) all() *choice {
	ch := p.choose()
	for i := range ch.marks {
		ch.marks[i] = markIn
	}
	return ch
}

// in reports whether an element belongs to the article.
func (ch *choice) in(n *node) bool { return ch.marks[n.order]&markIn != 0 }

// leads reports whether something in an element belongs to the article.
func (ch *choice) leads(n *node) bool { return ch.marks[n.order]&markLeads != 0 }

// isBoxed reports whether an element stands by its shape beside the text.
func (ch *choice) isBoxed(n *node) bool { return ch.marks[n.order]&markBoxed != 0 }

// put takes an element in; what stands in it is decided by itself.
func (ch *choice) put(n *node) { ch.marks[n.order] |= markIn }

// putAll takes an element in with all it holds.
func (ch *choice) putAll(n *node) {
	for i := n.order; i < n.end; i++ {
		ch.marks[i] |= markIn
	}
}

// clear takes an element out with all it holds.
func (ch *choice) clear(n *node) {
	for i := n.order; i < n.end; i++ {
		ch.marks[i] &^= markIn
	}
}

// keep takes out what does not stand in an element.
func (ch *choice) keep(n *node) {
	for i := range ch.marks {
		if i < n.order || i >= n.end {
			ch.marks[i] &^= markIn
		}
	}
}

// box takes out what stands beside the text, for good.
func (ch *choice) box(n *node) {
	ch.clear(n)
	ch.marks[n.order] |= markBoxed
}

// lead notes which elements hold something that is in.
func (ch *choice) lead(n *node) bool {
	for c := n.first; c != nil; c = c.next {
		if !c.isText() && ch.lead(c) {
			ch.marks[n.order] |= markLeads
		}
	}
	return ch.in(n) || ch.leads(n)
}

// kinOf is what an element says it is, but for what is pardoned.
func (ch *choice) kinOf(n *node) kin {
	if ch.pardonedIn != nil && ch.pardonedIn.holds(n) {
		return n.kin &^ ch.pardoned
	}
	return n.kin
}

// inKin is the same for what elements are called and are.
func (ch *choice) inKin(n *node, k kin, most int) bool {
	for ; n != nil && n.letters <= most; n = n.parent {
		if ch.kinOf(n)&k != 0 {
			return true
		}
	}
	return false
}
