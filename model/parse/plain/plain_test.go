package plain_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/article"
	"lede/model/parse/plain"
)

var update = flag.Bool("update", false, "rewrite the outlines that tests expect")

// TestParse reads the dumps of testdata/parse/plain-*.txtar, each in a manner of its
// own, and compares their anatomy with the outline beside them.
func TestParse(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/parse/plain-*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatalf("found %d dumps: %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "plain-"), ".txtar")
		t.Run(name, func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			page, outline := string(archive.Files[0].Data), &archive.Files[1]
			got := article.Outline(plain.Parse(page))
			if lost := lostWords(page, plain.Parse(page)); len(lost) > 0 {
				t.Errorf("lost the words %q", lost)
			}
			if *update {
				outline.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(outline.Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
