package web

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// isDropCap reports whether a picture is the first letter of the word after it, drawn large.
func (s *setter) isDropCap(n *node, alt string) bool {
	if !isInitial(alt) || !s.line.isEmpty() {
		return false
	}
	for i := n.end; i < len(s.page.nodes) && i < n.end+8; i++ {
		next := s.page.nodes[i]
		switch {
		case next.is(atom.Img, atom.Br, atom.Figcaption):
			return false
		case next.isText() && !isBlank(next.text):
			return startsSmall(next.text)
		}
	}
	return false
}

// isInitial reports whether a text is one capital letter.
func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && size == len(s) && unicode.IsUpper(r)
}

// startsSmall reports whether a text begins with a small letter, with nothing before it.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// paragraph adds a paragraph; one that goes on with a word whose first letter was set in a
// block of its own takes that in.
func (s *setter) paragraph(t article.Text, from *node) {
	last := len(s.sets) - 1
	if last >= 0 && len(t) > 0 && startsSmall(t[0].Text) {
		initial := ""
		switch b := s.sets[last].block.(type) {
		case article.Paragraph:
			initial = b.Text.String()
		case article.Figure:
			if b.Caption.IsZero() && len(b.Images) == 1 {
				initial = b.Images[0].Alt
			}
		}
		if isInitial(initial) {
			t[0].Text = initial + t[0].Text
			s.sets = s.sets[:last]
		}
	}
	s.add(article.Paragraph{Text: t}, from)
}
