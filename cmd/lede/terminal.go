package main

import (
	"image"
	"io"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"lede/model/parse/clean"
)

// streams are what the program reads and writes.
type streams struct {
	in       io.Reader
	typed    bool // in is a keyboard: nothing comes from it by itself
	out, err io.Writer

	// terminal is the one that out shows on, for a program in that environment; nil
	// where out is none.
	terminal func(env []string) *tty

	// beside is the terminal that the process belongs to where out shows on none, as it is
	// written to a file; nil where there is none either.
	beside func(env []string) *tty
}

// told is standard error for lede's own words. They may name files and addresses, so
// nothing in them commands a terminal, and no password is shown.
func (s streams) told() io.Writer { return gate{s.err} }

// A gate cleans what is written to it, line by line.
type gate struct{ io.Writer }

func (g gate) Write(b []byte) (int, error) {
	lines := strings.Split(string(b), "\n")
	for i, l := range lines {
		lines[i] = clean.Row(clean.Private(l))
	}
	if _, err := io.WriteString(g.Writer, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(b), nil
}

// A tty is the terminal that an article is shown on.
type tty struct {
	term.File
	keys    io.Reader // nil: those of the process's own terminal, wherever its input comes from
	size    image.Point
	colours colorprofile.Profile
}

// standard are the process's own streams.
func standard() streams {
	return streams{
		in:       os.Stdin,
		typed:    term.IsTerminal(os.Stdin.Fd()),
		out:      os.Stdout,
		err:      os.Stderr,
		terminal: func(env []string) *tty { return terminalOf(os.Stdout, env) },
		beside:   terminalBeside,
	}
}

// largestScreen is the most cells, either way, that a screen may have to be drawn: some
// terminals that do not know their size say that it is the largest number there is.
const largestScreen = 10_000

// terminalOf is the terminal that out shows on; nil where it is none.
func terminalOf(out *os.File, env []string) *tty {
	if !term.IsTerminal(out.Fd()) {
		return nil
	}
	width, height, err := term.GetSize(out.Fd())
	if err != nil || width < 1 || height < 1 {
		width, height = 80, 24
	}
	if max(width, height) > largestScreen {
		return nil // it is printed instead
	}
	return &tty{File: out, size: image.Pt(width, height), colours: colours(out, env)}
}

// terminalBeside is the process's own terminal, wherever its streams go.
func terminalBeside(env []string) *tty {
	_, out, err := tea.OpenTTY()
	if err != nil {
		return nil
	}
	return terminalOf(out, env)
}

// showsUnicode reports whether a terminal shows more than ASCII: unless its locale names
// another encoding, or is the one of no language. One without a locale does, as most do.
func showsUnicode(env []string) bool {
	locale := ""
	for _, name := range []string{"LANG", "LC_CTYPE", "LC_ALL"} { // the later goes before the earlier
		for _, v := range env {
			if value, ok := strings.CutPrefix(v, name+"="); ok && value != "" {
				locale = value
			}
		}
	}
	_, encoding, named := strings.Cut(locale, ".")
	if !named {
		return locale != "C" && locale != "POSIX"
	}
	encoding, _, _ = strings.Cut(encoding, "@")
	return strings.EqualFold(strings.ReplaceAll(encoding, "-", ""), "utf8")
}

// colours is what the terminal can show. NO_COLOR counts whatever it holds, by its
// own standard, which the library reads as a truth value.
func colours(out io.Writer, env []string) colorprofile.Profile {
	if colourless(env) {
		return colorprofile.Ascii
	}
	return colorprofile.Detect(out, env)
}

// colourless reports whether the reader wants no colours.
func colourless(env []string) bool { return variable(env, "NO_COLOR") != "" }
