package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

func TestWhatACommandAnswersEnds(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the commands have other names here")
	}
	for command, want := range map[string]int{"yes": longestReply, "cat": len("quay\n"), "cat >&2": len("quay\n"), "true": 0} {
		answer, err := pipe(t.Context(), command, "quay")
		if len(answer) != want || (want == longestReply) != errors.Is(err, errLongReply) {
			t.Errorf("%s answers %d bytes, %v; want %d", command, len(answer), err, want)
		}
	}
}

// TestACommandThatIsGivenUpTakesWithItWhatItHasStarted has a command that ends only when
// both of what it has started do.
func TestACommandThatIsGivenUpTakesWithItWhatItHasStarted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the commands have other names here")
	}
	quay := filepath.Join(t.TempDir(), "quay")
	if err := exec.Command("mkfifo", quay).Run(); err != nil {
		t.Fatal(err)
	}
	ctx, giveUp := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := pipe(ctx, "sleep 1000 >"+quay+" & cat "+quay+"; exit 0", "")
		ended <- err
	}()
	reader, err := os.Open(quay) // opens when the one that sleeps holds the other end
	if err != nil {
		t.Fatal(err)
	}
	giveUp()
	if <-ended == nil {
		t.Error("the command has answered")
	}
	io.Copy(io.Discard, reader) // comes back when nobody holds the other end any more
}
