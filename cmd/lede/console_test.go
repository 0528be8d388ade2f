package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// patienceOfTests is how long a test waits for what must come, before it fails.
const patienceOfTests = 10 * time.Second

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
func (c *console) terminal(colours colorprofile.Profile) *terminal {
	return &terminal{File: c, keys: c.keys, size: c.size(), colours: colours}
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

// screen is what stands on the screen, row by row, without the blanks at the right.
func (c *console) screen() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var b strings.Builder
	size := c.size()
	for y := range size.Y {
		var row strings.Builder
		for x := range size.X {
			if cell := c.emulator.CellAt(x, y); cell == nil || cell.Width > 0 && cell.Content == "" {
				row.WriteByte(' ')
			} else {
				row.WriteString(cell.Content)
			}
		}
		b.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	return b.String()
}

// colourful reports whether anything on the screen has a colour.
func (c *console) colourful() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	size := c.size()
	for y := range size.Y {
		for x := range size.X {
			if cell := c.emulator.CellAt(x, y); cell != nil && (cell.Style.Fg != nil || cell.Style.Bg != nil) {
				return true
			}
		}
	}
	return false
}

// look is the screen with only those cells on it that look as told.
func (c *console) look(has func(*uv.Cell) bool) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var b strings.Builder
	size := c.size()
	for y := range size.Y {
		for x := range size.X {
			if cell := c.emulator.CellAt(x, y); cell != nil && has(cell) {
				b.WriteString(cell.Content)
			} else if cell == nil || cell.Width > 0 {
				b.WriteByte(' ')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// clipboard is what the terminal was last told to put into its clipboard.
func (c *console) clipboard() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	const set = "\x1b]52;c;"
	at := bytes.LastIndex(c.all, []byte(set))
	if at < 0 {
		return ""
	}
	code, _, ended := strings.Cut(string(c.all[at+len(set):]), "\x07")
	text, err := base64.StdEncoding.DecodeString(code)
	if !ended || err != nil {
		return ""
	}
	return string(text)
}

// await looks at the screen after each write until it is as wanted, and reports
// whether it was before patience ended.
func (c *console) await(wanted func(screen string) bool, patience time.Duration) bool {
	deadline := time.After(patience)
	for {
		c.mu.Lock()
		written := c.written
		c.mu.Unlock()
		if wanted(c.screen()) {
			return true
		}
		select {
		case <-written:
		case <-deadline:
			return false
		}
	}
}

// sees waits until words stand on the screen.
func (c *console) sees(words string) {
	c.Helper()
	if !c.await(func(s string) bool { return strings.Contains(s, words) }, patienceOfTests) {
		c.Fatalf("%q never came on the screen:\n%s", words, c.screen())
	}
}

// seesNo waits until words are gone from the screen.
func (c *console) seesNo(words string) {
	c.Helper()
	if !c.await(func(s string) bool { return !strings.Contains(s, words) }, patienceOfTests) {
		c.Fatalf("%q stays on the screen:\n%s", words, c.screen())
	}
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
		terminal: func([]string) *terminal { return c.terminal(colours) }}
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
