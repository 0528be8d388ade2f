package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
	"lede/ui/typeset"
)

const sentence = "The harbour authority’s announcement, which had been expected since the extraordinary meeting of 10 September, surprised nobody who had followed the negotiations between the representatives of both administrations. "

// book is an article of so many bytes in paragraphs of some 600.
func book(bytes int) *article.Article {
	a := &article.Article{Language: "en"}
	for n := 0; n < bytes; {
		text := fmt.Sprintf("%d. ", len(a.Body)) + strings.Repeat(sentence, 3)
		a.Body = append(a.Body, article.Paragraph{Text: words(text)})
		n += len(text)
	}
	return a
}

var rags = []struct {
	name string
	rag  typeset.Rag
}{{"ragged", typeset.Ragged}, {"hyphens", typeset.RaggedHyphens}, {"justified", typeset.Justified}}

// One operation sets one paragraph of 600 bytes.
func BenchmarkParagraph(b *testing.B) {
	text := words(strings.Repeat(sentence, 3))
	for _, r := range rags {
		b.Run(r.name, func(b *testing.B) {
			a := &article.Article{Language: "en", Body: []article.Block{article.Paragraph{Text: text}}}
			x := indexed(a)
			b.SetBytes(int64(text.Len()))
			b.ReportAllocs()
			for b.Loop() {
				typeset.NewGalley(a, x, typeset.Setting{Measure: 66, Rag: r.rag}).Lines(article.Position{}, 20)
			}
		})
	}
}

func BenchmarkFirstScreen100MB(b *testing.B) {
	a := book(100 << 20)
	x := indexed(a)
	for b.Loop() {
		typeset.NewGalley(a, x, typeset.Setting{Measure: 66}).Lines(article.Position{}, 40)
	}
}

func BenchmarkEnd100MB(b *testing.B) {
	a := book(100 << 20)
	x := indexed(a)
	for b.Loop() {
		g := typeset.NewGalley(a, x, typeset.Setting{Measure: 66})
		g.Lines(g.Move(g.End(), -39), 40)
	}
}

// One operation turns a page that was not set before.
func BenchmarkPage(b *testing.B) {
	a := book(10 << 20)
	x := indexed(a)
	for _, r := range rags {
		b.Run(r.name, func(b *testing.B) {
			g := typeset.NewGalley(a, x, typeset.Setting{Measure: 66, Rag: r.rag})
			top, end := article.Position{}, g.End()
			b.ReportAllocs()
			for b.Loop() {
				if top = g.Move(top, 40); top.Compare(end) >= 0 {
					top = article.Position{}
				}
				g.Lines(top, 40)
			}
		})
	}
}

// One operation moves down a line and takes a screen of lines that are set.
func BenchmarkLine(b *testing.B) {
	a := book(1 << 20)
	g := typeset.NewGalley(a, indexed(a), typeset.Setting{Measure: 66})
	top := article.Position{}
	b.ReportAllocs()
	for b.Loop() {
		if top = g.Move(top, 1); top.Block > 20 {
			top = article.Position{}
		}
		g.Lines(top, 40)
	}
}

// One operation finds where the lines of a megabyte without a break end.
func BenchmarkEndlessParagraph(b *testing.B) {
	text := words(strings.Repeat(sentence, (1<<20)/len(sentence)))
	a := &article.Article{Language: "en", Body: []article.Block{article.Paragraph{Text: text}}}
	x := indexed(a)
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		typeset.NewGalley(a, x, typeset.Setting{Measure: 66}).Lines(article.Position{}, 40)
	}
}

func BenchmarkCode(b *testing.B) {
	a := &article.Article{Body: []article.Block{article.Code{Language: "go", Text: strings.Repeat("func main() { fmt.Println(\"hello\") } // a comment\n", 40)}}}
	x := indexed(a)
	for b.Loop() {
		typeset.NewGalley(a, x, typeset.Setting{Measure: 66}).Lines(article.Position{}, 40)
	}
}
