package main

import (
	"bytes"
	"image"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// patienceOfTests is how long a test waits for what must come, before it fails.
const patienceOfTests = 40 * time.Second

// A console is a terminal that is not there: what is written to it stands on an
// emulated screen, and what the emulator answers and the reader types comes back as
// keys.
type console struct {
	*testing.T
	emulator *vt.SafeEmulator
	keys     *os.File // the program's end
	typed    *os.File // the reader's end

	mu      sync.Mutex
	written chan struct{} // closed with each write, and made anew
	modes   map[int]bool  // the terminal's private modes that are set
	saved   map[int]bool  // those that were to be remembered
	all     []byte        // all that was written
}

// newConsole is a console of that size, where a line feed begins a line: nothing else
// does, for want of a terminal's driver.
func newConsole(t *testing.T, size image.Point) *console {
	t.Helper()
	keys, typed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { keys.Close() })
	c := newConsoleTo(t, size, typed)
	c.keys = keys
	c.emulator.Write([]byte("\x1b[20h"))
	return c
}

// newConsoleTo is a console of that size, whose keys go to typed.
func newConsoleTo(t *testing.T, size image.Point, typed *os.File) *console {
	c := &console{T: t, emulator: vt.NewSafeEmulator(size.X, size.Y), typed: typed,
		written: make(chan struct{}), modes: map[int]bool{}, saved: map[int]bool{}}
	c.emulator.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { c.note(m, true) },
		DisableMode: func(m ansi.Mode) { c.note(m, false) },
	})
	c.emulator.RegisterCsiHandler(ansi.Command('?', 0, 's'), func(p ansi.Params) bool { return c.save(p) })
	c.emulator.RegisterCsiHandler(ansi.Command('?', 0, 'r'), func(p ansi.Params) bool { return c.restore(p) })
	go io.Copy(typed, c.emulator)
	t.Cleanup(func() {
		c.emulator.InputPipe().(io.Closer).Close()
		typed.Close()
	})
	return c
}

// note keeps what the terminal was told, while it is written to.
func (c *console) note(m ansi.Mode, set bool) {
	if private, ok := m.(ansi.DECMode); ok {
		c.modes[private.Mode()] = set
	}
}

// save and restore are what xterm has for programs that put a mode back as it was;
// the emulator does not know them.
func (c *console) save(modes ansi.Params) bool {
	for _, p := range modes {
		c.saved[p.Param(0)] = c.modes[p.Param(0)]
	}
	return true
}

func (c *console) restore(modes ansi.Params) bool {
	for _, p := range modes {
		c.modes[p.Param(0)] = c.saved[p.Param(0)]
	}
	return true
}

// terminal is the console as the program knows it.
func (c *console) terminal(colours colorprofile.Profile) *tty {
	return &tty{File: c, keys: c.keys, size: c.size(), colours: colours}
}

func (c *console) Write(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all = append(c.all, b...)
	n, err := c.emulator.Write(b)
	close(c.written)
	c.written = make(chan struct{})
	return n, err
}

// wrote reports whether bytes have been written to the terminal.
func (c *console) wrote(what string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.all) > 0 && bytes.Contains(c.all, []byte(what))
}

func (c *console) Read([]byte) (int, error) { return 0, io.EOF }
func (c *console) Close() error             { return nil }

// Fd is no file's: the console is not the process's own terminal.
func (c *console) Fd() uintptr { return ^uintptr(0) }

func (c *console) size() image.Point {
	return image.Pt(c.emulator.Width(), c.emulator.Height())
}

// resize makes the terminal another size, and tells the program as terminals do that
// report it in band.
func (c *console) resize(size image.Point) {
	c.emulator.Resize(size.X, size.Y)
	c.send(ansi.InBandResize(size.Y, size.X, 0, 0))
}

func (c *console) send(bytes string) {
	c.Helper()
	if _, err := c.typed.WriteString(bytes); err != nil {
		c.Fatal(err)
	}
}

// namedKeys are what a terminal sends for keys that have names.
var namedKeys = map[string]string{
	"tab": "\t", "shift+tab": "\x1b[Z", "enter": "\r", "esc": "\x1b", "space": " ", "backspace": "\x7f",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
	"alt+left": "\x1b[1;3D", "alt+right": "\x1b[1;3C",
}

// press types keys by the names that the key table has for them.
func (c *console) press(keys ...string) {
	c.Helper()
	for _, key := range keys {
		bytes, named := namedKeys[key]
		letter, control := strings.CutPrefix(key, "ctrl+")
		meta, alt := strings.CutPrefix(key, "alt+")
		switch {
		case named:
		case control:
			bytes = string(letter[0] & 0x1f)
		case alt:
			bytes = "\x1b" + meta
		default:
			bytes = key
		}
		c.send(bytes)
	}
}
