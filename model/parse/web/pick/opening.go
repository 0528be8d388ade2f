package pick

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// LeadPictures are the pictures that stand outside the container, or in a part of it
// that was dropped, between the headline and the text, or just above the headline. The
// first are put in; the others are returned, to be set before all else.
func LeadPictures(ch *dom.Choice, c *dom.Node, m *dom.Metadata) []*dom.Node {
	around := around(ch, c, m)
	if around == nil {
		return nil
	}
	text := firstText(ch, c)
	have := picturesIn(ch, c)
	var outside []*dom.Node
	for i := around.Order; i < text; i++ {
		n := ch.Nodes[i]
		if n.Hidden || !n.Is(atom.Figure, atom.Picture, atom.Img) {
			continue
		}
		i = max(i, n.End-1)
		if !isLead(ch, n) || have[pictureName(ch.Page, n)] {
			continue
		}
		have[pictureName(ch.Page, n)] = true
		n = pictureBox(ch, n, m.Title, c)
		i = max(i, n.End-1)
		ch.PutAll(n)
		if !c.Holds(n) {
			outside = append(outside, n)
		}
	}
	return outside
}

// pictureBox is the largest element around a picture that holds no other and few words,
// which are its caption. It holds neither the headline nor the text.
func pictureBox(ch *dom.Choice, n, title, text *dom.Node) *dom.Node {
	for box := n.Parent; box != nil && box.Letters <= dom.BoxedLetters && !box.Holds(title) && !box.Holds(text); box = box.Parent {
		if box.Find(atom.H1, atom.H2, atom.H3, atom.Time, atom.Ul) != nil {
			break
		}
		if box.Letters > n.Letters {
			n = box
		}
	}
	return n
}

// around is the smallest element that holds the headline and the container, where that
// is a part of the page and not all of it.
func around(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *dom.Node {
	if m.Title == nil {
		return nil
	}
	n := c
	for !n.Holds(m.Title) {
		n = n.Parent
	}
	if n.Is(atom.Body) && dom.PartName(c) != "" {
		return nil
	}
	return n
}

// firstText is the place of the first line of some length that is in the article.
func firstText(ch *dom.Choice, c *dom.Node) int {
	for i := c.Order; i < c.End; i++ {
		if n := ch.Nodes[i]; ch.In(n) && dom.IsLeaf(n) && n.Letters > dom.ShortLine && n.Within(atom.Figure) == nil {
			return i
		}
	}
	return c.Order
}

func picturesIn(ch *dom.Choice, c *dom.Node) map[string]bool {
	have := map[string]bool{}
	for i := c.Order; i < c.End; i++ {
		if n := ch.Nodes[i]; n.Is(atom.Img) && ch.In(n) {
			have[pictureName(ch.Page, n)] = true
		}
	}
	return have
}

// pictureName is the address of the first picture in n, without what says its size.
func pictureName(p *dom.Page, n *dom.Node) string {
	img := imageIn(n)
	if img == nil {
		return ""
	}
	name, _, _ := strings.Cut(p.Source(img), "?")
	return name
}

// imageIn is an element that is a picture, or the first in it; nil where there is none.
func imageIn(n *dom.Node) *dom.Node {
	if n.Is(atom.Img) {
		return n
	}
	return n.Find(atom.Img)
}

// isLead reports whether an element shows a picture that can open an article: no face,
// sign or thumbnail, nor one that belongs to something else.
func isLead(ch *dom.Choice, n *dom.Node) bool {
	if n.Within(atom.Nav, atom.Aside, atom.Footer, atom.Li, atom.Form) != nil || ch.IsHinted(n, dom.Junk|dom.HintAuthor|dom.HintByline, 2000) {
		return false
	}
	img := imageIn(n)
	if img == nil {
		return false
	}
	i, ok := ch.ImageOf(img)
	if !ok || i.Width > 0 && i.Width < dom.IconWidth || strings.HasSuffix(i.URL, ".svg") || dom.IsDesign(i) {
		return false
	}
	return !dom.ContainsAny(dom.SaidOf(img, i), "logo", "icon", "avatar", "author", "profile", "headshot", "emoji", "badge", "sprite", "tracking")
}

// Before is what stands above the container and begins the article: its lead pictures
// and its first lines, in the page's order.
func Before(ch *dom.Choice, c *dom.Node, m *dom.Metadata) []*dom.Node {
	ns := append(LeadPictures(ch, c, m), opening(ch, c, m)...)
	slices.SortFunc(ns, func(a, b *dom.Node) int { return cmp.Compare(a.Order, b.Order) })
	return ns
}

// opening puts in the lines of prose that stand between the headline and the container and returns
// them: pages often set what opens an article beside its headline, in a box away from the rest.
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
