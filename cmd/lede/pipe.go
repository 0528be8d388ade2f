package main

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// longestReply is how many bytes a command of the reader's may answer.
const longestReply = 64 << 10

// pipe runs a command that the reader has typed, as a shell does, with text on its
// standard input, and returns what it answers. When ctx ends, so does the command with all
// that it has started.
func pipe(ctx context.Context, command, text string) (string, error) {
	shell := []string{"sh", "-c"}
	if runtime.GOOS == "windows" {
		shell = []string{"cmd", "/c"}
	}
	run := exec.CommandContext(ctx, shell[0], shell[1], command)
	run.Stdin = strings.NewReader(text + "\n")
	answer := &reply{}
	run.Stdout, run.Stderr = answer, answer
	endWhole(run)
	run.WaitDelay = time.Second // what it has started may hold on to its output
	err := run.Run()
	if answer.full {
		err = errLongReply
	}
	return answer.text.String(), err
}

// A reply takes what a command writes, up to longestReply. Then it refuses, which ends the
// command.
type reply struct {
	text bytes.Buffer
	full bool
}

var errLongReply = errors.New("it goes on, but lede has taken no more of it")

func (r *reply) Write(b []byte) (int, error) {
	n, _ := r.text.Write(b[:min(len(b), longestReply-r.text.Len())])
	if n < len(b) {
		r.full = true
		return n, errLongReply
	}
	return n, nil
}
