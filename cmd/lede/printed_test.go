package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/parse"
	"lede/model/parse/plain"
	"lede/testdata/golden"
	"lede/ui"
	"lede/ui/typeset"
)

// TestWhatWasPrintedIsReadAgain prints articles in lines of several widths and reads them
// again: the headline, the crossheads, the paragraphs and the quotations come back.
func TestWhatWasPrintedIsReadAgain(t *testing.T) {
	for _, name := range []string{"web-plain-story", "web-newsroom-habits", "web-quotations", "web-captions", "markdown-blog",
		"markdown-lists", "plain-magazine", "plain-broadsheet", "plain-press-release", "plain-french"} {
		golden.Play(t, "parse/"+name, func(e *golden.Example) {
			s := e.Source()
			a, err := parse.Read(context.Background(), bytes.NewReader(s.Data), parse.Hint{Name: s.Name})
			if err != nil {
				t.Fatal(err)
			}
			for _, width := range []int{48, 60, 72} {
				var printed strings.Builder
				if err := ui.Print(&printed, a, typeset.Setting{Measure: width}, nil); err != nil {
					t.Fatal(err)
				}
				again := plain.Parse(printed.String())
				if again.Headline != a.Headline {
					t.Errorf("%s at %d: the headline is %q, and was %q", name, width, again.Headline, a.Headline)
				}
				read := proseOf(again.Body)
				for _, p := range proseOf(a.Body) {
					if !slices.Contains(read, p) {
						t.Errorf("%s at %d lost the %s\n%s\nread is\n%s", name, width, p, printed.String(), strings.Join(read, "\n"))
						break
					}
				}
			}
		})
	}
}

// proseOf is the running text and the crossheads among blocks, each behind what it is.
func proseOf(blocks []article.Block) (prose []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case article.Paragraph, article.Crosshead:
			prose = append(prose, strings.TrimPrefix(fmt.Sprintf("%T", b), "article.")+" "+strings.Join(strings.Fields(article.Plain(b)), " "))
		case article.Quote:
			for _, p := range proseOf(b.Blocks) {
				prose = append(prose, "quoted "+p)
			}
		}
	}
	return prose
}
