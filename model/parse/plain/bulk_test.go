package plain

import (
	"strings"
	"testing"

	"lede/model/article"
)

// TestWordsInBulkAreKeptAsTheyStand reads a list of words that is about to become too
// much.
func TestWordsInBulkAreKeptAsTheyStand(t *testing.T) {
	const words, left = 20_000, 10_000
	r := Start()
	r.setter.bulk.parts = mostParts - left
	r.Add("The words of the island\n\n" + strings.Repeat("ebb\n\n", words))
	r.End()
	body, _ := r.Take()
	if last := body[len(body)-1]; !strings.HasSuffix(article.Plain(last), "ebb\n\nebb") {
		t.Errorf("the end is %T %.80q", last, article.Plain(last))
	}
	if n := len(body); n > left {
		t.Errorf("%d blocks of %d words", n, words)
	}
	said := 0
	for _, b := range body {
		said += strings.Count(article.Plain(b), "ebb")
	}
	if said != words {
		t.Errorf("%d of %d words are left", said, words)
	}
}

func TestProseIsNeverInBulk(t *testing.T) {
	b := sizeLimit{}
	for range 10_000_000 {
		if b.count(step{parts: 2, size: 100}); b.isExcessive() {
			t.Fatalf("after %d bytes", b.bytes)
		}
	}
}
