package dom

import "lede/model/article"

// A Choice is which elements of a page are its article's. The page itself stays as it was read.
type Choice struct {
	*Page
	Marks      []mark // of the nodes, by their order
	Pardoned   Hint   // what the elements in pardonedIn are called without being it
	PardonedIn *Node  // nil where nothing is pardoned
	Written    bool   // by the article's author: no site put anything in it
}

// A mark is what was decided of an element.
type mark uint8

const (
	markIn    mark = 1 << iota // belongs to the article
	markLeads                  // something within it does
	markBoxed                  // stands beside the text, by its shape
)

// Choose begins a choice of a page's elements, with none of them in.
func (p *Page) Choose() *Choice { return &Choice{Page: p, Marks: make([]mark, len(p.Nodes))} }

// All is the choice of all elements of a page.
func (p *Page) All() *Choice {
	ch := p.Choose()
	for i := range ch.Marks {
		ch.Marks[i] = markIn
	}
	return ch
}

// In reports whether an element belongs to the article.
func (ch *Choice) In(n *Node) bool { return ch.Marks[n.Order]&markIn != 0 }

// Leads reports whether something in an element belongs to the article.
func (ch *Choice) Leads(n *Node) bool { return ch.Marks[n.Order]&markLeads != 0 }

// IsBoxed reports whether an element stands by its shape beside the text.
func (ch *Choice) IsBoxed(n *Node) bool { return ch.Marks[n.Order]&markBoxed != 0 }

// Put takes an element in; what stands in it is decided by itself.
func (ch *Choice) Put(n *Node) { ch.Marks[n.Order] |= markIn }

// PutAll takes an element in with all it holds.
func (ch *Choice) PutAll(n *Node) {
	for i := n.Order; i < n.End; i++ {
		ch.Marks[i] |= markIn
	}
}

// Clear takes an element out with all it holds.
func (ch *Choice) Clear(n *Node) {
	for i := n.Order; i < n.End; i++ {
		ch.Marks[i] &^= markIn
	}
}

// Keep takes out what does not stand in an element.
func (ch *Choice) Keep(n *Node) {
	for i := range ch.Marks {
		if i < n.Order || i >= n.End {
			ch.Marks[i] &^= markIn
		}
	}
}

// Box takes out what stands beside the text, for good.
func (ch *Choice) Box(n *Node) {
	ch.Clear(n)
	ch.Marks[n.Order] |= markBoxed
}

// Lead notes which elements hold something that is in.
func (ch *Choice) Lead(n *Node) bool {
	for c := n.First; c != nil; c = c.Next {
		if !c.IsText() && ch.Lead(c) {
			ch.Marks[n.Order] |= markLeads
		}
	}
	return ch.In(n) || ch.Leads(n)
}

// HintsOf are the hints of an element, without those that are pardoned.
func (ch *Choice) HintsOf(n *Node) Hint {
	if ch.PardonedIn != nil && ch.PardonedIn.Holds(n) {
		return n.Hints &^ ch.Pardoned
	}
	return n.Hints
}

// IsHinted is dom.IsHinted without the hints that are pardoned.
func (ch *Choice) IsHinted(n *Node, h Hint, most int) bool {
	return anyAround(n, most, func(n *Node) bool { return ch.HintsOf(n)&h != 0 })
}

// A Set is a block and the element it was made of.
type Set struct {
	Block article.Block
	From  *Node
}

// The bounds of what is given to the finder. Beyond them a page's elements share
// the fate of those before them.
const (
	MostElements = 60_000
	MostSiblings = 400  // paragraphs, items or rows of one parent
	LongestText  = 2000 // bytes of one text
)
