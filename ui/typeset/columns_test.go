package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/tools/txtar"
	"pgregory.net/rapid"

	"lede/model/article"
	"lede/ui/typeset"
)

func TestColumnsHoldEveryLineInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		s.Captions = typeset.CaptionsBelow
		columns, rows := rapid.IntRange(1, 4).Draw(t, "columns"), rapid.IntRange(1, 12).Draw(t, "rows")
		g := typeset.NewGalley(a, indexed(a), s)
		var lines []typeset.Line
		p, last := article.Position{}, false
		for pages := 0; !last; pages++ {
			if pages > 3000 {
				t.Fatalf("%d pages and no end: %v", pages, p)
			}
			var page []typeset.Band
			page, p, last = g.Columns(p, columns, 2, rows)
			for _, b := range page {
				for _, c := range b.Columns {
					if len(c) > rows || len(c) > b.Rows {
						t.Fatalf("a column of %d rows on a page of %d", len(c), rows)
					}
					lines = append(lines, c...)
				}
			}
		}
		hidden := false
		for i, l := range lines {
			hidden = hidden || l.Hidden > 0
			if i > 0 && l.Start.Compare(lines[i-1].Start) <= 0 {
				t.Fatalf("%v comes after %v", l.Start, lines[i-1].Start)
			}
		}
		if !hidden && s.Measure > 12 {
			checkText(t, a, lines)
		}
	})
}

func TestThePageBeforeLeadsUpToThisOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		columns, rows := rapid.IntRange(1, 3).Draw(t, "columns"), rapid.IntRange(1, 12).Draw(t, "rows")
		g := typeset.NewGalley(a, indexed(a), s)
		p := g.Move(article.Position{}, rapid.IntRange(0, 60).Draw(t, "row"))
		before := g.ColumnsBefore(p, columns, 2, rows)
		if before.Compare(p) > 0 {
			t.Fatalf("the page before %v begins at %v", p, before)
		}
		_, next, last := g.Columns(before, columns, 2, rows)
		if !last && next.Compare(g.Snap(p)) < 0 {
			t.Fatalf("the page from %v ends at %v, short of %v", before, next, p)
		}
	})
}

func TestColumnsSpecimen(t *testing.T) {
	a := &article.Article{Language: "en", Body: append(paragraphs(harbour, council),
		article.Crosshead{Level: 2, Text: words("What it costs")},
		article.Paragraph{Text: words(council)},
		fees,
		article.Paragraph{Text: words(harbour)},
		article.Paragraph{Text: words(council)},
	)}
	s := typeset.Setting{Measure: 26, Rag: typeset.RaggedHyphens}
	g := typeset.NewGalley(a, indexed(a), s)
	var got txtar.Archive
	p, last := article.Position{}, false
	for n := 1; !last; n++ {
		var page []typeset.Band
		page, p, last = g.Columns(p, 3, 3, 12)
		got.Files = append(got.Files, txtar.File{Name: fmt.Sprintf("page %d", n), Data: []byte(pageProof(page, s.Measure))})
	}
	compare(t, "columns are read as in a newspaper", &got)
}

// pageProof is a page's bands, their columns side by side between bars.
func pageProof(page []typeset.Band, measure int) string {
	var b strings.Builder
	for i, band := range page {
		if i > 0 {
			b.WriteString("\n")
		}
		for r := range band.Rows {
			for k, column := range band.Columns {
				if k > 0 {
					b.WriteString("   ")
				}
				text := ""
				if r < len(column) {
					text = flat(column[r])
				}
				fill := strings.Repeat(" ", max(measure-ansi.StringWidth(text), 0))
				b.WriteString("|" + text + fill + "|")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}
