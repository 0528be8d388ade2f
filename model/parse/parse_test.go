package parse

import (
	"context"
	"strings"
	"testing"

	"lede/model/article"
)

func TestReadKeepsEveryParagraph(t *testing.T) {
	a, err := Read(context.Background(), strings.NewReader("Harbour reopens\n\nThe first boats left.\n\nThe rest followed.\n"), Hint{})
	if err != nil {
		t.Fatal(err)
	}
	want := "headline   Harbour reopens\nparagraph  The first boats left.\nparagraph  The rest followed.\n"
	if got := article.Outline(a); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
