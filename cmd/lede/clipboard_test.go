package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestTextGoesToTheSystemsClipboard(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the clipboard here is another program's")
	}
	folder := t.TempDir()
	took := filepath.Join(folder, "took")
	fake := "#!/bin/sh\n/bin/cat > " + took + "\n"
	if err := os.WriteFile(filepath.Join(folder, "xclip"), []byte(fake), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	const text = "$(rm -rf /) “stone”\n`upon` 'stone'"
	if taken, err := copyText(text, []string{"TERM=xterm"}); taken || err != nil {
		t.Errorf("without a display it is taken: %v, %v", taken, err)
	}
	if taken, err := copyText(text, []string{"DISPLAY=:0"}); !taken || err != nil {
		t.Errorf("with a display it is taken: %v, %v", taken, err)
	}
	if got, err := os.ReadFile(took); string(got) != text {
		t.Errorf("got %q, %v", got, err)
	}
	if err := os.WriteFile(filepath.Join(folder, "xclip"), []byte("#!/bin/sh\nexit 3\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	const why = "xclip could not take it: exit status 3"
	if _, err := copyText(text, []string{"DISPLAY=:0"}); err == nil || err.Error() != why {
		t.Errorf("got %v, want %s", err, why)
	}
}

func TestWindowsReadsItsOwnEncoding(t *testing.T) {
	if got, want := (clipboardWay{wide: true}).encoded("a€😀"), "\xff\xfea\x00\xac\x20\x3d\xd8\x00\xde"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
