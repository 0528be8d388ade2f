package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"unicode"

	"lede/model"
)

// editor is what runs the reader's editor on a file, at the line of a spot, on that
// terminal. What the variables hold is split at blanks; no shell sees it.
func editor(env []string, screen io.Writer) func(ref string, spot model.Spot) (*exec.Cmd, error) {
	return func(ref string, spot model.Spot) (*exec.Cmd, error) {
		usual := "vi"
		if runtime.GOOS == "windows" {
			usual = "notepad"
		}
		words := strings.Fields(cmp.Or(variable(env, "VISUAL"), variable(env, "EDITOR"), usual))
		if len(words) == 0 {
			return nil, errors.New("$VISUAL and $EDITOR name no editor")
		}
		path, err := pathOf(ref)
		if err != nil {
			return nil, err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		program, err := exec.LookPath(words[0])
		if err != nil {
			return nil, fmt.Errorf("there is no editor %s: set $EDITOR", words[0])
		}
		args := append(words[1:], atLine(words[0], path, lineOf(text, spot))...)
		run := exec.Command(program, args...)
		run.Stdout, run.Stderr = screen, screen
		return run, nil
	}
}

// variable is what an environment holds under a name; the last one counts.
func variable(env []string, name string) string {
	value := ""
	for _, v := range env {
		if n, held, ok := strings.Cut(v, "="); ok && n == name {
			value = held
		}
	}
	return value
}

// pathOf is the path of a file that a reader or a link named.
func pathOf(ref string) (string, error) {
	if !strings.HasPrefix(ref, "file:") {
		return filepath.Abs(ref)
	}
	u, err := url.Parse(ref)
	if err != nil {
		return "", fmt.Errorf("this is no address: %s", ref)
	}
	return filepath.FromSlash(cmp.Or(u.Path, u.Opaque)), nil
}

// atLine are the arguments with which an editor opens a file at a line, where we know
// how it is told.
func atLine(editor, path string, line int) []string {
	name := strings.TrimSuffix(strings.ToLower(filepath.Base(editor)), ".exe")
	n := strconv.Itoa(line)
	switch name {
	case "vi", "vim", "nvim", "view", "gvim", "vis", "elvis", "nano", "pico", "emacs", "emacsclient", "mg", "jed", "joe",
		"micro", "ne", "kak", "mcedit", "gedit", "kate", "nvi", "zile", "tilde":
		return []string{"+" + n, path}
	case "hx", "helix", "subl", "zed":
		return []string{path + ":" + n}
	case "code", "codium", "code-insiders":
		return []string{"--wait", "--goto", path + ":" + n}
	}
	return []string{path}
}

// wordsTried are how many of a spot's words are looked for, until they are found.
var wordsTried = []int{10, 6, 4, 2}

// between is what may stand between two words of an article in its source: tags,
// entities, marks of Markdown, ends of lines.
const between = `(?:<[^<>]*>|&#?\w+;|[^\pL\pN<&])*`

// lineOf is the line of a text where a spot's words stand, counted from 1. Of several
// places it is the one nearest to where the spot should be; without any, just that.
func lineOf(text []byte, spot model.Spot) int {
	expected := int(spot.Share * float64(len(text)))
	words := strings.FieldsFunc(spot.Words.Exact, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	at := min(expected, len(text))
	for _, n := range wordsTried {
		if n > len(words) && n != wordsTried[len(wordsTried)-1] {
			continue
		}
		some := words[:min(n, len(words))]
		if len(some) == 0 {
			break
		}
		if found := nearest(text, regexp.MustCompile(strings.Join(some, between)), expected); found >= 0 {
			at = found
			break
		}
	}
	return 1 + bytes.Count(text[:at], []byte("\n"))
}

// nearest is where the match of words that is nearest to a place begins; -1 for none.
func nearest(text []byte, words *regexp.Regexp, to int) int {
	best := -1
	for _, at := range words.FindAllIndex(text, -1) {
		if best < 0 || max(at[0]-to, to-at[0]) < max(best-to, to-best) {
			best = at[0]
		}
	}
	return best
}
