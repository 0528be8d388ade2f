package typeset_test

import (
	"testing"

	"pgregory.net/rapid"

	"lede/model/article"
	"lede/ui/typeset"
)

func TestColumnsHoldEveryLineInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		s.Captions = typeset.CaptionsBelow
		s.Unwrapped = rapid.Bool().Draw(t, "unwrapped")
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
		if !hidden && !s.Unwrapped && s.Measure > 12 {
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
