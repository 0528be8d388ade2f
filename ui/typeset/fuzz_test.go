package typeset_test

import (
	"strings"
	"testing"
	"unicode"

	"lede/model/article"
	"lede/ui/typeset"
)

// FuzzGalley sets strangers' words in every kind of block, at any measure and in any
// manner: nothing panics, no word is lost, and every line knows its place.
func FuzzGalley(f *testing.F) {
	f.Add("one two¶three-four/five 6 km, “quoted” — dash", uint8(20), uint16(0))
	f.Add("שלום (עולם) 25% abc¶漢字、かな「括弧」¶ไทยแลนด์", uint8(9), uint16(0x155))
	f.Add("a\u00adb\u200bc e\u0301 👩‍👩‍👧 🇳🇴 https://example.org/a?b=c", uint8(3), uint16(0xffff))
	f.Add("ไ\u0897ยแปลก\u0897ใหม่\u0897จริง", uint8(4), uint16(0))
	f.Add("ท0000\u0897", uint8(4), uint16(0))
	f.Add("00000\u0897", uint8(4), uint16(0))
	f.Fuzz(func(t *testing.T, text string, measure uint8, manner uint16) {
		text = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
				return -1 // the marks' widths depend on what they stand before
			}
			return r
		}, text)
		a := &article.Article{Body: blocksOf(strings.Split(text, "¶"), int(manner>>10))}
		s := typeset.Setting{
			Measure:    int(measure%100) + 1,
			Rag:        typeset.Rag(manner % 3),
			Hang:       manner&4 != 0,
			Paragraphs: typeset.Paragraphs(manner >> 3 & 1),
			Order:      typeset.Order(manner >> 4 & 1),
			Overflow:   true,
			Language:   [...]string{"en", "de", "ru", ""}[manner>>6&3],
		}
		if manner&256 != 0 {
			a.Direction = article.RightToLeft
		}
		g := typeset.NewGalley(a, indexed(a), s)
		lines := g.Lines(article.Position{}, 1<<20)
		checkText(t, a, lines)
		for i, l := range lines {
			if i > 0 && lines[i-1].Start.Compare(l.Start) >= 0 || g.Snap(l.Start) != l.Start {
				t.Fatalf("line %d has no place of its own: %v", i, l.Start)
			}
			if l.Hidden == 0 {
				checkWidth(t, l, s.Measure)
			}
		}
	})
}

func blocksOf(texts []string, kind int) []article.Block {
	var bs []article.Block
	for i, s := range texts {
		p := article.Paragraph{Text: words(s)}
		switch (i + kind) % 9 {
		case 1:
			bs = append(bs, article.Code{Text: s})
		case 2:
			bs = append(bs, article.Quote{Blocks: []article.Block{p, p}})
		case 3:
			bs = append(bs, article.List{Ordered: true, Start: kind, Items: [][]article.Block{{p}, {p, p}}})
		case 4:
			bs = append(bs, article.Table{Header: []article.Text{words(s), nil}, Rows: [][]article.Text{{nil, words(s)}}})
		case 5:
			bs = append(bs, article.Figure{Caption: article.Caption{Text: words(s), Credit: s}})
		case 6:
			bs = append(bs, article.PullQuote{Text: words(s)})
		case 7:
			half := strings.IndexByte(s, ' ') + 1
			bs = append(bs, article.Paragraph{Text: article.Text{{Text: s[:half]}, {Text: s[half:], Emphasis: article.Bold}}})
		default:
			bs = append(bs, p)
		}
	}
	return bs
}
