package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"time"
	"unicode/utf16"
)

// clipboardTime is how long a clipboard program may take.
const clipboardTime = 3 * time.Second

// A clipboardWay is a program that reads a text for the system's clipboard.
type clipboardWay struct {
	program string
	args    []string
	needs   string // the environment variable without which it can't work
	wide    bool   // it reads UTF-16
}

var clipboardWays = []clipboardWay{
	{program: "wl-copy", needs: "WAYLAND_DISPLAY"},
	{program: "xclip", args: []string{"-selection", "clipboard"}, needs: "DISPLAY"},
	{program: "xsel", args: []string{"--clipboard", "--input"}, needs: "DISPLAY"},
	{program: "termux-clipboard-set", needs: "TERMUX_VERSION"},
	{program: "clip.exe", wide: true},                                          // Windows, and Linux within it
	{program: "tmux", args: []string{"load-buffer", "-w", "-"}, needs: "TMUX"}, // which hands it on to its terminal
}

// copyText puts text into the system's clipboard. It reports false where there is none
// that it knows. No shell sees the text.
func copyText(text string, env []string) (bool, error) {
	way, path, ok := clipboardHere(env)
	if !ok {
		return false, nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), clipboardTime)
	defer cancel()
	c := exec.CommandContext(ctx, path, way.args...)
	c.Env = env
	c.Stdin = strings.NewReader(way.encoded(text))
	if err := c.Run(); err != nil {
		return false, fmt.Errorf("%s could not take it: %w", way.program, err)
	}
	return true, nil
}

// clipboardHere is the first clipboard program that is here and may work, and its path.
func clipboardHere(env []string) (way clipboardWay, path string, ok bool) {
	ways := clipboardWays
	if runtime.GOOS == "darwin" {
		ways = []clipboardWay{{program: "pbcopy"}}
	}
	for _, way := range ways {
		path, err := exec.LookPath(way.program)
		if err == nil && (way.needs == "" || variable(env, way.needs) != "") {
			return way, path, true
		}
	}
	return clipboardWay{}, "", false
}

func (w clipboardWay) encoded(text string) string {
	if !w.wide {
		return text
	}
	const byteOrderMark = 0xfeff
	b := binary.LittleEndian.AppendUint16(nil, byteOrderMark)
	for _, unit := range utf16.Encode([]rune(text)) {
		b = binary.LittleEndian.AppendUint16(b, unit)
	}
	return string(b)
}
