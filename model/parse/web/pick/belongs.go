package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// belongs reports whether an element that the finder dropped is part of the article
// all the same: it stands in the midst of it, and is of a kind that articles hold.
func (s *Settler) belongs(n *dom.Node, parentIn bool) bool {
	share := n.LinkShare()
	switch {
	case !s.between(n):
		return false
	case n.Hints&(dom.HintPull|dom.HintNote) != 0:
		return true
	case n.Is(atom.Header) && parentIn && s.opensSection(n):
		return true
	case parentIn && s.isCallout(n):
		return true
	case n.Is(atom.Aside, atom.Header) || n.Hints&(dom.HintAuthor|dom.HintUnseen) != 0:
		return n.Hints&dom.HintUnseen == 0 && s.isBoxOfProse(n)
	case n.Is(atom.Figure, atom.Picture, atom.Img, atom.Video, atom.Iframe, atom.Audio, atom.Embed, atom.Object):
		return true
	case n.Is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
		return parentIn && (share < 0.5 || s.headsProse(n))
	case n.Is(atom.Pre, atom.Table, atom.Blockquote, atom.Dl, atom.Details, atom.Math):
		return share < 0.5 || n.Is(atom.Blockquote) && parentIn && s.amidProse(n) // a post of a network is all links
	case n.Is(atom.Ul, atom.Ol):
		return parentIn && (share < 0.6 || s.amidProse(n) || isAnnounced(n))
	case n.Is(atom.P):
		return share < 0.5 && (parentIn || n.Sentence > 0) || parentIn && s.amidProse(n)
	case n.Is(atom.Div, atom.Section):
		return s.isBoxOfText(n, parentIn) || parentIn && s.isLinkedSentence(n)
	}
	return parentIn && n.Is(atom.Hr)
}

// between reports whether an element stands after the first text that the finder left
// in and before the last.
func (s *Settler) between(n *dom.Node) bool { return n.Order > s.first && n.Order < s.last }

// isBoxOfText reports whether a box holds sentences, a table of contents, or in the
// midst of the text a line of its own.
func (s *Settler) isBoxOfText(n *dom.Node, parentIn bool) bool {
	share := n.LinkShare()
	switch {
	case n.Letters == 0:
		return false
	case n.Sentence > 0 && share < 0.3:
		return true
	case (share > 0.5 || n.Hints&dom.HintContents != 0) && s.isContents(n):
		return true
	case !parentIn:
		return false
	case s.leadsToList(n):
		return true
	}
	return n.Letters < 100 && share < 0.3 || n.Sentence > 0 && n.Letters-n.Linked > 60 && share < 0.8
}

// isLinkedSentence reports whether a box among paragraphs holds a sentence of running text
// that is wholly a link.
func (s *Settler) isLinkedSentence(n *dom.Node) bool {
	only := dom.OnlyChild(n)
	return only.IsElement(atom.P) && only.Sentence > 0 && only.Letters > 80 && s.amidProse(n)
}

// holdsListing reports whether a box holds code, or what it prints, and no links but in it.
func holdsListing(n *dom.Node) bool {
	return n.Hints&dom.Junk == 0 && n.LinkShare() < 0.2 && n.Find(atom.Pre) != nil
}

// isCallout reports whether an element is a box of the text that is set apart to be noticed.
func (s *Settler) isCallout(n *dom.Node) bool {
	_, ok := dom.CalloutKind(n)
	return ok && n.LinkShare() < 0.5
}

// opensSection reports whether a header holds the crosshead of the text after it.
func (s *Settler) opensSection(n *dom.Node) bool {
	return n.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil && n.LinkShare() < 0.5 && s.headsProse(n)
}

// headsProse reports whether text that is in the article follows a crosshead.
func (s *Settler) headsProse(n *dom.Node) bool {
	for next := n.Next; next != nil; next = next.Next {
		if !next.IsText() && next.Letters > 0 {
			return s.In(next) && next.LinkShare() < 0.3 && next.Letters > 80
		}
	}
	return false
}

// amidProse reports whether an element stands between paragraphs of the article.
func (s *Settler) amidProse(n *dom.Node) bool {
	return s.proseBeside(n, func(m *dom.Node) *dom.Node { return m.Prev }) && s.proseBeside(n, func(m *dom.Node) *dom.Node { return m.Next })
}

// proseBeside reports whether one of the first elements in a direction from n is text
// of the article, or a crosshead.
func (s *Settler) proseBeside(n *dom.Node, step func(*dom.Node) *dom.Node) bool {
	seen := 0
	for m := step(n); m != nil && seen < 3; m = step(m) {
		if m.IsText() || m.Letters == 0 {
			continue
		}
		text := m.Is(atom.P, atom.Blockquote, atom.Pre, atom.Table) && m.Letters > 60
		if s.In(m) && (text || m.Is(atom.H2, atom.H3, atom.H4)) {
			return true
		}
		seen++
	}
	return false
}

// isAnnounced reports whether the paragraph before an element ends in a colon.
func isAnnounced(n *dom.Node) bool {
	p := dom.PrevElement(n)
	return p != nil && p.Is(atom.P) && strings.HasSuffix(p.Words(), ":")
}

// leadsToList reports whether an element is a sentence that leads up to the list after it.
func (s *Settler) leadsToList(n *dom.Node) bool {
	next := dom.NextElement(n)
	return next != nil && s.In(next) && (next.Is(atom.Ul, atom.Ol) || next.Find(atom.Ul, atom.Ol) != nil) && strings.HasSuffix(n.Words(), ":")
}

// isContents reports whether nearly all links in an element, and more than two, lead
// to places within the page.
func (s *Settler) isContents(n *dom.Node) bool {
	inner, outer := 0, 0
	n.Each(func(m *dom.Node) bool {
		if m.Is(atom.A) && !m.Hidden {
			if strings.HasPrefix(s.Address(m.Get("href")), "#") {
				inner++
			} else {
				outer++
			}
		}
		return outer <= 2
	})
	return inner > 2 && outer*9 <= inner
}
