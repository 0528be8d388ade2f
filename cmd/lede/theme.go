package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lede/ui/theme"
)

// glamourStyle is the style that the environment names for every program that shows
// Markdown with Glamour; empty where it names none.
func glamourStyle(env []string) string {
	name := ""
	for _, v := range env {
		if value, ok := strings.CutPrefix(v, "GLAMOUR_STYLE="); ok {
			name = value
		}
	}
	return name
}

// namedTheme is a built-in theme, or one read from a Glamour style file; nil where
// none is named.
func namedTheme(name string) (*theme.Theme, error) {
	if name == "" || name == "auto" {
		return nil, nil
	}
	th, err := theme.Named(name)
	if err == nil || !strings.ContainsAny(name, `./\`) {
		return th, err
	}
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no theme file %s", name)
	}
	if err != nil {
		return nil, fmt.Errorf("open the theme %s: %w", name, err)
	}
	defer file.Close()
	base := filepath.Base(name)
	return theme.Load(file, strings.TrimSuffix(base, filepath.Ext(base)))
}
