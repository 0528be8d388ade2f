package set

import (
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

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
