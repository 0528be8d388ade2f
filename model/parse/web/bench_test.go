package web

import (
	"context"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// BenchmarkParse reads a story as a newspaper prints it, and the same made a hundred
// times as long.
func BenchmarkParse(b *testing.B) {
	raw, err := os.ReadFile("../../../testdata/parse/web-trimmed.txtar")
	if err != nil {
		b.Fatal(err)
	}
	story := string(txtar.Parse(raw).Files[0].Data)
	head, rest, _ := strings.Cut(story, "<p>")
	text, tail, _ := strings.Cut(rest, "<div class=\"newsletter")
	for _, page := range []struct{ name, text string }{
		{"story", story},
		{"long", head + strings.Repeat("<p>"+text, 500) + "<div class=\"newsletter" + tail},
	} {
		b.Run(page.name, func(b *testing.B) {
			b.SetBytes(int64(len(page.text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(context.Background(), page.text, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
