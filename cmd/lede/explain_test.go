package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/testdata/golden"
)

func TestExplainSaysOfEachBlockWhyItIsLeftOut(t *testing.T) {
	story := filepath.Join(t.TempDir(), "story.html")
	page := `<!DOCTYPE html><html lang="en"><title>The lamp is lit</title><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>The lamp is lit</h1>` +
		strings.Repeat("<p>The lamp on the north pier, which had been dark since the storm, was lit again on Friday by its keeper, and seen from the other side.</p>", 6) +
		strings.Repeat(`<div><img src="lamp.jpg" alt="The lamp as one saw it from the quay"><p>The lamp as one saw it from the quay</p></div>`, 2) +
		`<p><a href="/more">Read also: the oil, the wick and the glass</a></p></article></body></html>`
	if err := os.WriteFile(story, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, said strings.Builder
	std := streams{in: strings.NewReader(""), out: &out, err: &said, terminal: func([]string) *tty { return nil }}
	if code := run(context.Background(), []string{"--explain", story}, std, nil); code != 0 {
		t.Fatalf("it ends with %d: %s", code, said.String())
	}
	for _, want := range []string{"paragraph  The lamp on the north pier", "because: a menu", "because: leads to another article", "because: is said twice"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, out.String())
		}
	}
}

func TestExplainSaysOfEachLineOfATextWhatItWasTakenFor(t *testing.T) {
	for name, example := range map[string]struct {
		file string
		says []string
	}{
		"an article alone": {"plain-broadcaster", []string{"headline   Island school wins", "crosshead  What happens now?", "paragraph  The council had planned", "figure     Skerra lies"}},
		"a whole page":     {"dump-crawl", []string{"left  ", "because: a menu or a label", "text ", "headline "}},
	} {
		t.Run(name, func(t *testing.T) {
			story := filepath.Join(t.TempDir(), "story.txt")
			if err := os.WriteFile(story, golden.Sources(t, "parse/"+example.file)[0].Data, 0o600); err != nil {
				t.Fatal(err)
			}
			var out, said strings.Builder
			std := streams{in: strings.NewReader(""), out: &out, err: &said, terminal: func([]string) *tty { return nil }}
			if code := run(context.Background(), []string{"--explain", story}, std, nil); code != 0 {
				t.Fatalf("it ends with %d: %s", code, said.String())
			}
			for _, want := range example.says {
				if !strings.Contains(out.String(), want) {
					t.Errorf("it does not say %q:\n%s", want, out.String())
				}
			}
		})
	}
}
