package typeset_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lede/model/article"
	"lede/ui/typeset"
)

// anyBlocks are some of that many blocks, in their order.
func anyBlocks(t *rapid.T, all int) []int {
	blocks := []int{}
	for block := range all {
		if rapid.Bool().Draw(t, "shown") {
			blocks = append(blocks, block)
		}
	}
	return blocks
}

func TestBlocksThatAreLeftOutLeaveNoTrace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		a.Body = slices.DeleteFunc(a.Body, hasFigures) // which keep the numbers of the whole
		s.Captions, s.Language = typeset.CaptionsBelow, "en"
		shown := anyBlocks(t, len(a.Body))
		rest := &article.Article{}
		for _, block := range shown {
			rest.Body = append(rest.Body, a.Body[block])
		}
		x := indexed(a)
		g := typeset.NewGalley(a, x, s)
		g.Only(shown)
		var got, want []string
		for _, l := range g.Lines(article.Position{}, 1<<20) {
			got = append(got, flat(l))
		}
		for _, l := range typeset.NewGalley(rest, x, s).Lines(article.Position{}, 1<<20) {
			want = append(want, flat(l))
		}
		if !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func hasFigures(b article.Block) (has bool) {
	article.Each(b, func(b article.Block, _ int) {
		_, is := b.(article.Figure)
		has = has || is
	})
	return has
}
