package main

import (
	"strings"
	"testing"

	"lede/model"
	"lede/model/article"
)

func TestTheEditorOpensAtTheLineThatIsRead(t *testing.T) {
	const page = `<title>Harbour</title>
<p>The harbour was <b>closed</b> on Monday,
the keeper&#39;s mate said.</p>
<p>It opens again when the harbour was cleared.</p>
<p>The harbour was closed on Monday, the keeper's wife said.</p>`
	for _, c := range []struct {
		name, words string
		share       float64
		line        int
	}{
		{"through tags, entities and line ends", "The harbour was closed on Monday, the keeper's mate said.", 0, 2},
		{"the nearer of two", "The harbour was closed on", 0.9, 5},
		{"as many words as are still there", "It opens again when the ice has gone", 0, 4},
		{"no words left: as far down as they were", "nothing of this is here", 0.5, 4},
		{"no words at all", "", 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			spot := model.Spot{Words: article.Passage{Exact: c.words}, Share: c.share}
			if got := lineOf([]byte(page), spot); got != c.line {
				t.Errorf("line %d, not %d", got, c.line)
			}
		})
	}
}

func TestEditorsAreToldTheLineInTheirOwnWay(t *testing.T) {
	for editor, want := range map[string]string{
		"vi":            "+12 story.txt",
		"/usr/bin/nano": "+12 story.txt",
		"hx":            "story.txt:12",
		"code":          "--wait --goto story.txt:12",
		"ed":            "story.txt",
	} {
		if got := strings.Join(atLine(editor, "story.txt", 12), " "); got != want {
			t.Errorf("%s: %s, not %s", editor, got, want)
		}
	}
}
