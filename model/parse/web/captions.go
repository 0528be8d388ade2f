package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// longCredit is the letters of the longest credit.
const longCredit = 200

// captionsOf are the elements with the words that belong to a figure.
func (s *setter) captionsOf(n *node) []*node {
	var found []*node
	n.each(func(m *node) bool {
		switch {
		case m.hidden || m != n && m.is(atom.Figure):
			return false
		case m.is(atom.Figcaption):
			found = append(found, m)
			return false
		case m != n && m.kin&(kinCaption|kinCredit) != 0 && m.letters > 0 && m.find(atom.Img, atom.Figcaption) == nil && !m.is(atom.A, atom.Table):
			found = append(found, m)
			return false
		}
		return true
	})
	return found
}

// flowBut flows n without the elements in skip.
func (s *setter) flowBut(n *node, skip []*node, k look) {
	was := make([]bool, len(skip))
	for i, m := range skip {
		was[i], m.hidden = m.hidden, true
	}
	s.flow(n, k)
	for i, m := range skip {
		m.hidden = was[i]
	}
}

// captionText puts the words of a figure's captions together, and tells the credit.
func (s *setter) captionText(captions []*node) article.Caption {
	var text article.Text
	credit := ""
	for _, c := range captions {
		words, by := s.captionParts(c)
		if len(words) > 0 && !strings.Contains(text.String(), words.String()) {
			if len(text) > 0 {
				text = append(text, article.Run{Text: " "})
			}
			text = append(text, words...)
		}
		if by != "" && !strings.Contains(credit, by) {
			credit = strings.TrimSpace(credit + " " + by)
		}
	}
	return s.caption(trimmed(text), credit)
}

// captionParts are a caption's words and the credit that stands in an element of its
// own within it.
func (s *setter) captionParts(c *node) (words article.Text, credit string) {
	if c.kin&kinCredit != 0 && c.kin&kinCaption == 0 {
		return nil, clean.Line(c.words())
	}
	var credits []*node
	c.each(func(m *node) bool {
		if m != c && !m.hidden && m.kin&kinCredit != 0 && m.letters > 0 && m.letters*10 <= c.letters*9 {
			credits = append(credits, m)
			return false
		}
		return true
	})
	words = s.allOf(c, credits)
	for _, m := range credits {
		credit = strings.TrimSpace(credit + " " + clean.Line(m.words()))
	}
	return words, credit
}

// allOf is the text of all of an element but the parts to skip, whether or not the
// finder left it in.
func (s *setter) allOf(n *node, skip []*node) article.Text {
	n.each(func(m *node) bool {
		m.in = true
		return true
	})
	return s.apart(func() { s.flowBut(n, skip, look{in: true}) }).text()
}

// caption tells a credit from the words before it, where none was told already. The
// credit stays as it is printed, "Photo by A. Diver" and not the name alone.
func (s *setter) caption(text article.Text, credit string) article.Caption {
	if credit == "" {
		plain := text.String()
		words, by := anatomy.Credit(plain)
		switch rest, ok := strings.CutPrefix(plain, words); {
		case by == "":
		case ok:
			text, credit = cut(text, len(words)), strings.Trim(rest, " \u00a0()[]|–—-/·•,;")
		default:
			text, credit = article.Words(words), by
		}
	}
	return article.Caption{Text: trimmed(text), Credit: unglued(credit)}
}

// cut is the first n bytes of a text.
func cut(t article.Text, n int) article.Text {
	var kept article.Text
	for _, r := range t {
		if n <= 0 {
			break
		}
		if len(r.Text) > n {
			r.Text = r.Text[:n]
		}
		n -= len(r.Text)
		kept = append(kept, r)
	}
	return kept
}

// looseCaption sets a caption that no figure holds: it belongs to the figure before,
// and so does the credit in an element of its own that follows it.
func (s *setter) looseCaption(n *node, k look) {
	if len(s.sets) > 0 {
		last := &s.sets[len(s.sets)-1]
		if f, ok := last.block.(article.Figure); ok && f.Caption.IsZero() {
			captions := []*node{n}
			if next := nextElement(n); next != nil && next.letters > 0 && next.letters < longCredit && (next.is(atom.Cite) || next.kin&kinCredit != 0) {
				captions = append(captions, next)
			}
			f.Caption = s.captionText(captions)
			last.block = f
			for _, c := range captions[1:] { // it is not set again as a line of text
				c.in, c.leads = false, false
			}
			return
		}
	}
	s.flow(n, k)
}

// unglued is a credit without the labels that run into its name, where a page has them
// for a style sheet to hide: "CreditA. Diver".
func unglued(credit string) string {
	for {
		rest, ok := strings.CutPrefix(credit, "Credit")
		if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsUpper(r) {
			return credit
		}
		credit = rest
	}
}
