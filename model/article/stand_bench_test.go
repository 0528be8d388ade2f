package article_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
)

// BenchmarkAThousandDamagedQuotes finds highlights again in a text of 100 MB, from which each
// has lost two words, and of whose places nothing is known.
func BenchmarkAThousandDamagedQuotes(b *testing.B) {
	const size, quotes, words = 100_000_000, 1000, 16
	var body []article.Block
	for seed, all := uint64(0), 0; all < size; seed++ {
		some, _ := articletest.NewScribe(seed).Writes(1000).Body()
		for _, block := range some {
			all += article.Extent(block) + 1
		}
		body = append(body, some...)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	var sought []article.Sought
	var stands []int
	for block := 0; len(sought) < quotes; block += len(body) / (2 * quotes) {
		text := strings.Fields(article.Plain(body[block]))
		if len(text) < words {
			continue // the next will do
		}
		begin := chance.IntN(len(text) - words + 1)
		quote := strings.Fields(strings.Join(text[begin:begin+words], " "))
		quote[3], quote[11] = "otherwise", "whatever"
		h := article.Highlight{Quote: article.Passage{Exact: strings.Join(quote, " "), Before: strings.Join(text[max(0, begin-6):begin], " ") + " ",
			After: " " + strings.Join(text[begin+words:min(len(text), begin+words+6)], " ")}}
		sought, stands = append(sought, article.Sought{Highlight: h}), append(stands, block)
	}
	b.ResetTimer()
	for b.Loop() {
		right := 0
		for i, st := range article.Stand(body, sought) {
			if !st.Lost && st.From.Block == stands[i] {
				right++
			}
		}
		b.ReportMetric(float64(right), "right")
	}
}
