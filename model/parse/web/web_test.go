package web

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/article"
)

var update = flag.Bool("update", false, "write the outlines that come out into the cases")

// TestPages reads the pages of testdata/parse/web-*.txtar and compares their articles
// with the outlines beside them. An outline that only says "no article" is the
// error's.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/parse/web-*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "web-"), ".txtar")
		t.Run(name, func(t *testing.T) { comparePage(t, file) })
	}
}

func comparePage(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(ar.Files) == 1 {
		ar.Files = append(ar.Files, txtar.File{Name: "outline"})
	}
	page, outline := ar.Files[0], &ar.Files[1]
	if page.Name != "page.html" || outline.Name != "outline" {
		t.Fatalf("%s holds %s and %s, want page.html and outline", file, page.Name, outline.Name)
	}
	got := outlineOf(t, string(page.Data))
	if *update {
		outline.Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(outline.Data); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
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
	return article.Outline(a) + "method     " + a.Method + "\n"
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
