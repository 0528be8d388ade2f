package model

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/parse"
)

// TestScreens draws the articles of testdata/screens. A case is an article and the
// screens beside it, each named for the size of the terminal and the keys that were
// pressed: "80x24 C j j".
func TestScreens(t *testing.T) {
	files, err := filepath.Glob("../testdata/screens/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { compareScreens(t, file) })
	}
}

func compareScreens(t *testing.T, file string) {
	c, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	source, screens := c.Files[0], c.Files[1:]
	for i := range screens {
		got := screenOf(t, source, screens[i].Name)
		if *update {
			screens[i].Data = []byte(got)
		} else if want := string(screens[i].Data); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", screens[i].Name, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(c), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// screenOf is the screen of that name, without looks and the blanks at the right.
func screenOf(t *testing.T, source txtar.File, name string) string {
	t.Helper()
	a, err := parse.Read(context.Background(), strings.NewReader(string(source.Data)), parse.Hint{Name: source.Name})
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(name)
	size, err := parseSize(words[0])
	if err != nil {
		t.Fatalf("%s does not begin with a size: %v", name, err)
	}
	r := &reader{t, New(Options{Reading: Reading{Article: a}, Size: size})}
	r.types(words[1:]...)
	var b strings.Builder
	for row := range strings.SplitSeq(r.screen(), "\n") {
		b.WriteString(strings.TrimRight(row, " ") + "\n")
	}
	return b.String()
}

func parseSize(s string) (image.Point, error) {
	var size image.Point
	_, err := fmt.Sscanf(s, "%dx%d", &size.X, &size.Y)
	return size, err
}
