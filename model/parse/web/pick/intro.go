package pick

import (
	"cmp"
	"slices"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// Before is what stands above the container and begins the article: its lead pictures
// and its first lines, in the page's order.
func Before(ch *dom.Choice, c *dom.Node, m *dom.Metadata) []*dom.Node {
	ns := append(LeadPictures(ch, c, m), opening(ch, c, m)...)
	slices.SortFunc(ns, func(a, b *dom.Node) int { return cmp.Compare(a.Order, b.Order) })
	return ns
}

// opening puts in the lines of prose that stand between the headline and the container
// and returns them: pages often set what opens an article beside its headline, in a box
// away from the rest.
func opening(ch *dom.Choice, c *dom.Node, m *dom.Metadata) []*dom.Node {
	if m.Title == nil {
		return nil
	}
	s := &Settler{Choice: ch, Container: c}
	var lines []*dom.Node
	for i := m.Title.End; i < c.Order; i++ {
		n := ch.Nodes[i]
		switch {
		case n.Holds(c):
		case n.Hidden || s.isBesideOpening(n):
			i = n.End - 1
		case dom.IsLeaf(n):
			if n.Sentence > 0 && n.Letters > dom.ShortLine && n.LinkShare() < fewLinks {
				if h := dom.PrevElement(n); h.Is(atom.H2, atom.H3, atom.H4) {
					lines = append(lines, s.putLine(h))
				}
				lines = append(lines, s.putLine(n))
			}
			i = n.End - 1
		}
	}
	return lines
}

// putLine puts in an element and returns it.
func (s *Settler) putLine(n *dom.Node) *dom.Node {
	s.Put(n)
	s.PutProse(n)
	return n
}

// isBesideOpening reports whether an element near the headline is none of the text.
func (s *Settler) isBesideOpening(n *dom.Node) bool {
	const beside = dom.Junk | dom.HintAuthor | dom.HintByline | dom.HintDate | dom.HintCaption | dom.HintCredit | dom.HintUnseen
	return s.HintsOf(n)&beside != 0 || n.Is(atom.Figure, atom.Figcaption, atom.Li) || isApart(n)
}
