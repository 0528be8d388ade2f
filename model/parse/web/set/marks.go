package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// words sets a text that is not the page's own.
func (s *setter) words(text string, from *dom.Node, k Style) {
	if text == "" {
		return
	}
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
		s.words("“", n, k)
		s.Flow(n, k)
		s.words("”", n, k)
	case atom.Rt:
		s.ruby(n, k)
	case atom.Rp, atom.Wbr:
	case atom.Abbr, atom.Acronym:
		s.Flow(n, k)
		s.spellOut(n, k)
	case atom.Button:
		s.button(n, k)
	default:
		s.Flow(n, k)
	}
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
	if !k.In || title == "" || len(title) > 80 || len(title) <= len(short) || strings.ContainsAny(title, "0123456789") || s.expand[short] {
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
