package find

import (
	"strings"
	"testing"
)

// BenchmarkPattern looks for words at the end of ten megabytes, a paragraph at a time.
func BenchmarkPattern(b *testing.B) {
	const sentence = "The harbour wall was built by the people of the town, who carried every stone of it down from the hill. "
	paragraph := strings.Repeat(sentence, 6)
	var text paragraphs
	size := 0
	for ; size < 10<<20; size += len(paragraph) {
		text = append(text, paragraph)
	}
	text = append(text, "Only the Lighthouse keeper knew the zero mark.")
	for _, c := range []struct {
		name, typed string
		how         Interpretation
	}{
		{"words", "lighthouse keeper", AsWords},
		{"words in capitals", "Lighthouse", AsWords},
		{"a rare letter", "zero", AsWords},
		{"a common letter", "th", AsWords},
		{"words that are everywhere", "stone", AsWords},
		{"a regular expression with a word", "light.*keeper", AsExpression},
		{"a regular expression without one", "[xyz]e[^a]o m", AsExpression},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				p, err := NewPattern(c.typed, c.how)
				if err != nil {
					b.Fatal(err)
				}
				n := 0
				for block := range text.End() {
					n += p.count(text.Plain(block))
				}
				if n == 0 {
					b.Fatal("not found")
				}
			}
		})
	}
}
