package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestPathsAreCompleted(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"quay.txt", "quarry/stone.md", ".quiet", "wall.md"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for begun, want := range map[string]string{
		"qu":      "quarry/ quay.txt",
		"":        "quarry/ quay.txt wall.md",
		".":       ".quiet",
		"quarry/": "quarry/stone.md",
		"x":       "",
		"x/y":     "",
	} {
		var got []string
		for _, path := range completePath(dir + string(filepath.Separator) + begun) {
			rest, err := filepath.Rel(dir, path)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(path, string(filepath.Separator)) {
				rest += "/"
			}
			got = append(got, filepath.ToSlash(rest))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%q is completed to %q, want %q", begun, got, want)
		}
	}
}
