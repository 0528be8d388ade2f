package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"lede/testdata/golden"
)

// screensFolder holds what scripts show of the program: pictures of its screen (SVG) and
// casts of its use (asciinema's JSON lines), which are made of the emulated terminal's
// cells and so can't show what is not there.
const screensFolder = "../../testdata/screens"

// picture compares the screen with a picture of it, once it is that.
func (s *script) picture(name string) error {
	return s.shows(filepath.Join(screensFolder, name+"-"+s.page.name+".svg"), func() string { return s.console.svg(s.page) })
}

// shows waits until what is made of the screen stands in the file.
func (s *script) shows(path string, made func() string) error {
	if golden.Updating() {
		s.console.stillScreen()
		return os.WriteFile(path, []byte(made()), 0o644)
	}
	want, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return s.waits(path, func(string) bool { return made() == string(want) })
}

// A cast is frames, each shown for so long.
type cast struct {
	name   string
	at     time.Duration
	frames []string // lines of JSON, the head first
}

// record begins a cast.
func (s *script) record(name string) error {
	head, err := json.Marshal(map[string]any{"version": 2, "width": s.size.X, "height": s.size.Y, "title": "lede"})
	s.cast = &cast{name: name, frames: []string{string(head)}}
	return err
}

// frame puts the screen into the cast as it is once it is still, for so many seconds.
func (s *script) frame(seconds string) error {
	length, err := strconv.ParseFloat(seconds, 64)
	if err != nil || s.cast == nil {
		return errors.Join(err, errors.New("a frame stands in a cast for seconds"))
	}
	var lines []string
	if !golden.Updating() {
		all, err := os.ReadFile(s.cast.path())
		if err != nil {
			return err
		}
		lines = strings.Split(string(all), "\n")
	}
	n := len(s.cast.frames)
	made := func() string { return fmt.Sprintf("[%.1f, \"o\", %s]", s.cast.at.Seconds(), quoted(s.console.frame())) }
	if golden.Updating() {
		s.console.stillScreen()
	} else if n >= len(lines) {
		return errors.New("the cast has no such frame")
	} else if err := s.waits("frame "+strconv.Itoa(n), func(string) bool { return made() == lines[n] }); err != nil {
		return err
	}
	s.cast.frames = append(s.cast.frames, made())
	s.cast.at += time.Duration(length * float64(time.Second))
	if golden.Updating() {
		return os.WriteFile(s.cast.path(), []byte(strings.Join(s.cast.frames, "\n")+"\n"), 0o644)
	}
	return nil
}

func (c *cast) path() string { return filepath.Join(screensFolder, c.name+".cast") }

// frame is what draws the screen as it is.
func (c *console) frame() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return "\x1b[H" + strings.ReplaceAll(strings.ReplaceAll(c.emulator.Render(), "\r\n", "\n"), "\n", "\x1b[K\r\n") + "\x1b[K"
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		return ""
	}
	return string(b)
}
