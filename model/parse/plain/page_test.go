package plain_test

import (
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/model/parse/plain"
	"lede/testdata/golden"
)

// TestWholePages reads what programs dump of whole pages, and compares what is the
// article with the outline beside it.
func TestWholePages(t *testing.T) {
	golden.Run(t, "parse/dump-*", func(e *golden.Example) {
		a := plain.Parse(string(e.Source().Data))
		if a.Method != article.WholePage {
			e.Errorf("it was taken for %s", a.Method)
		}
		e.Expect("outline", articletest.Outline(a))
	})
}

// TestWhatIsLeftOutOfAPageIsKept holds that each line of a page's dump is in the article
// or among what was left out.
func TestWhatIsLeftOutOfAPageIsKept(t *testing.T) {
	golden.Run(t, "parse/dump-*", func(e *golden.Example) {
		text := string(e.Source().Data)
		a := plain.Parse(text)
		var have strings.Builder
		keep := func(s string) { have.WriteString(strings.Join(words(s), "") + " ") } // no spaces within: lines are joined
		eachString(a, keep)
		for _, o := range a.Omitted {
			keep(article.Plain(o.Block))
		}
		body, _, _ := strings.Cut(text, "\nReferences\n")
		for _, w := range words(body) {
			if !strings.Contains(have.String(), w) && !isNumber(w) && w != "button" && w != "submit" {
				e.Errorf("lost the word %q", w)
			}
		}
	})
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// TestAPageReadsTheSameInPieces reads a page as it would arrive.
func TestAPageReadsTheSameInPieces(t *testing.T) {
	golden.Run(t, "parse/dump-*", func(e *golden.Example) {
		text := string(e.Source().Data)
		if grown, whole := articletest.Outline(inPieces(text, 13)), articletest.Outline(plain.Parse(text)); grown != whole {
			e.Errorf("in pieces it is\n%s\nand as a whole\n%s", grown, whole)
		}
	})
}
