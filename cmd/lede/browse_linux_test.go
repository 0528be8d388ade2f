package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestATextBrowserHasTheTerminal names a browser after one that shows pages there, which
// waits for a line to be typed.
func TestATextBrowserHasTheTerminal(t *testing.T) {
	t.Parallel()
	browser := filepath.Join(t.TempDir(), "w3m")
	script := "#!/bin/sh\nif [ -t 0 ] && [ -t 1 ]; then echo \"pages at a terminal\"; read line; fi\n"
	if err := os.WriteFile(browser, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	p := launch(t, []string{"BROWSER=" + browser}, nil, writeFile(t, "notice.md", notice))
	p.sees("The quay is closed")
	p.press("o")
	p.hasSaid("pages at a terminal")
	p.press("enter")
	p.sees("The quay is closed")
	p.press("Q")
	p.exits(0)
}
