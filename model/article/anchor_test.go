package article_test

import (
	"fmt"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
)

// TestPlacesInEditedTextsAreFoundAgain edits texts at random and looks for each place again.
// A place that is found must be in its sentence or the one beside it nearly always: no way
// of looking is right every time, since sentences are repeated and taken apart.
func TestPlacesInEditedTextsAreFoundAgain(t *testing.T) {
	for _, c := range []struct {
		share         float64 // of the words that are edited
		right, astray float64 // at least, and at most
	}{
		{0, 0.999, 0.001},
		{0.02, 0.97, 0.02},
		{0.08, 0.95, 0.035},
	} {
		t.Run(fmt.Sprintf("%.0f %% of the words", 100*c.share), func(t *testing.T) {
			var tally articletest.Tally
			for e := range articletest.EditedTexts(c.share) {
				for p, n := range e.Starts {
					if e.Holds(n) {
						at, found := article.TraceOf(e.Body, p).Find(e.Now)
						tally.Count(found, e.IsNear(n, at))
					}
				}
			}
			tally.Check(t, c.right, c.astray)
		})
	}
}
