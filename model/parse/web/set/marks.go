package set

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// words sets a text that is not the page's own.
func (s *setter) words(text string, from *dom.Node, k Style) {
	s.opening(from)
	s.line.add(text, k)
}

// inline sets an element within a line of text.
func (s *setter) inline(n *dom.Node, k Style) {
	k.emphasis |= emphasisOf(n)
	switch n.Tag {
	case atom.A:
		s.link(n, k)
	case atom.Img:
		s.image(n, k)
	case atom.Q:
		marks := "“”"
		if n.Parent.Within(atom.Q) != nil {
			marks = "‘’"
		}
		s.words(marks[:len("“")], n, k)
		s.Flow(n, k)
		s.words(marks[len("“"):], n, k)
	case atom.Cite:
		before, after := standsApart(n)
		if before {
			s.breaks = 2
		}
		s.Flow(n, k)
		if after {
			s.breaks = 2
		}
	case atom.Rt:
		s.ruby(n, k)
	case atom.Rp, atom.Wbr:
	case atom.Abbr, atom.Acronym:
		s.Flow(n, k)
		s.spellOut(n, k)
	case atom.Button:
		s.button(n, k)
	case atom.Span, atom.Small:
		s.span(n, k)
	default:
		s.Flow(n, k)
	}
}

// span sets a part of a line. One that only who is read to is told does not stand beside
// the words around it.
func (s *setter) span(n *dom.Node, k Style) {
	if isOwnLine(n) {
		s.breaks = max(s.breaks, 1)
		s.Flow(n, k)
		s.breaks = max(s.breaks, 1)
		return
	}
	unseen := n.Hints&dom.HintUnseen != 0 && strings.ContainsFunc(n.Raw(), unicode.IsLetter)
	if (unseen || isPartOfHeading(n)) && touch(n.Prev, n) {
		s.line.space(" ")
	}
	s.Flow(n, k)
	if unseen && touch(n, n.Next) {
		s.line.space(" ")
	}
}

// touch reports whether a word of one node runs into a word of the next.
func touch(before, after *dom.Node) bool {
	if before == nil || after == nil {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before.Raw())
	first, _ := utf8.DecodeRuneInString(after.Raw())
	return isWordRune(last) && isWordRune(first)
}

// isOwnLine reports whether a part of a line has one of its own by its style, or is a line of
// verse.
func isOwnLine(n *dom.Node) bool {
	return n.Letters > 0 && (dom.Declares(n.Style(), "display:block") || dom.HasClass(n, "l") && dom.HasClass(n.Parent, "lg"))
}

// isPartOfHeading reports whether a part of a heading has another name than that before it: a
// number and the words, or a kicker.
func isPartOfHeading(n *dom.Node) bool {
	return dom.IsHeading(n.Parent) && n.Prev.Is(atom.Span) && n.Get("class") != n.Prev.Get("class")
}

// button sets a button that has words of the article on it: a crosshead, or a question
// that opens its answer. Others do what paper cannot.
func (s *setter) button(n *dom.Node, k Style) {
	switch {
	case s.page.IsFrame(n):
		s.Flow(n, k)
	case !dom.IsWording(n):
	case dom.IsQuestion(n) && !dom.InCrosshead(n):
		s.Flush()
		k.emphasis |= article.Bold
		s.Flow(n, k)
		s.Flush()
	default:
		s.Flow(n, k)
	}
}

// ruby sets the reading of the characters before it in brackets.
func (s *setter) ruby(n *dom.Node, k Style) {
	s.line.gap = ""
	s.words("("+n.Words()+")", n, k)
}

// spellOut adds what an abbreviation stands for, once.
func (s *setter) spellOut(n *dom.Node, k Style) {
	title, short := strings.TrimSpace(n.Get("title")), n.Words()
	if !k.In || title == "" || len(title) > dom.LongestLabel || len(title) <= len(short) || strings.ContainsAny(title, "0123456789") || s.expand[short] {
		return
	}
	s.expand[short] = true
	s.line.space(" ")
	s.words("("+title+")", n, k)
}

func (s *setter) link(n *dom.Node, k Style) {
	href := strings.TrimSpace(n.Get("href"))
	if dom.IsPermalink(n) {
		return
	}
	if target := s.page.Address(href); target != "" {
		k.link = target
	}
	s.Flow(n, k)
}
