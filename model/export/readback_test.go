package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse"
)

// differing are the examples that come back from Markdown otherwise, and why.
var differing = map[string]string{
	"web-notes-of-many-generators": "notes come in the order of their numbers",
	"web-cards-of-links":           "a card without a word of its own is a link",
	"web-galleries-of-items":       "a gallery in a gallery is one",
	"dump-pandoc":                  "the bracket that an export left behind a credit goes",
}

// TestMarkdownReadsBackAsTheSameBlocks writes each example of the readers as Markdown and reads
// that: blocks, notes, tables, code, formulas and figures are the same, with the same words.
func TestMarkdownReadsBackAsTheSameBlocks(t *testing.T) {
	files, err := filepath.Glob("../../testdata/parse/*.txtar")
	if err != nil || len(files) < 100 {
		t.Fatalf("found %d examples: %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source := archive.Files[0]
		a, err := read(source.Data, parse.Hint{Name: source.Name, Base: "https://signal.example.org/a.html"})
		if err != nil {
			continue // an example of what is no article
		}
		first := &article.Article{Headline: a.Headline, Body: a.Body, Footnotes: a.Footnotes}
		if first.Headline == "" {
			first.Headline = "Headline" // lest a crosshead be taken for it
		}
		var out bytes.Buffer
		if err := export.Markdown(&out, first); err != nil {
			t.Fatal(err)
		}
		then, err := read(out.Bytes(), parse.Hint{Format: parse.Markdown})
		if err != nil {
			t.Fatal(err)
		}
		same := reflect.DeepEqual(blocksOf(t, first), blocksOf(t, then))
		if _, known := differing[name]; same == known {
			t.Errorf("%s: comes back the same: %t\n%s", name, same, &out)
		}
	}
}

func read(text []byte, h parse.Hint) (*article.Article, error) {
	return parse.Read(context.Background(), bytes.NewReader(text), h)
}

// blocksOf is what a program is told of an article's blocks, but for the looks of words, the
// sizes of pictures, and what Markdown has no sign for: pull quotes, and what a picture shows that has no address.
func blocksOf(t *testing.T, a *article.Article) any {
	var out bytes.Buffer
	if err := export.JSON(&out, a); err != nil {
		t.Fatal(err)
	}
	var told struct{ Body, Figures, Footnotes any }
	if err := json.Unmarshal(out.Bytes(), &told); err != nil {
		t.Fatal(err)
	}
	return []any{plain(told.Body), plain(told.Figures), plain(told.Footnotes)}
}

// plain is a value of JSON without what blocksOf leaves out.
func plain(value any) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = plain(value[i])
		}
	case map[string]any:
		images, _ := value["images"].([]any)
		if len(images) > 0 && images[0].(map[string]any)["url"] == nil {
			if delete(value, "images"); value["caption"] == nil {
				value["caption"] = images[0].(map[string]any)["alt"]
			}
		}
		if value["kind"] == "pullquote" {
			return map[string]any{"kind": "quote", "blocks": []any{map[string]any{"kind": "paragraph", "text": value["text"]}}}
		}
		for _, name := range []string{"runs", "width", "height"} {
			delete(value, name)
		}
		for name := range value {
			value[name] = plain(value[name])
		}
	}
	return value
}
