package shelf

import (
	"fmt"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/shelf/exchange"
)

// BenchmarkAnImport takes in 20,000 articles without words, and the same again.
func BenchmarkAnImport(b *testing.B) {
	began := time.Date(2019, time.May, 1, 0, 0, 0, 0, time.UTC)
	takeIn := func(s *Shelf) {
		for from := 0; from < 20_000; from += 100 {
			var some []Arrival
			for i := from; i < from+100; i++ {
				address := fmt.Sprintf("https://site%d.example/a/%d", i%300, i)
				some = append(some, Arrival{
					Item: exchange.Item{Address: address, Added: began.Add(time.Duration(i) * time.Hour), Archived: i%2 == 0,
						Tags: []string{fmt.Sprint("tag", i%7), fmt.Sprint("tag", i%50)}},
					Copy: Copy{Article: article.Article{Headline: fmt.Sprintf("Low water at quay %d", i), URL: address}, Whole: true, Address: address},
				})
			}
			if _, err := s.TakeIn(some); err != nil {
				b.Fatal(err)
			}
		}
	}
	for b.Loop() {
		s := New(b.TempDir())
		begun := time.Now()
		takeIn(s)
		again := time.Now()
		takeIn(s)
		b.ReportMetric(again.Sub(begun).Seconds(), "s/first")
		b.ReportMetric(time.Since(again).Seconds(), "s/again")
		s.Close()
	}
}
