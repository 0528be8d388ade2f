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
			var right, astray, lost int
			for seed := range uint64(40) {
				s := articletest.NewScribe(seed)
				e := s.Writes(20)
				body, starts := e.Body()
				now, nowStarts := s.Edits(e, c.share).Body()
				stands := map[int]bool{}
				for _, n := range nowStarts {
					stands[n] = true
				}
				for p, n := range starts {
					if !stands[n] {
						continue // it was left out
					}
					at, found := article.TraceOf(body, p).Find(now)
					got := articletest.SentenceAt(nowStarts, at)
					switch {
					case !found:
						lost++
					case got >= n-1 && got <= n+1, got == -1: // what was put in stands beside it
						right++
					default:
						astray++
					}
				}
			}
			all := float64(right + astray + lost)
			t.Logf("of %.0f places %.2f %% are right, %.2f %% astray, %.2f %% lost", all, 100*float64(right)/all, 100*float64(astray)/all, 100*float64(lost)/all)
			if float64(right)/all < c.right || float64(astray)/all > c.astray {
				t.Errorf("want at least %.1f %% right, and at most %.1f %% astray", 100*c.right, 100*c.astray)
			}
		})
	}
}
