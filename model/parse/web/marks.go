package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// words sets a text that is not the page's own.
func (s *setter) words(text string, from *node, k look) {
	if text == "" {
		return
	}
	s.opening(from)
	s.line.add(text, k)
}

// inline sets an element within a line of text.
func (s *setter) inline(n *node, k look) {
	k.emphasis |= emphasisOf(n)
	switch n.tag {
	case atom.A:
		s.link(n, k)
	case atom.Img:
		s.image(n, k)
	case atom.Q:
		s.words("“", n, k)
		s.flow(n, k)
		s.words("”", n, k)
	case atom.Rt:
		s.ruby(n, k)
	case atom.Rp, atom.Wbr:
	case atom.Abbr, atom.Acronym:
		s.flow(n, k)
		s.spellOut(n, k)
	case atom.Button:
		s.button(n, k)
	default:
		s.flow(n, k)
	}
}

// button sets a button that has words of the article on it: a crosshead, or a question
// that opens its answer. Others do what paper cannot.
func (s *setter) button(n *node, k look) {
	switch {
	case s.page.isFrame(n):
		s.flow(n, k)
	case !isWording(n):
	case isQuestion(n) && !inCrosshead(n):
		s.flush()
		k.emphasis |= article.Bold
		s.flow(n, k)
		s.flush()
	default:
		s.flow(n, k)
	}
}

// isWording reports whether a button's words are the article's: it is a crosshead, or
// a word of a sentence, as some glossaries have it, or a question.
func isWording(n *node) bool {
	if n.letters == 0 || n.letters > 250 {
		return false
	}
	return inCrosshead(n) || n.parent.is(atom.P) && n.parent.letters > 4*n.letters || isQuestion(n)
}

// inCrosshead reports whether a crosshead or a term stands close around an element.
func inCrosshead(n *node) bool {
	for p, depth := n.parent, 0; p != nil && depth < 3; p, depth = p.parent, depth+1 {
		if p.is(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Dt) {
			return true
		}
	}
	return false
}

// isQuestion reports whether a button opens the answer to the question on it.
func isQuestion(n *node) bool {
	return (n.has("aria-expanded") || n.has("aria-controls")) && n.letters > 10 && strings.HasSuffix(n.words(), "?")
}

// ruby sets the reading of the characters before it in brackets.
func (s *setter) ruby(n *node, k look) {
	s.line.gap = ""
	s.words("("+n.words()+")", n, k)
}

// spellOut adds what an abbreviation stands for, once.
func (s *setter) spellOut(n *node, k look) {
	title, short := strings.TrimSpace(n.get("title")), n.words()
	if !k.in || title == "" || len(title) > 80 || len(title) <= len(short) || strings.ContainsAny(title, "0123456789") || s.expand[short] {
		return
	}
	s.expand[short] = true
	s.line.part(" ")
	s.words("("+title+")", n, k)
}

func (s *setter) link(n *node, k look) {
	href := strings.TrimSpace(n.get("href"))
	if isPermalink(n) {
		return
	}
	if target := s.page.address(href); target != "" {
		k.link = target
	}
	s.flow(n, k)
}

// isPermalink reports whether a link is the mark beside a crosshead that leads to
// itself.
func isPermalink(n *node) bool {
	if n.letters > 3 || n.letters == 0 || !strings.Contains(n.get("href"), "#") {
		return false
	}
	switch n.words() {
	case "#", "¶", "§", "🔗", "∞", "link":
		return true
	}
	return false
}

// headingWords are a heading's words without such a mark at their end.
func headingWords(n *node) string {
	words := clean.Line(n.words())
	var mark *node
	n.each(func(m *node) bool {
		if m.is(atom.A) && !m.hidden && isPermalink(m) {
			mark = m
		}
		return true
	})
	if mark != nil {
		words = strings.TrimSpace(strings.TrimSuffix(words, mark.words()))
	}
	return words
}
