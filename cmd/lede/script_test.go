package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the screens that come up into the scripts")

// TestScripts plays what testdata/script holds. A script is an archive of articles, of
// steps, and of the screens that the steps expect:
//
//	size 80x24          the terminal's size, from the start or from here on
//	light               its background is light
//	env NAME=VALUE      in the environment
//	                    (preferences are those of config.toml, where the archive has one)
//	profile NAME        how many colours it has: TrueColor, ANSI256, ANSI, Ascii
//	open ARGUMENTS      starts lede; a file of the archive is named as it is there
//	pipe                starts lede with standard input from a pipe
//	feed FILE [TIMES]   puts a file of the archive into the pipe, with # numbered; without one, ends it
//	key KEYS            pressed one after the other
//	type WORDS          letter by letter
//	wait WORDS          until they stand on the screen
//	gone WORDS          until they stand there no longer
//	expect NAME         until the screen is the one of that name; named twice, it must be the same twice
//	colourless          no colour is on the screen
//	lit WORDS           until they stand on the screen with a colour behind them, or reversed
//	faint WORDS         until they stand on the screen in faint letters
//	copied WORDS        until they are in the terminal's clipboard
//	ended               lede has ended, with 0
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("../../testdata/script/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			playScript(t, file)
		})
	}
}

// A script is being played.
type script struct {
	*testing.T
	archive *txtar.Archive
	folder  string // where its files are
	size    image.Point
	env     []string
	profile colorprofile.Profile
	light   bool

	console *console
	program *program
	pipe    *os.File
	ended   bool
	seen    map[string]bool // screens that have come up
}

func playScript(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := &script{T: t, archive: archive, folder: t.TempDir(), size: image.Pt(80, 24),
		env: []string{"TERM=xterm-256color", "LANG=en_GB.UTF-8"}, profile: colorprofile.TrueColor, seen: map[string]bool{}}
	s.env = append(s.env, "LEDE_CONFIG="+filepath.Join(s.folder, "config.toml"))
	for _, f := range archive.Files {
		if err := os.WriteFile(filepath.Join(s.folder, f.Name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	steps := s.file("steps")
	if steps == nil {
		t.Fatal("a script has steps")
	}
	for n, line := range strings.Split(string(steps.Data), "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		rest := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), words[0]))
		if err := s.step(words[0], rest, words[1:]); err != nil {
			t.Fatalf("step %d, %q: %v", n+1, line, err)
		}
	}
	s.end()
	if *update && !t.Failed() {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// step does one step.
func (s *script) step(verb, rest string, words []string) (err error) {
	if s.program == nil {
		return s.prepare(verb, rest, words)
	}
	switch verb {
	case "size":
		if s.size, err = parseSize(rest); err == nil {
			s.console.resize(s.size)
		}
	case "feed":
		return s.feed(words)
	case "key":
		s.console.press(words...)
	case "type":
		s.console.press(strings.Split(rest, "")...)
	case "wait":
		return s.waits(rest, func(screen string) bool { return strings.Contains(screen, rest) })
	case "gone":
		return s.waits(rest, func(screen string) bool { return !strings.Contains(screen, rest) })
	case "expect":
		return s.expect(rest)
	case "lit":
		return s.looks(rest, func(c *uv.Cell) bool { return c.Style.Bg != nil || c.Style.Attrs&uv.AttrReverse != 0 })
	case "faint":
		return s.looks(rest, func(c *uv.Cell) bool { return c.Style.Attrs&uv.AttrFaint != 0 })
	case "copied":
		if err := s.waits(rest, func(string) bool { return s.console.clipboard() == rest }); err != nil {
			return fmt.Errorf("%w\nwith %q in the clipboard", err, s.console.clipboard())
		}
	case "colourless":
		if s.console.colourful() {
			return errors.New("there is colour on the screen")
		}
	case "ended":
		s.program.ends(0)
		s.ended = true
	default:
		return errors.New("there is no such step here")
	}
	return err
}

// prepare does a step from before the program starts.
func (s *script) prepare(verb, rest string, words []string) (err error) {
	switch verb {
	case "size":
		s.size, err = parseSize(rest)
	case "light":
		s.light = true
	case "env":
		s.env = append(s.env, rest)
	case "profile":
		return s.takeProfile(rest)
	case "open", "pipe":
		return s.start(verb == "pipe", words)
	default:
		return errors.New("lede has not been opened")
	}
	return err
}

func (s *script) takeProfile(name string) error {
	for _, p := range []colorprofile.Profile{colorprofile.Ascii, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
		if p.String() == name {
			s.profile = p
			return nil
		}
	}
	return fmt.Errorf("there is no profile %s", name)
}

func (s *script) start(piped bool, args []string) error {
	for i, a := range args {
		if s.file(a) != nil {
			args[i] = filepath.Join(s.folder, a)
		}
	}
	s.console = newConsole(s.T, s.size)
	if s.light {
		s.console.emulator.SetDefaultBackgroundColor(color.White)
	}
	if colours(io.Discard, s.env) == colorprofile.Ascii {
		s.profile = colours(s.console, s.env)
	}
	if !piped {
		s.program = s.console.starts(nil, s.profile, s.env, args...)
		return nil
	}
	in, out, err := os.Pipe()
	if err != nil {
		return err
	}
	s.Cleanup(func() { in.Close(); out.Close() })
	s.pipe = out
	s.program = s.console.starts(in, s.profile, s.env, args...)
	return nil
}

func (s *script) feed(words []string) (err error) {
	if s.pipe == nil {
		return errors.New("there is no pipe")
	}
	if len(words) == 0 {
		return s.pipe.Close()
	}
	f := s.file(words[0])
	if f == nil {
		return errors.New("there is no such file")
	}
	times := 1
	if len(words) > 1 {
		if times, err = strconv.Atoi(words[1]); err != nil {
			return err
		}
	}
	for n := range times {
		if _, err = s.pipe.Write(bytes.ReplaceAll(f.Data, []byte("#"), strconv.AppendInt(nil, int64(n+1), 10))); err != nil {
			return err
		}
	}
	return nil
}

func (s *script) file(name string) *txtar.File {
	for i := range s.archive.Files {
		if s.archive.Files[i].Name == name {
			return &s.archive.Files[i]
		}
	}
	return nil
}

func (s *script) waits(words string, wanted func(screen string) bool) error {
	if words == "" {
		return errors.New("for which words?")
	}
	if !s.console.await(wanted, patienceOfTests) {
		return fmt.Errorf("waited in vain before this screen\n%s", s.console.screen())
	}
	return nil
}

// looks waits for words in cells that look as told; they may go on from line to line.
func (s *script) looks(words string, has func(*uv.Cell) bool) error {
	err := s.waits(words, func(string) bool {
		return strings.Contains(strings.Join(strings.Fields(s.console.look(has)), " "), words)
	})
	if err != nil {
		err = fmt.Errorf("%w\nof which only this looks so\n%s", err, s.console.look(has))
	}
	return err
}

// expect compares the screen with one of the archive, once it is that or will not
// become it.
func (s *script) expect(name string) error {
	f := s.file(name)
	if *update && !s.seen[name] {
		if f == nil {
			s.archive.Files = append(s.archive.Files, txtar.File{Name: name})
			f = &s.archive.Files[len(s.archive.Files)-1]
		}
		f.Data = []byte(s.console.stillScreen())
	}
	if f == nil {
		return errors.New("there is no such screen")
	}
	s.seen[name] = true
	if !s.console.await(func(screen string) bool { return screen == string(f.Data) }, patienceOfTests) {
		return fmt.Errorf("got\n%s\nwant\n%s", s.console.screen(), f.Data)
	}
	return nil
}

// stillScreen is the screen once nothing has been written for a while. Only who
// rewrites what is expected needs it: a test knows what it waits for.
func (c *console) stillScreen() string {
	const still = 300 * time.Millisecond
	for {
		before := c.screen()
		if !c.await(func(screen string) bool { return screen != before }, still) {
			return before
		}
	}
}

// end quits what is still open.
func (s *script) end() {
	if s.program == nil {
		s.Fatal("the script opens nothing")
	}
	if !s.ended {
		s.console.press("Q")
		s.program.ends(0)
	}
	for _, f := range s.archive.Files {
		if !s.seen[f.Name] && bytes.Contains(s.file("steps").Data, []byte("expect "+f.Name+"\n")) {
			s.Errorf("the screen %s was never expected", f.Name)
		}
	}
}
