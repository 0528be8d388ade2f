package set

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// isDropCap reports whether a picture is the first letter of the word after it, drawn large.
func (s *setter) isDropCap(n *dom.Node, alt string) bool {
	if !isInitial(alt) || !s.line.isEmpty() {
		return false
	}
	for i := n.End; i < len(s.page.Nodes) && i < n.End+8; i++ {
		next := s.page.Nodes[i]
		switch {
		case next.Is(atom.Img, atom.Br, atom.Figcaption):
			return false
		case next.IsText() && !dom.IsBlank(next.Text):
			return startsSmall(next.Text)
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
func (s *setter) paragraph(t article.Text, from *dom.Node) {
	last := len(s.Sets) - 1
	if last >= 0 && len(t) > 0 && startsSmall(t[0].Text) {
		initial := ""
		switch b := s.Sets[last].Block.(type) {
		case article.Paragraph:
			initial = b.Text.String()
		case article.Figure:
			if b.Caption.IsZero() && len(b.Images) == 1 {
				initial = b.Images[0].Alt
			}
		}
		if isInitial(initial) {
			t[0].Text = initial + t[0].Text
			s.Sets = s.Sets[:last]
		}
	}
	s.add(article.Paragraph{Text: t}, from)
}
