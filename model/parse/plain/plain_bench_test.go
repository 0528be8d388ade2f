package plain_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/parse/plain"
	"lede/testdata/golden"
)

// story is a long text, a paragraph a line, of about so many bytes.
func story(size int) string {
	var b strings.Builder
	b.WriteString("Harbour towns prepare for a longer winter\n\n")
	for i := 0; b.Len() < size; i++ {
		if i%12 == 11 {
			fmt.Fprintf(&b, "What happened in month %d\n\n", i/12)
		}
		sentence := fmt.Sprintf("In year %d the harbour master counted the boats again, as his mother had done – and wrote “%d”, which was fewer. ", 1900+i%120, i)
		b.WriteString(strings.TrimSpace(strings.Repeat(sentence, 3+i%5)) + "\n\n")
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	for name, text := range map[string]string{
		"a paragraph a line": story(8 << 20),
		"wrapped":            wrapped(story(8<<20), 72),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				plain.Parse(text)
			}
		})
	}
}

// wrapped breaks the lines of s at a measure.
func wrapped(s string, measure int) string {
	var b strings.Builder
	for l := range strings.SplitSeq(s, "\n") {
		column := 0
		for i, w := range strings.Fields(l) {
			switch n := len([]rune(w)); {
			case i > 0 && column+1+n > measure:
				b.WriteByte('\n')
				column = n
			case i > 0:
				b.WriteByte(' ')
				column += n + 1
			default:
				column = n
			}
			b.WriteString(w)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// BenchmarkWholePage reads 200 KB of a whole page's dump.
func BenchmarkWholePage(b *testing.B) {
	for _, name := range []string{"lynx", "crawl"} {
		b.Run(name, func(b *testing.B) {
			text := string(golden.Sources(b, "parse/dump-"+name)[0].Data)
			text = strings.Repeat(text, 1+200<<10/len(text))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				plain.Parse(text)
			}
		})
	}
}
