package web

import (
	"context"
	"errors"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/testdata/golden"
)

// TestPages reads the pages of testdata/parse/web-*.txtar and compares their articles
// with the outlines beside them. An outline that only says "no article" is the
// error's.
func TestPages(t *testing.T) {
	golden.Run(t, "parse/web-*", func(e *golden.Example) {
		e.Expect("outline", outlineOf(e.T, string(e.Source().Data)))
	})
}

func outlineOf(t *testing.T, page string) string {
	t.Helper()
	a, err := Parse(context.Background(), page, "https://signal.example.org/harbour/story.html")
	if errors.Is(err, ErrNoArticle) {
		return err.Error() + "\n"
	}
	if err != nil {
		t.Fatal(err)
	}
	return articletest.Outline(a) + "method     " + a.Method + "\n"
}

// TestAnchors follows the links of a page to the places in its article.
func TestAnchors(t *testing.T) {
	page := `<article><h1>Tides</h1><p>See <a href="#high">high</a>, <a href="#low">low</a> and <a href="#gone">gone</a> in this text that goes on for a while, so that it is one.</p>
<h2 id="high">High water</h2><p>At seven, and again in the evening, when nobody is there to see it but the keeper.</p>
<ul><li>Spring</li><li id="low">Neap</li></ul></article>`
	a, err := Parse(context.Background(), page, "")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"high": "High water", "low": "Neap"} {
		at, ok := a.Anchors[name]
		if got := article.Plain(a.Body[at.Block])[at.Offset:]; !ok || got != want {
			t.Errorf("#%s leads to %q, want %q", name, got, want)
		}
	}
}
