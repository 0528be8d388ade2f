package model

import (
	"fmt"
	"image"
	"io"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// The screen of the benchmarks.
var benchSize = image.Pt(120, 40)

// benchArticles are a story of the usual length and ten megabytes of text.
func benchArticles() []struct {
	name    string
	article *article.Article
} {
	return []struct {
		name    string
		article *article.Article
	}{
		{"a story", benchArticle(6 << 10)},
		{"ten megabytes", benchArticle(10 << 20)},
	}
}

// benchArticle has about that many bytes, in paragraphs with crossheads and figures
// among them.
func benchArticle(bytes int) *article.Article {
	a := &article.Article{Headline: "Ferry returns after nine years", Byline: "By Ada Brandt", Site: "The Harbour Post",
		Dek: "The first boat since the strike carried four hundred people and a piano", Language: "en-GB"}
	for n := 0; bytes > 0; n++ {
		words := fmt.Sprintf("On day %d the morning ferry crossed the sound again, nine years after the last of the "+
			"old boats was laid up, and most of the town came down to the quay to see it. Her master said that she handles "+
			"better than anything he had steered before, and that the council, which had promised the boat twice, and twice "+
			"spent the money on something else, might now be asked about the wall.", n+1)
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)})
		bytes -= len(words)
		switch n % 8 {
		case 1:
			a.Body = append(a.Body, article.Figure{Caption: article.Caption{Text: article.Words("The ferry comes in at the north quay."), Credit: "IVO LINDQVIST"}})
		case 5:
			a.Body = append(a.Body, article.Crosshead{Level: 2, Text: article.Words("A long wait")})
		}
	}
	return a
}

// BenchmarkFirstScreen is from an article, of which the beginning has arrived, to its
// first screen.
func BenchmarkFirstScreen(b *testing.B) {
	for _, c := range benchArticles() {
		b.Run(c.name, func(b *testing.B) {
			whole := c.article.Body
			b.ReportAllocs()
			for b.Loop() {
				arriving := *c.article
				arriving.Body = whole[:min(len(whole), 120):min(len(whole), 120)]
				m := New(Options{Size: benchSize, Reading: Reading{Article: &arriving, Size: 10 << 20,
					More: func() (Addition, error) { return Addition{}, io.EOF }}})
				if m.View().Content == "" {
					b.Fatal("nothing is drawn")
				}
			}
		})
	}
}

// BenchmarkKey is a key and the frame after it.
func BenchmarkKey(b *testing.B) {
	for _, c := range benchArticles() {
		for _, k := range []struct {
			name, there, back string
			times             int // there, before as many back
		}{
			{"a line", "j", "k", 30},
			{"a page", "space", "b", 2},
			{"a page of many", "space", "b", 100},
			{"a paragraph", "}", "{", 10},
			{"the end and the top", "G", "g", 1},
			{"a pane", "C", "C", 1},
			{"the focus", "tab", "shift+tab", 1},
		} {
			b.Run(c.name+", "+k.name, func(b *testing.B) {
				m := New(Options{Size: benchSize, Reading: Reading{Article: c.article}})
				keys := []tea.KeyPressMsg{keyPress(k.there), keyPress(k.back)}
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					m.Update(keys[i/k.times%2])
					m.View()
				}
			})
		}
	}
}

// BenchmarkResize is another size and the frame at it.
func BenchmarkResize(b *testing.B) {
	for _, c := range benchArticles() {
		b.Run(c.name, func(b *testing.B) {
			m := New(Options{Size: benchSize, Reading: Reading{Article: c.article}})
			m.Update(keyPress("G"))
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				m.Update(tea.WindowSizeMsg{Width: benchSize.X - i%40, Height: benchSize.Y})
				m.View()
			}
		})
	}
}
