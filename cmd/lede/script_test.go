package main

import (
	"bytes"
	"image"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"lede/model/parse/clean"
	"lede/testdata/golden"
)

// TestScripts plays what testdata/script holds. A script is an archive of articles, of
// steps, and of the screens that the steps expect:
//
//	size 80x24          the terminal's size, from the start or from here on
//	light               its background is light
//	env NAME=VALUE      in the environment; in Go's quotes, where it is no plain word
//	                    (preferences are those of config.toml, where the archive has one)
//	profile NAME        how many colours it has: TrueColor, ANSI256, ANSI, Ascii, NoTTY (which has no attributes either)
//	named FILE "NAME"   a file of the archive is called by that name from here on, in Go's quotes
//	serve               the archive's files, and pictures, are on the web at $SITE from here on; $FOLDER
//	                    is where they are
//	unplug              they no longer are
//	put FILE AS NAME    a file of the archive takes the place of another
//	open ARGUMENTS      starts lede, the first time or again; a file of the archive is named as it
//	                    is there, or in quotes
//	pipe                starts lede with standard input from a pipe
//	feed FILE [TIMES]   puts a file of the archive into the pipe, with # numbered, and escape, backspace
//	                    and form feed where ␛, ␈ and ␌ stand; without one, ends it
//	key KEYS            pressed one after the other
//	type WORDS          letter by letter; $FOLDER is where the archive's files are
//	wait WORDS          until they stand on the screen
//	gone WORDS          until they stand there no longer
//	expect NAME         until the screen is the one of that name; named twice, it must be the same twice
//	picture NAME        until the screen is the picture of that name among testdata's screens; a script
//	                    that has one is played on a dark ground and on a light one
//	cast NAME           from here on frames are put into the cast of that name
//	frame SECONDS       until the screen is the cast's next frame, which is shown for so long
//	colourless          no colour is on the screen
//	lit WORDS           until they stand on the screen with a colour behind them, or reversed
//	faint WORDS         until they stand on the screen in faint letters; also bold, underlined, green, red
//	copied WORDS        until they are in the terminal's clipboard
//	ended [CODE]        lede has ended, with 0 or that code
//	said WORDS          stand on standard error
//
// At the end of each script nothing that a terminal obeys has come to it but what lede
// itself has to say.
func TestScripts(t *testing.T) {
	golden.Run(t, "script/*", func(e *golden.Example) {
		e.Parallel()
		playScript(e, darkPage)
		if steps := e.File("steps"); bytes.Contains(steps.Data, []byte("\npicture ")) {
			playScript(e, lightPage)
		}
	})
}

// A script is being played.
type script struct {
	*golden.Example
	folder  string // where its files are
	size    image.Point
	env     []string
	profile colorprofile.Profile
	page    svgPage // the colours of its screen where nothing is said of them

	console *console
	program *program
	site    *httptest.Server // nil where there is none
	pipe    *os.File
	ended   bool
	seen    map[string]bool // screens that have come up
	cast    *cast
}

func playScript(e *golden.Example, page svgPage) {
	s := &script{Example: e, page: page, folder: e.TempDir(), size: image.Pt(80, 24),
		env: []string{"TERM=xterm-256color", "LANG=en_GB.UTF-8", "LEDE_IMAGES=off"}, profile: colorprofile.TrueColor, seen: map[string]bool{}}
	s.env = append(s.env, "LEDE_CONFIG="+filepath.Join(s.folder, "config.toml"), "XDG_DATA_HOME="+filepath.Join(s.folder, "remembered"),
		"XDG_CACHE_HOME="+filepath.Join(s.folder, "cached"))
	for _, f := range e.Archive.Files {
		if err := os.WriteFile(filepath.Join(s.folder, f.Name), f.Data, 0o600); err != nil {
			e.Fatal(err)
		}
	}
	steps := s.File("steps")
	if steps == nil {
		e.Fatal("a script has steps")
	}
	for n, line := range strings.Split(string(steps.Data), "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		rest := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), words[0]))
		if err := s.step(words[0], rest, words[1:]); err != nil {
			e.Fatalf("step %d, %q: %v", n+1, line, err)
		}
	}
	s.end()
}

// commands8bit are characters that a terminal may take for commands and that lede has no
// use for: C1, and marks that turn a row around.
var commands8bit = regexp.MustCompile("[\u0080-\u009f\u202a-\u202e\u2066-\u2069]")

// end quits what is still open.
func (s *script) end() {
	if s.program == nil {
		s.Fatal("the script opens nothing")
	}
	if !s.ended {
		s.console.press("Q")
		s.program.ends(0)
	}
	if dirt := commands8bit.Find(s.console.all); dirt != nil {
		s.Errorf("%q was written to the terminal", dirt)
	}
	if said := s.program.err.String(); clean.Text(said) != said {
		s.Errorf("standard error has %q", said)
	}
	for _, f := range s.Archive.Files {
		if !s.seen[f.Name] && bytes.Contains(s.File("steps").Data, []byte("expect "+f.Name+"\n")) {
			s.Errorf("the screen %s was never expected", f.Name)
		}
	}
}
