package export_test

import (
	"io"
	"strings"
	"testing"

	"lede/model/article"
)

// BenchmarkFormats writes an article of about a megabyte in every format; the rate is
// that of the article's words.
func BenchmarkFormats(b *testing.B) {
	words := strings.Repeat("The ferry left the harbour at dawn, and nobody on the quay said a word. ", 8)
	a := &article.Article{Headline: "A long way"}
	size := 0
	for size < 1<<20 {
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)}, article.Paragraph{Text: article.Text{
			{Text: words}, {Text: "the log", Emphasis: article.Italic, Link: "https://signal.example/log"}, {Text: words},
		}})
		size += 3 * len(words)
	}
	for _, name := range []string{"text", "md", "html", "json"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				if err := formats[name](io.Discard, a); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
