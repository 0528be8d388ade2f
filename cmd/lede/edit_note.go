package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"lede/model"
)

// largestNote is how much of what an editor has written is read, in bytes.
const largestNote = 1 << 20

// noteEditor runs the reader's editor on a text. It lies meanwhile in a file that nobody
// else may read.
func noteEditor(env []string, screen io.Writer) func(text string) (*exec.Cmd, func() (string, error), error) {
	edit := editor(env, screen)
	return func(text string) (*exec.Cmd, func() (string, error), error) {
		folder, err := os.MkdirTemp("", "lede-note-")
		if err != nil {
			return nil, nil, err
		}
		name := filepath.Join(folder, "note.md")
		var run *exec.Cmd
		if err = os.WriteFile(name, []byte(text), 0o600); err == nil {
			run, err = edit(name, model.Spot{})
		}
		if err != nil {
			os.RemoveAll(folder)
			return nil, nil, err
		}
		return run, func() (string, error) {
			defer os.RemoveAll(folder)
			f, err := os.Open(name)
			if err != nil {
				return "", err
			}
			defer f.Close()
			written, err := io.ReadAll(io.LimitReader(f, largestNote))
			return string(written), err
		}, nil
	}
}
