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
			var right, astray, lost, gone int
			for seed := range uint64(40) {
				s := articletest.NewScribe(seed)
				e := s.Writes(20)
				body, starts := e.Body()
				now, nowStarts := s.Edits(e, c.share).Body()
				stands := map[int]bool{}
				for _, n := range nowStarts {
					stands[n] = true
				}
				sought := highlighted(body, starts)
				if c.aligned {
					paragraphs := change.Between(article.WordingOf(&article.Article{Body: body}), article.WordingOf(&article.Article{Body: now}))
					for i, h := range sought {
						sought[i] = change.Seek(paragraphs, h.Highlight, h.Near)
					}
				}
				for i, st := range article.Stand(now, sought) {
					n := starts[article.AtCharacters(body, sought[i].Start)[0]]
					got := articletest.SentenceAt(nowStarts, st.From)
					switch {
					case !stands[n]:
						gone++
						if !st.Lost && got != -1 && (got < n-1 || got > n+1) {
							astray++
						}
					case st.Lost:
						lost++
					case got >= n-1 && got <= n+1, got == -1: // what was put in stands beside it
						right++
					default:
						astray++
					}
				}
			}
			all := float64(right + astray + lost)
			t.Logf("of %.0f highlights %.2f %% are right, %.2f %% astray, %.2f %% lost; the sentences of %d others are gone",
				all, 100*float64(right)/all, 100*float64(astray)/all, 100*float64(lost)/all, gone)
			if float64(right)/all < c.right || float64(astray)/all > c.astray {
				t.Errorf("want at least %.1f %% right, and at most %.1f %% astray", 100*c.right, 100*c.astray)
			}
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
