package article_test

import (
	"fmt"
	"testing"

	"lede/model/article"
)

func TestIndexGrowsWithTheArticle(t *testing.T) {
	whole, grown := &article.Index{}, &article.Index{}
	whole.Grow(blocks)
	for n := range len(blocks) + 1 {
		grown.Grow(blocks[:n])
	}
	if whole.Words() != grown.Words() || whole.Figures() != grown.Figures() || len(whole.Crossheads()) != len(grown.Crossheads()) {
		t.Errorf("grown block by block: %d words, %d figures, %d crossheads; at once: %d, %d, %d",
			grown.Words(), grown.Figures(), len(grown.Crossheads()), whole.Words(), whole.Figures(), len(whole.Crossheads()))
	}
}

func TestIndexForgetsWhatWasADraft(t *testing.T) {
	for n := range len(blocks) + 1 {
		want, cut := &article.Index{}, &article.Index{}
		want.Grow(blocks[:n])
		cut.Grow(blocks)
		cut.Cut(n)
		if got, want := indexed(cut), indexed(want); got != want {
			t.Errorf("cut to %d blocks it has %s, want %s", n, got, want)
		}
		cut.Grow(blocks)
		want.Grow(blocks)
		if got, want := indexed(cut), indexed(want); got != want {
			t.Errorf("cut to %d blocks and grown again it has %s, want %s", n, got, want)
		}
	}
}

// indexed is all that an index knows.
func indexed(x *article.Index) string {
	rank, of := x.Rank(9)
	return fmt.Sprint(x.Words(), x.FigurePlaces(), x.Crossheads(), x.Details(), x.Leading(), x.Captioned(), x.Pictured(), rank, of)
}

func TestIndexFindsFiguresWhereverTheyStand(t *testing.T) {
	x := &article.Index{}
	x.Grow(blocks)
	want := []article.Position{{Block: 2, Offset: len("ropes\nnets\n")}, {Block: 7}, {Block: 8}, {Block: 9},
		{Block: 16, Offset: len("Wick\nCord\nWhat burns.\nPane\n")}}
	if x.Figures() != len(want) {
		t.Fatalf("%d figures, want %d", x.Figures(), len(want))
	}
	for i, p := range want {
		figure, at := x.Figure(i + 1)
		if at != p {
			t.Errorf("figure %d stands at %v, want %v", i+1, at, p)
		}
		if n := x.FiguresThrough(p); n != i+1 {
			t.Errorf("%d figures through figure %d", n, i+1)
		}
		if figure == nil {
			t.Errorf("figure %d is nil", i+1)
		}
	}
}

func TestWordsBeforeCountsWholeBlocksAndPartsOfOne(t *testing.T) {
	body := []article.Block{
		article.Paragraph{Text: article.Words("one two three four")},
		article.Paragraph{Text: article.Words("five six")},
	}
	x := &article.Index{}
	x.Grow(body)
	for _, c := range []struct {
		at   article.Position
		want int
	}{
		{article.Position{}, 0},
		{article.Position{Block: 0, Offset: 9}, 2},
		{article.Position{Block: 1}, 4},
		{article.Position{Block: 1, Offset: 8}, 6},
		{article.Position{Block: 2}, 6},
	} {
		extent := 0
		if c.at.Block < len(body) {
			extent = article.Extent(body[c.at.Block])
		}
		if got := x.WordsBefore(c.at, extent); got != c.want {
			t.Errorf("WordsBefore(%v) = %d, want %d", c.at, got, c.want)
		}
	}
}

func TestBlockAtFindsTheBlockThatAWordStandsIn(t *testing.T) {
	x := &article.Index{}
	x.Grow([]article.Block{
		article.Paragraph{Text: article.Words("one two")},
		article.Break{},
		article.Paragraph{Text: article.Words("three four five")},
	})
	for words, want := range map[int]int{0: 0, 1: 0, 2: 1, 5: 2, 99: 2} {
		if got := x.BlockAt(words); got != want {
			t.Errorf("BlockAt(%d) = %d, want %d", words, got, want)
		}
	}
}

func TestWordCountKnowsScriptsWithoutSpaces(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0},
		{"one", 1},
		{"  two  words ", 2},
		{"naïve café", 2},
		{"日本語の新聞", 3},
		{"東京 is 2 words and a bit", 7},
	} {
		if got := article.WordCount(article.Paragraph{Text: article.Words(c.text)}); got != c.want {
			t.Errorf("WordCount(%q) = %d, want %d", c.text, got, c.want)
		}
	}
}
