package model

import (
	"context"
	"fmt"
	"image"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"lede/model/parse"
	"lede/testdata/golden"
)

// TestScreens draws the articles of testdata. A screen stands beside its article and is
// named for the size of the terminal and the keys that were pressed: "80x24 C j j".
func TestScreens(t *testing.T) {
	for _, folder := range []string{"screens", "parse"} {
		golden.Run(t, folder+"/*", func(e *golden.Example) {
			e.ExpectEach(func(part string) (string, bool) {
				if _, err := parseSize(part); err != nil {
					return "", false
				}
				return screenOf(e.T, e.Source(), part), true
			})
		})
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
