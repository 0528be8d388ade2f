package shelf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"lede/model/article"
)

// BenchmarkALargeShelf asks a shelf of 100,000 articles, of which 10,000 have a text. What
// the words are about is spread as in a language: few are in most texts, most in few.
func BenchmarkALargeShelf(b *testing.B) {
	s := New(b.TempDir())
	defer s.Close()
	stock(b, s, 100_000)
	random := rand.New(rand.NewPCG(17, 17))
	spread := rand.NewZipf(random, 1.1, 20, 30_000)
	for i := range 10_000 {
		var text strings.Builder
		for range 300 + random.IntN(1000) {
			fmt.Fprintf(&text, "%s ", coined(spread.Uint64()))
		}
		c := Copy{Whole: true, Address: fmt.Sprintf("https://text.example/%d", i)}
		c.Headline = fmt.Sprint("Text number ", i)
		for part := range strings.SplitSeq(text.String(), " a") {
			c.Body = append(c.Body, article.Paragraph{Text: article.Words(part)})
		}
		if _, err := s.Recall(c); err != nil {
			b.Fatal(err)
		}
	}
	screen := article.Span{Most: 60}
	ask := func(name string, do func() (int, error)) {
		b.Run(name, func(b *testing.B) {
			n, err := 0, error(nil)
			for b.Loop() {
				if n, err = do(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n), "found")
		})
	}
	list := func(q article.Query, span article.Span) func() (int, error) {
		return func() (int, error) {
			all, err := s.List(b.Context(), q, span)
			return len(all), err
		}
	}
	count := func(q article.Query) func() (int, error) {
		return func() (int, error) { return s.Count(b.Context(), q) }
	}
	ask("first screen and count", func() (int, error) {
		if _, err := list(article.Query{}, screen)(); err != nil {
			return 0, err
		}
		return count(article.Query{})()
	})
	for order := article.ByOpened; order <= article.ByLength; order++ {
		ask(fmt.Sprint("screen in the middle, order ", order), list(article.Query{Order: order}, article.Span{From: 50_001, Most: 60}))
		ask(fmt.Sprint("half read, from the end, order ", order), list(article.Query{Order: order, Pile: article.HalfRead}, article.Span{Before: true, Most: 60}))
		ask(fmt.Sprint("no such words, order ", order), list(article.Query{Order: order, Words: "barquentine"}, screen))
	}
	ask("count of a state", count(article.Query{Pile: article.Finished}))
	ask("a tag of 5,000", list(article.Query{Tag: "tag1", Order: article.ByHeadline}, screen))
	ask("a site of 10,000", list(article.Query{Site: "Paper b", Order: article.ByHeadline}, screen))
	for _, words := range []string{"h", "ha", "har", "harbour", "harbour em", "barquentine"} {
		ask("headlines with "+words, list(article.Query{Words: words}, screen))
		ask("count of headlines with "+words, count(article.Query{Words: words}))
	}
	for _, question := range []string{coined(0), coined(3), coined(300), coined(20_000), coined(2) + " " + coined(40), coined(5)[:3], "nowhere"} {
		ask("search for "+question, func() (int, error) {
			hits, err := s.Search(b.Context(), question)
			return len(hits), err
		})
	}
	ask("tally", func() (int, error) {
		t, err := s.Tally(b.Context())
		return t.Piles[article.AtHand], err
	})
	b.Run("a save", func(b *testing.B) { keepsMany(b, s) })
}

// coined is the word of a number, of an alphabet in which none is a usual word's beginning.
func coined(n uint64) string {
	word := []byte("w")
	for n += 26; n > 0; n /= 26 {
		word = append(word, byte('a'+n%26))
	}
	return string(word)
}
