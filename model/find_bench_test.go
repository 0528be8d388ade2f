package model

import (
	"image"
	"strings"
	"testing"

	"lede/model/article"
)

// BenchmarkPattern looks for words at the end of ten megabytes, a paragraph at a time.
func BenchmarkPattern(b *testing.B) {
	const sentence = "The harbour wall was built by the people of the town, who carried every stone of it down from the hill. "
	paragraph := article.Words(strings.Repeat(sentence, 6))
	text := manuscript{}
	size := 0
	for ; size < 10<<20; size += paragraph.Len() {
		text.body = append(text.body, article.Paragraph{Text: paragraph})
	}
	text.body = append(text.body, article.Paragraph{Text: article.Words("Only the Lighthouse keeper knew the zero mark.")})
	for _, c := range []struct {
		name, typed string
		how         patternReading
	}{
		{"words", "lighthouse keeper", asWords},
		{"words in capitals", "Lighthouse", asWords},
		{"a rare letter", "zero", asWords},
		{"a common letter", "th", asWords},
		{"words that are everywhere", "stone", asWords},
		{"a regular expression with a word", "light.*keeper", asRegexp},
		{"a regular expression without one", "[xyz]e[^a]o m", asRegexp},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				p, err := newPattern(c.typed, c.how)
				if err != nil {
					b.Fatal(err)
				}
				n := 0
				for block := range text.end() {
					n += p.count(text.plain(block))
				}
				if n == 0 {
					b.Fatal("not found")
				}
			}
		})
	}
}

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
			m.lookFor(typed, asItLooks, article.Position{})
			for cmd := m.searchOn(); cmd != nil; cmd = m.searchOn() {
				m.searched(cmd().(partSearched))
			}
			for b.Loop() {
				m.Update(keyPress("j"))
				m.View()
			}
		})
	}
}
