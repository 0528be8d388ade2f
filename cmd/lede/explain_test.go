package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExplainSaysOfEachBlockWhyItIsLeftOut(t *testing.T) {
	story := filepath.Join(t.TempDir(), "story.html")
	page := `<!DOCTYPE html><html lang="en"><title>The lamp is lit</title><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>The lamp is lit</h1>` +
		strings.Repeat("<p>The lamp on the north pier, which had been dark since the storm, was lit again on Friday by its keeper, and seen from the other side.</p>", 6) +
		`<p><a href="/more">Read also: the oil, the wick and the glass</a></p></article></body></html>`
	if err := os.WriteFile(story, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, said strings.Builder
	std := streams{in: strings.NewReader(""), out: &out, err: &said}
	if code := run(context.Background(), []string{"--explain", story}, std, nil); code != 0 {
		t.Fatalf("it ends with %d: %s", code, said.String())
	}
	for _, want := range []string{"paragraph  The lamp on the north pier", "because: a menu", "because: leads to another article"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, out.String())
		}
	}
}
