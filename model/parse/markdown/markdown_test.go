package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/article"
)

var update = flag.Bool("update", false, "write the outlines that come out into the cases")

// TestCases reads each page beside its outline.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/parse/markdown-*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			c, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(c.Files) != 2 {
				t.Fatalf("%s has %d parts, not a page and its outline", file, len(c.Files))
			}
			got := article.Outline(Parse(string(c.Files[0].Data), Options{}))
			if *update {
				c.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(c), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if want := string(c.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
