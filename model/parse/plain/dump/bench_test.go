package dump_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/parse/plain/dump"
)

// BenchmarkPage judges a page's dump of 200 KB.
func BenchmarkPage(b *testing.B) {
	for _, name := range []string{"lynx", "crawl"} {
		b.Run(name, func(b *testing.B) {
			raw, err := os.ReadFile("../../../../testdata/parse/dump-" + name + ".txtar")
			if err != nil {
				b.Fatal(err)
			}
			text := string(txtar.Parse(raw).Files[0].Data)
			text = strings.Repeat(text, 1+200<<10/len(text))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				s := dump.Unwrap(dump.Lines(text))
				if s.IsPage() {
					s.Judge()
				}
			}
		})
	}
}
