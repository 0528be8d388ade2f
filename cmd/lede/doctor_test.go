package main

import (
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"lede/testdata/golden"
)

// TestDoctor has doctor examine terminals that answer as their real ones were seen to. An
// archive says in its part "terminal" what each is, a line each:
//
//	size 120x40         its size in cells
//	profile NAME        how many colours it has: TrueColor, ANSI256, ANSI, Ascii
//	env NAME=VALUE      in the environment
//	says NAME "BYTES"   its answer, in Go's quotes, to a question: version, kitty, cell,
//	                    placeholders, keyboard, attributes, synchrony, clusters
//	tmux "LINE"         what tmux prints, in Go's quotes
func TestDoctor(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("tmux is played by a shell's script")
	}
	golden.Run(t, "doctor/*", func(e *golden.Example) {
		a := newActor(e)
		for line := range strings.Lines(string(e.Source().Data)) {
			a.learn(strings.TrimSpace(line))
		}
		e.Expect("doctor", a.examined())
		if json := e.File("json"); json != nil {
			e.Expect("json", a.examined("--json"))
		}
	})
}

// An actor plays a terminal.
type actor struct {
	*testing.T
	folder  string
	env     []string
	size    image.Point
	profile colorprofile.Profile
	answers map[string]string // by questions

	mu    sync.Mutex
	typed *os.File // where the answers go
	heard string   // what was written since the last question
}

// questions are what doctor and Bubble Tea ask, by their names in the archives.
var questions = map[string]string{
	"version":      ansi.RequestNameVersion,
	"kitty":        "\x1b_Gi=31,",
	"cell":         "\x1b[16t",
	"placeholders": ansi.RequestCursorPositionReport,
	"keyboard":     ansi.RequestKittyKeyboard,
	"attributes":   ansi.RequestPrimaryDeviceAttributes,
	"synchrony":    ansi.RequestModeSynchronizedOutput,
	"clusters":     ansi.RequestModeUnicodeCore,
}

func newActor(e *golden.Example) *actor {
	a := &actor{T: e.T, folder: e.TempDir(), size: image.Pt(80, 24), profile: colorprofile.TrueColor, answers: map[string]string{}}
	a.env = []string{"LANG=en_GB.UTF-8", "LEDE_CONFIG=" + filepath.Join(a.folder, "config.toml"), "XDG_CACHE_HOME=" + a.folder, "XDG_DATA_HOME=" + a.folder}
	a.Setenv("PATH", a.folder)
	return a
}

func (a *actor) learn(line string) {
	verb, rest, _ := strings.Cut(line, " ")
	var err error
	switch verb {
	case "":
	case "size":
		a.size, err = parseSize(rest)
	case "profile":
		a.profile, err = profileNamed(rest)
	case "env":
		a.env = append(a.env, rest)
	case "says":
		name, quoted, _ := strings.Cut(rest, " ")
		var answer string
		answer, err = strconv.Unquote(quoted)
		a.answers[questions[name]] = answer
	case "tmux":
		var said string
		said, err = strconv.Unquote(rest)
		script := fmt.Sprintf("#!/bin/sh\nprintf '%%s\\n' '%s'\n", said)
		err = errors.Join(err, os.WriteFile(filepath.Join(a.folder, "tmux"), []byte(script), 0o700))
	default:
		a.Fatalf("%s is nothing that a terminal is", verb)
	}
	if err != nil {
		a.Fatalf("%s: %v", line, err)
	}
}

// machine is what is not the terminal's in a report: the version, and this machine.
var machine = regexp.MustCompile(`(?m)^lede .*\n|^  "(lede|system)": .*\n`)

// examined is what doctor prints of the terminal.
func (a *actor) examined(args ...string) string {
	a.Helper()
	keys, typed, err := os.Pipe()
	if err != nil {
		a.Fatal(err)
	}
	defer keys.Close()
	defer typed.Close()
	a.typed = typed
	var out, told strings.Builder
	std := streams{in: strings.NewReader(""), typed: true, out: &out, err: &told, terminal: func([]string) *tty {
		return &tty{File: a, keys: keys, size: a.size, colours: a.profile}
	}}
	if code := run(a.Context(), append([]string{"doctor"}, args...), std, a.env); code != 0 {
		a.Fatalf("doctor ends with %d: %s", code, told.String())
	}
	return machine.ReplaceAllString(strings.ReplaceAll(out.String(), a.folder, "$FOLDER"), "")
}

// Write hears what the program asks, and answers in the order of the questions.
func (a *actor) Write(b []byte) (int, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.heard += string(b)
	for {
		first, next := "", len(a.heard)
		for _, q := range questions {
			if at := strings.Index(a.heard, q); at >= 0 && at < next {
				first, next = q, at
			}
		}
		if first == "" {
			return len(b), nil
		}
		a.heard = a.heard[next+len(first):]
		io.WriteString(a.typed, a.answers[first])
	}
}

func (a *actor) Read([]byte) (int, error) { return 0, io.EOF }
func (a *actor) Close() error             { return nil }
func (a *actor) Fd() uintptr              { return ^uintptr(0) }

func TestDoctorWithoutATerminalSaysSo(t *testing.T) {
	code, out, err := calledIn(t, []string{"LEDE_CONFIG=/nowhere/config.toml"}, "doctor")
	if code != 0 || !strings.Contains(out, "none: lede prints, and shows no pictures") || err != "" {
		t.Errorf("%d, %s, %s", code, out, err)
	}
	if code, out, _ := calledIn(t, nil, "doctor", "--json"); code != 0 || !strings.Contains(out, `"terminal": null`) {
		t.Errorf("%d, %s", code, out)
	}
}
