package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
	"lede/ui/typeset"
)

// longBlocks are blocks of a kind each that nobody wrote as one.
func longBlocks() map[string]article.Block {
	var items [][]article.Block
	var rows [][]article.Text
	var quoted []article.Block
	var runs article.Text
	for i := range 2000 {
		text := words(fmt.Sprintf("%d %s", i, sentence[:60+i%100]))
		items = append(items, []article.Block{article.Paragraph{Text: text}})
		rows = append(rows, []article.Text{words(fmt.Sprint(i)), text})
		quoted = append(quoted, article.Paragraph{Text: text})
		runs = append(runs, article.Run{Text: text[0].Text + " ", Emphasis: article.Emphasis(i % 3)})
	}
	loose := append([][]article.Block{{quoted[0], quoted[1]}}, items...)
	return map[string]article.Block{
		"list":                   article.List{Ordered: true, Start: 1, Items: items},
		"loose list":             article.List{Items: loose},
		"table":                  article.Table{Header: []article.Text{words("Number"), words("Words")}, Rows: rows},
		"quotation":              article.Quote{Blocks: quoted},
		"paragraph":              article.Paragraph{Text: runs},
		"paragraph of one word":  article.Paragraph{Text: words(strings.Repeat("ü", 100_000))},
		"code":                   article.Code{Text: strings.Repeat(strings.Repeat("x := 1\n\n", 9)+"\ty\n", 2000)},
		"code of a single line":  article.Code{Text: strings.Repeat("x := 1; ", 20_000)},
		"figure of a long table": article.Figure{Content: []article.Block{article.Table{Rows: rows[:100]}}},
	}
}

func TestALongBlockIsSetInPartsThatLackNothing(t *testing.T) {
	for name, b := range longBlocks() {
		t.Run(name, func(t *testing.T) {
			a := &article.Article{Language: "en", Body: []article.Block{b, article.Break{}}}
			g := typeset.NewGalley(a, indexed(a), typeset.Setting{Measure: 66})
			lines := g.Lines(article.Position{}, 1<<20)
			checkText(t, a, lines)
			for i, l := range lines {
				if i > 0 && l.Start.Compare(lines[i-1].Start) <= 0 {
					t.Fatalf("%v comes after %v", l.Start, lines[i-1].Start)
				}
			}
			for i := len(lines) - 1; i >= 0; i -= 1 + len(lines)/10 {
				if at := g.Snap(lines[i].Start); at != lines[i].Start {
					t.Fatalf("line %d starts at %v, which is found at %v", i, lines[i].Start, at)
				}
				if n := g.RowsBetween(lines[i].Start, article.Position{}, 1<<20); n != -i {
					t.Fatalf("line %d is %d rows down", i, -n)
				}
				if at := g.Move(lines[i].Start, -i); at != lines[0].Start {
					t.Fatalf("%d lines up from line %d is %v", i, i, at)
				}
			}
		})
	}
}

// One operation shows the first screen of a long block and its last.
func BenchmarkLongBlock(b *testing.B) {
	for name, block := range longBlocks() {
		b.Run(name, func(b *testing.B) {
			a := &article.Article{Language: "en", Body: []article.Block{block}}
			x := indexed(a)
			for b.Loop() {
				g := typeset.NewGalley(a, x, typeset.Setting{Measure: 66})
				g.Lines(article.Position{}, 40)
				g.Lines(g.Move(g.End(), -39), 40)
			}
		})
	}
}
