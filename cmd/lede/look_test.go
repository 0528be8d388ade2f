package main

import (
	"bytes"
	"encoding/base64"
	"strings"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

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
