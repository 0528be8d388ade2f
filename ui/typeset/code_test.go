package typeset_test

import (
	"slices"
	"testing"

	"lede/model/article"
	"lede/ui/typeset"
)

func TestCodeThatGoesOnKeepsToTheMeasure(t *testing.T) {
	a := &article.Article{Body: []article.Block{article.Code{Text: " a\ta a"}}}
	var got []string
	for _, l := range typeset.NewGalley(a, indexed(a), typeset.Setting{Measure: 5}).Lines(article.Position{}, 9) {
		got = append(got, flat(l))
	}
	if want := []string{"│  a ", " ↳ a ", " ↳ a "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinksInCodeLeadOnWhereItsLinesAreWrapped(t *testing.T) {
	code := article.Code{Text: "see the tide\n\tnoon.", Marks: []article.CodeMark{{From: 4, To: 12, Link: "/tide"}, {From: 14, To: 18, Link: "/noon"}}}
	a := &article.Article{Body: []article.Block{code}}
	var got []string
	for _, l := range typeset.NewGalley(a, indexed(a), typeset.Setting{Measure: 10}).Lines(article.Position{}, 9) {
		for _, s := range l.Spans {
			if s.Offset >= 0 {
				got = append(got, s.Text+"|"+s.Link)
			}
		}
	}
	want := []string{"see |", "the|/tide", "tide|/tide", " |", "noon|/noon", ".|"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
