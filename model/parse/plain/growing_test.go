package plain_test

import (
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/model/parse/plain"
)

func TestLongTextReadsTheSameInPieces(t *testing.T) {
	long := strings.Repeat("The harbour master counted the boats again. ", 4<<10)
	for name, text := range map[string]string{
		"a paragraph a line":          story(300 << 10),
		"wrapped":                     wrapped(story(300<<10), 72),
		"wrapped, with quotations":    strings.ReplaceAll(wrapped(story(100<<10), 60), "\n\nIn year", "\n\n> In year"),
		"one paragraph without end":   "Head\n\n" + long,
		"one line without a sentence": strings.Repeat("a", 500<<10),
		"no blank lines":              strings.ReplaceAll(story(200<<10), "\n\n", "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			whole := articletest.Outline(plain.Parse(text))
			for _, piece := range []int{37, 64} {
				if got := articletest.Outline(inPieces(text, piece)); got != whole {
					t.Errorf("in pieces of %d bytes %s", piece+1, firstDifference(got, whole))
				}
			}
		})
	}
}

// firstDifference is where two outlines part.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "it is " + g[i][:min(len(g[i]), 200)] + "\nwhere the whole has " + w[i][:min(len(w[i]), 200)]
		}
	}
	return "one is longer than the other"
}

func TestLongParagraphIsCutAtTheEndOfASentence(t *testing.T) {
	text := "Head\n\n" + strings.Repeat("The harbour master counted the boats again. ", 8<<10)
	body := plain.Parse(text).Body
	if len(body) < 5 {
		t.Fatalf("%d bytes are %d blocks", len(text), len(body))
	}
	for i, b := range body {
		if s := article.Plain(b); len(s) > 64<<10 || !strings.HasSuffix(s, "again.") || !strings.HasPrefix(s, "The harbour") {
			t.Errorf("block %d has %d bytes and goes from %.20q to %q", i, len(s), s, s[max(0, len(s)-20):])
		}
	}
}

func TestFirstBlocksStandBeforeTheTextHasEnded(t *testing.T) {
	r := plain.Start()
	text := story(200 << 10)
	r.Add(text[:100<<10])
	blocks, _ := r.Take()
	if len(blocks) < 50 || r.Article().Headline != "Harbour towns prepare for a longer winter" {
		t.Errorf("half of a text gave %d blocks under the headline %q", len(blocks), r.Article().Headline)
	}
}
