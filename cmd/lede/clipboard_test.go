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

// TestTextGoesToTmuxWhereNoOtherClipboardIs copies within a tmux that lets no program
// reach its terminal's clipboard by escape codes.
func TestTextGoesToTmuxWhereNoOtherClipboardIs(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the clipboard here is another program's")
	}
	folder := t.TempDir()
	took := filepath.Join(folder, "took")
	if err := os.WriteFile(filepath.Join(folder, "tmux"), []byte("#!/bin/sh\necho \"$@\" > "+took+"\n/bin/cat >> "+took+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	if taken, err := copyText("stone", nil); taken || err != nil {
		t.Errorf("out of tmux it is taken: %v, %v", taken, err)
	}
	if taken, err := copyText("stone", []string{"TMUX=/tmp/tmux-0/default,1,0"}); !taken || err != nil {
		t.Errorf("in tmux it is taken: %v, %v", taken, err)
	}
	if got, err := os.ReadFile(took); string(got) != "load-buffer -w -\nstone" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestWindowsReadsItsOwnEncoding(t *testing.T) {
	if got, want := (clipboardWay{wide: true}).encoded("a€😀"), "\xff\xfea\x00\xac\x20\x3d\xd8\x00\xde"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
