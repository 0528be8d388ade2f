package main

import (
	"errors"
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
