package main

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"lede/testdata/golden"
)

// step does one step.
func (s *script) step(verb, rest string, words []string) (err error) {
	if s.program == nil || s.ended && verb != "said" {
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
		rest = strings.ReplaceAll(rest, "$FOLDER", s.folder)
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
	case "bold":
		return s.looks(rest, func(c *uv.Cell) bool { return c.Style.Attrs&uv.AttrBold != 0 })
	case "underlined":
		return s.looks(rest, func(c *uv.Cell) bool { return c.Style.Underline != uv.UnderlineNone })
	case "green", "red":
		want := map[string]color.Color{"green": ansi.Green, "red": ansi.Red}[verb]
		return s.looks(rest, func(c *uv.Cell) bool { return c.Style.Fg == want })
	case "copied":
		if err := s.waits(rest, func(string) bool { return s.console.clipboard() == rest }); err != nil {
			return fmt.Errorf("%w\nwith %q in the clipboard", err, s.console.clipboard())
		}
	case "picture":
		return s.picture(rest)
	case "cast":
		return s.record(rest)
	case "frame":
		return s.frame(rest)
	case "colourless":
		if s.console.colourful() {
			return errors.New("there is colour on the screen")
		}
	case "ended":
		code := 0
		if rest != "" {
			code, err = strconv.Atoi(rest)
		}
		s.program.ends(code)
		s.ended = true
	case "said":
		if said := s.program.err.String(); !strings.Contains(said, rest) {
			return fmt.Errorf("standard error has %q", said)
		}
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
		s.page = lightPage
	case "env":
		if plain, err := strconv.Unquote(rest); err == nil {
			rest = plain
		}
		s.env = append(s.env, strings.ReplaceAll(rest, "$FOLDER", s.folder))
	case "profile":
		s.profile, err = profileNamed(rest)
	case "named":
		return s.rename(rest)
	case "serve":
		s.serve()
	case "unplug":
		s.site.Close()
	case "put":
		file, name, _ := strings.Cut(rest, " AS ")
		return os.Rename(filepath.Join(s.folder, file), filepath.Join(s.folder, name))
	case "open", "pipe":
		return s.start(verb == "pipe", words)
	default:
		return errors.New("lede has not been opened")
	}
	return err
}

// rename calls a file of the archive by another name.
func (s *script) rename(rest string) error {
	file, quoted, _ := strings.Cut(rest, " ")
	name, err := strconv.Unquote(quoted)
	if err != nil || s.File(file) == nil {
		return fmt.Errorf("no file and its name: %w", err)
	}
	return os.Rename(filepath.Join(s.folder, file), filepath.Join(s.folder, name))
}

func profileNamed(name string) (colorprofile.Profile, error) {
	for _, p := range []colorprofile.Profile{colorprofile.NoTTY, colorprofile.Ascii, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
		if p.String() == name {
			return p, nil
		}
	}
	return colorprofile.Unknown, fmt.Errorf("there is no profile %s", name)
}

func (s *script) start(piped bool, args []string) error {
	for i, a := range args {
		if s.site != nil {
			a = strings.ReplaceAll(a, "$SITE", s.site.URL)
		}
		a = strings.ReplaceAll(a, "$FOLDER", s.folder)
		args[i] = a
		if name, err := strconv.Unquote(a); err == nil {
			a, args[i] = name, name
		}
		name, _, _ := strings.Cut(a, "#") // behind it, or a colon, a place in the file
		name, _, _ = strings.Cut(name, ":")
		if _, err := os.Stat(filepath.Join(s.folder, name)); err == nil {
			args[i] = filepath.Join(s.folder, a)
		}
	}
	s.console, s.ended = newConsole(s.T, s.size), false
	if s.page == lightPage {
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

// serve puts the archive's files on the web, on this machine. A picture is at each address
// that ends as one's.
func (s *script) serve() {
	files := http.FileServer(http.Dir(s.folder))
	s.site = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".png") {
			w.Write(smallPicture(s.T))
			return
		}
		files.ServeHTTP(w, r)
	}))
	s.Cleanup(s.site.Close)
}

// struck writes what a program writes for a terminal or a printer: signs that an editor
// shows stand for escape, backspace and form feed.
var struck = strings.NewReplacer("␛", "\x1b", "␈", "\b", "␌", "\f")

func (s *script) feed(words []string) (err error) {
	if s.pipe == nil {
		return errors.New("there is no pipe")
	}
	if len(words) == 0 {
		return s.pipe.Close()
	}
	f := s.File(words[0])
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
		if _, err = struck.WriteString(s.pipe, strings.ReplaceAll(string(f.Data), "#", strconv.Itoa(n+1))); err != nil {
			return err
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
	if golden.Updating() && !s.seen[name] {
		s.Write(name, s.console.stillScreen())
	}
	f := s.File(name)
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
