package main

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
)

// completions is how many files are offered at most.
const completions = 200

// completePath tells which files and folders a path may be the beginning of, folders
// with a separator at their end.
func completePath(begun string) []string {
	dir, name := filepath.Split(begun)
	entries, err := os.ReadDir(cmp.Or(dir, "."))
	if err != nil {
		return nil
	}
	var paths []string
	for _, e := range entries {
		hidden := strings.HasPrefix(e.Name(), ".") && !strings.HasPrefix(name, ".")
		if hidden || !strings.HasPrefix(e.Name(), name) || len(paths) == completions {
			continue
		}
		path := dir + e.Name()
		if e.IsDir() {
			path += string(filepath.Separator)
		}
		paths = append(paths, path)
	}
	return paths
}
