package main

import (
	"fmt"
	"image"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// A program is the whole of lede at a console.
type program struct {
	*console
	out, err strings.Builder
	code     chan int
}

// starts runs lede with arguments at the console. Stdin is what is piped into it; nil
// where it is the keyboard.
func (c *console) starts(stdin io.Reader, colours colorprofile.Profile, env []string, args ...string) *program {
	p := &program{console: c, code: make(chan int, 1)}
	std := streams{in: stdin, typed: stdin == nil, out: &p.out, err: &p.err,
		terminal: func([]string) *tty { return c.terminal(colours) }}
	if stdin == nil {
		std.in = strings.NewReader("")
	}
	go func() { p.code <- run(c.Context(), args, std, env) }()
	return p
}

// ends waits for the program's end and checks what it leaves behind.
func (p *program) ends(code int) {
	p.Helper()
	select {
	case got := <-p.code:
		if got != code {
			p.Errorf("lede ends with %d, want %d: %s", got, code, p.err.String())
		}
	case <-time.After(patienceOfTests):
		p.Fatalf("lede does not end:\n%s", p.screen())
	}
	p.isInOrder()
}

func parseSize(s string) (image.Point, error) {
	var size image.Point
	_, err := fmt.Sscanf(s, "%dx%d", &size.X, &size.Y)
	return size, err
}

// isInOrder checks that the terminal was left as it was found.
func (c *console) isInOrder() {
	c.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.emulator.IsAltScreen() {
		c.Error("the terminal was left on its alternate screen")
	}
	usual := map[int]bool{ansi.ModeTextCursorEnable.Mode(): true, ansi.ModeAutoWrap.Mode(): true}
	for _, mode := range slices.Sorted(maps.Keys(c.modes)) {
		if c.modes[mode] != usual[mode] {
			c.Errorf("the terminal was left with its mode %d %s", mode, map[bool]string{true: "set", false: "reset"}[c.modes[mode]])
		}
	}
}
