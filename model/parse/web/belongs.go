package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// belongs reports whether an element that the finder dropped is part of the article
// all the same: it stands in the midst of it, and is of a kind that articles hold.
func (s *settler) belongs(n *node, parentIn bool) bool {
	share := n.linkShare()
	switch {
	case !s.between(n):
		return false
	case n.kin&(kinPull|kinNote) != 0 && n.letters < 600:
		return true
	case n.is(atom.Header) && parentIn && s.opensSection(n):
		return true
	case parentIn && s.isFormula(n):
		return true
	case n.is(atom.Aside, atom.Header) || n.kin&(kinAuthor|kinUnseen) != 0:
		return false
	case n.is(atom.Figure, atom.Picture, atom.Img, atom.Video, atom.Iframe, atom.Audio):
		return true
	case n.is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
		return parentIn && (share < 0.5 || s.leadsHere(n) || s.headsProse(n))
	case n.is(atom.Pre, atom.Table, atom.Blockquote, atom.Dl, atom.Details, atom.Math):
		return share < 0.5
	case n.is(atom.Ul, atom.Ol):
		return parentIn && (share < 0.6 || s.isContents(n) || s.amidProse(n) || isAnnounced(n))
	case n.is(atom.P):
		return share < 0.5 && (parentIn || n.sentence > 0) || parentIn && s.amidProse(n)
	case n.is(atom.Div, atom.Section):
		return s.isBoxOfText(n, parentIn)
	}
	return parentIn && n.is(atom.Hr)
}

// between reports whether an element stands after the first text that the finder left
// in and before the last.
func (s *settler) between(n *node) bool { return n.order > s.first && n.order < s.last }

// holdsMore reports whether a box that the finder dropped holds prose beside what else
// may be in it, so that its parts are decided of one by one.
func (s *settler) holdsMore(n *node) bool {
	return n.is(atom.Div, atom.Section) && s.between(n) && n.kin&(kinAuthor|kinUnseen) == 0 && n.linkShare() < 0.8 && s.prose(n, false) > 60
}

// isBoxOfText reports whether a box holds sentences, a table of contents, or in the
// midst of the text a line of its own.
func (s *settler) isBoxOfText(n *node, parentIn bool) bool {
	share := n.linkShare()
	switch {
	case n.letters == 0:
		return false
	case n.sentence > 0 && share < 0.3:
		return true
	case (share > 0.5 || n.kin&kinContents != 0) && s.isContents(n):
		return true
	case !parentIn:
		return false
	case s.leadsToList(n):
		return true
	}
	return n.letters < 100 && share < 0.3 || n.sentence > 0 && n.letters-n.linked > 60 && share < 0.8
}

// leadsHere reports whether the link of a crosshead leads to a place in the article.
func (s *settler) leadsHere(n *node) bool {
	a := n.find(atom.A)
	return a != nil && strings.HasPrefix(s.address(a.get("href")), "#")
}

// isFormula reports whether an element is there for a formula.
func (s *settler) isFormula(n *node) bool {
	f, ok := s.formulaOf(n)
	return ok && f.tex != ""
}

// opensSection reports whether a header holds the crosshead of the text after it.
func (s *settler) opensSection(n *node) bool {
	return n.find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil && n.linkShare() < 0.5 && s.headsProse(n)
}

// headsProse reports whether text that is in the article follows a crosshead.
func (s *settler) headsProse(n *node) bool {
	for next := n.next; next != nil; next = next.next {
		if !next.isText() && next.letters > 0 {
			return s.in(next) && next.linkShare() < 0.3 && next.letters > 80
		}
	}
	return false
}

// amidProse reports whether an element stands between paragraphs of the article.
func (s *settler) amidProse(n *node) bool {
	return s.proseBeside(n, func(m *node) *node { return m.prev }) && s.proseBeside(n, func(m *node) *node { return m.next })
}

// proseBeside reports whether one of the first elements in a direction from n is text
// of the article, or a crosshead.
func (s *settler) proseBeside(n *node, step func(*node) *node) bool {
	seen := 0
	for m := step(n); m != nil && seen < 3; m = step(m) {
		if m.isText() || m.letters == 0 {
			continue
		}
		text := m.is(atom.P, atom.Blockquote, atom.Pre, atom.Table) && m.letters > 60 && m.linkShare() < 0.4
		if s.in(m) && (text || m.is(atom.H2, atom.H3, atom.H4) && m.linkShare() < 0.5) {
			return true
		}
		seen++
	}
	return false
}

// isAnnounced reports whether the paragraph before an element ends in a colon.
func isAnnounced(n *node) bool {
	p := prevElement(n)
	return p != nil && p.is(atom.P) && strings.HasSuffix(p.words(), ":")
}

// leadsToList reports whether an element is a sentence that leads up to the list after it.
func (s *settler) leadsToList(n *node) bool {
	next := nextElement(n)
	return next != nil && s.in(next) && (next.is(atom.Ul, atom.Ol) || next.find(atom.Ul, atom.Ol) != nil) &&
		n.letters-n.linked > 20 && n.linkShare() < 0.8 && strings.HasSuffix(n.words(), ":")
}

// inFlow reports whether a list stands close to paragraphs of running text.
func inFlow(n *node) bool {
	return n.is(atom.Ul, atom.Ol) && (isRunning(prevElement(n)) || isRunning(nextElement(n)))
}

func isRunning(n *node) bool {
	return n != nil && n.is(atom.P) && n.letters > 80 && n.linkShare() < 0.4
}

// isContents reports whether nearly all links in an element, and more than two, lead
// to places within the page.
func (s *settler) isContents(n *node) bool {
	inner, outer := 0, 0
	n.each(func(m *node) bool {
		if m.is(atom.A) && !m.hidden {
			if strings.HasPrefix(s.address(m.get("href")), "#") {
				inner++
			} else {
				outer++
			}
		}
		return outer <= 2
	})
	return inner > 2 && outer*9 <= inner
}
