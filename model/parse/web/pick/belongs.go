package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// belongs reports whether an element that the finder dropped is part of the article all
// the same: it stands in the midst of it and is more than links. What stands there and is
// furniture the judge hears of.
func (s *Settler) belongs(n *dom.Node, parentIn bool) bool {
	switch {
	case !s.between(n) || n.Hints&dom.HintUnseen != 0:
		return false
	case n.Hints&dom.HintPull != 0:
		return true
	case n.Is(atom.Aside, atom.Header) || n.Hints&dom.HintAuthor != 0:
		return s.isBoxOfProse(n) || parentIn && n.Is(atom.Header) && n.Find(atom.H2, atom.H3, atom.H4) != nil
	case dom.IsHeading(n):
		return parentIn && n.LinkShare() <= mostlyLinks || s.isOfThing(n)
	case n.LinkShare() > mostlyLinks:
		return parentIn && (n.Is(atom.P, atom.Ul, atom.Ol, atom.Blockquote) || dom.OnlyChild(n).Is(atom.P)) && (s.amidProse(n) || isAnnounced(n))
	}
	return parentIn || n.Sentence > 0 || isWhole(n)
}

// isOfThing reports whether a crosshead names a thing that the text after it is about: it, or what
// is next to it, is a link to where that is found. One to a page of the site names another article.
func (s *Settler) isOfThing(h *dom.Node) bool {
	a := linkOf(h)
	if a == nil {
		a = linkOf(dom.NextElement(h))
	}
	return a != nil && dom.LeadsAway(a) && (strings.Contains(a.Get("rel"), "sponsored") || !s.leadsOn(a))
}

// linkOf is the first link in an element, or that around it; nil where there is none.
func linkOf(n *dom.Node) *dom.Node {
	if n == nil {
		return nil
	}
	if a := n.Find(atom.A); a != nil {
		return a
	}
	return n.Within(atom.A)
}

// The shares of an element in links above which it leads elsewhere, and up to which it is text, and
// how many sentences make a box one of text.
const mostlyLinks, fewLinks, fewSentences = 0.6, 0.3, 3

// isWhole reports whether an element is a picture or something else that is looked at as a whole.
func isWhole(n *dom.Node) bool {
	return n.Is(atom.Figure, atom.Picture, atom.Img, atom.Video, atom.Iframe, atom.Audio, atom.Embed, atom.Object,
		atom.Pre, atom.Table, atom.Blockquote, atom.Dl, atom.Details, atom.Math)
}

// between reports whether an element stands no earlier than the first text that the finder left
// in and before the last.
func (s *Settler) between(n *dom.Node) bool { return n.Order >= s.first && n.Order < s.last }

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
		text := m.Is(atom.P, atom.Blockquote, atom.Pre, atom.Table) && m.Letters > dom.ShortLine
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
	return p.Is(atom.P) && strings.HasSuffix(p.Words(), ":")
}
