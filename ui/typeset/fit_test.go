package typeset

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTotalFitNeverCostsMoreThanGreedy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`([a-zé]{1,14}[,.-]? ?){1,60}`).Draw(t, "text")
		measure := rapid.IntRange(4, 80).Draw(t, "measure")
		c := compositor{s: Setting{Measure: measure, Hang: rapid.Bool().Draw(t, "hang")}.usual()}
		c.hyphenator = hyphenatorFor(rapid.SampledFrom([]string{"en", "fr", "none"}).Draw(t, "language"))
		c.fit.justified = rapid.Bool().Draw(t, "justified")
		c.fit.hang = c.hanging()
		first := c.room(rapid.IntRange(0, 3).Draw(t, "indent"))
		pieces := c.findPieces(s, first)
		if len(pieces) == 0 {
			return
		}
		c.fit.measure(pieces, first, c.room(0))
		greedy, total := c.fit.cost(c.fit.greedy(nil)), c.fit.cost(c.fit.total(nil))
		if total > greedy {
			t.Fatalf("total fit costs %d, greedy %d", total, greedy)
		}
	})
}
