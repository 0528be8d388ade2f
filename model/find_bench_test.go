package model

import (
	"image"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/find"
)

// BenchmarkLineDownAmongMatches moves by a line where every line has matches.
func BenchmarkLineDownAmongMatches(b *testing.B) {
	a := &article.Article{}
	for range 500 {
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(strings.Repeat("the wall of the harbour ", 40))})
	}
	m := New(Options{Reading: Reading{Article: a}, Size: image.Pt(120, 40)})
	for _, typed := range []string{"", "the", "[th]e"} {
		b.Run("/"+typed, func(b *testing.B) {
			m.search = nil
			m.lookFor(typed, find.AsItLooks, article.Position{}, 1)
			for cmd := m.searchOn(); cmd != nil; cmd = m.searchOn() {
				cmd().(partSearched).taken(m)
			}
			for b.Loop() {
				m.Update(keyPress("j"))
				m.View()
			}
		})
	}
}
