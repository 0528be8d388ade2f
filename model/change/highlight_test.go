package change_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/model/change"
)

// TestHighlightsInEditedTextsAreFoundAgainOrLost edits texts at random and looks for each
// sentence that was highlighted. Better it is said to be lost than shown in another place:
// most of all where the sentence itself was left out.
func TestHighlightsInEditedTextsAreFoundAgainOrLost(t *testing.T) {
	for _, c := range []struct {
		share         float64 // of the words that are edited
		right, astray float64 // at least, and at most
		aligned       bool    // the earlier text is known
	}{
		{0, 1, 0, true},
		{0.02, 0.97, 0.01, true},
		{0.08, 0.94, 0.025, true},
		{0, 1, 0, false},
		{0.02, 0.96, 0.015, false},
		{0.08, 0.90, 0.025, false},
	} {
		t.Run(fmt.Sprintf("%.0f %% of the words, the earlier text known: %v", 100*c.share, c.aligned), func(t *testing.T) {
			var tally articletest.Tally
			for e := range articletest.EditedTexts(c.share) {
				sought := highlighted(e.Body, e.Starts)
				if c.aligned {
					paragraphs := change.Between(article.WordingOf(&article.Article{Body: e.Body}), article.WordingOf(&article.Article{Body: e.Now}))
					for i, h := range sought {
						sought[i] = change.Seek(paragraphs, h.Highlight, h.Near)
					}
				}
				for i, st := range article.Stand(e.Now, sought) {
					n := e.Starts[article.AtCharacters(e.Body, sought[i].Start)[0]]
					if near := e.IsNear(n, st.From); e.Holds(n) || !st.Lost && !near {
						tally.Count(!st.Lost, near)
					}
				}
			}
			tally.Check(t, c.right, c.astray)
		})
	}
}

// highlighted are highlights of all sentences of a text, in their order, expected where they
// stand there.
func highlighted(body []article.Block, starts map[article.Position]int) []article.Sought {
	var all []article.Sought
	places := slices.SortedFunc(maps.Keys(starts), article.Position.Compare)
	for i, from := range places {
		to := article.Position{Block: from.Block, Offset: article.Extent(body[from.Block])}
		if i+1 < len(places) && places[i+1].Block == from.Block {
			to.Offset = places[i+1].Offset
		}
		to.Offset = max(from.Offset, cmp.Or(to.Offset-1, to.Offset)) // without the blank
		all = append(all, article.Sought{Highlight: article.Highlighted(body, from, to), Near: from})
	}
	return all
}
