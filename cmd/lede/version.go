package main

import (
	"fmt"
	"os"
	"strings"
)

// versionOf tells the state of a file from its later ones, by when it was changed and
// by its size.
func versionOf(ref string) (string, error) {
	if ref == "" || ref == "-" || strings.Contains(ref, "://") && !strings.HasPrefix(ref, "file:") {
		return "", fmt.Errorf("%q is no file that could change", ref)
	}
	path, err := pathOf(ref)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d %d", info.ModTime().UnixNano(), info.Size()), nil
}
