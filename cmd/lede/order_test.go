package main

import (
	"context"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

var usualSize = image.Pt(80, 24)

func TestTheFirstScreenIsPaintedOnceAndStays(t *testing.T) {
	c := newConsole(t, usualSize)
	p := c.starts(nil, colorprofile.TrueColor, nil, writeFile(t, "notice.md", notice))
	c.sees("The quay is closed")
	c.press("G", "g", "?")
	c.sees("line down")
	c.press("Q")
	p.ends(0)
	written := string(c.all)
	enter, clear := strings.Count(written, ansi.SetModeAltScreenSaveCursor), strings.Count(written, ansi.EraseEntireScreen)
	if enter != 1 {
		t.Errorf("the alternate screen is entered %d times", enter)
	}
	painted := strings.Index(written, "Low water at noon")
	if before := written[:painted]; !strings.Contains(before, ansi.SetModeAltScreenSaveCursor) || strings.Contains(before, ansi.EraseEntireScreen) {
		t.Errorf("the first screen comes after %q", before)
	}
	if shown := ansi.SetModeSynchronizedOutput; clear > 0 && strings.Index(written, shown) > strings.Index(written, ansi.EraseEntireScreen) {
		t.Error("the screen is cleared where it can be seen")
	}
}

func TestTheMouseStaysTheTerminals(t *testing.T) {
	c := newConsole(t, usualSize)
	p := c.starts(nil, colorprofile.TrueColor, nil, writeFile(t, "notice.md", notice))
	c.sees("The quay is closed")
	c.press("?")
	c.sees("line down")
	c.press("Q")
	p.ends(0)
	for _, mode := range []ansi.Mode{ansi.ModeMouseX10, ansi.ModeMouseNormal, ansi.ModeMouseButtonEvent, ansi.ModeMouseAnyEvent} {
		if _, touched := c.modes[mode.Mode()]; touched && strings.Contains(string(c.all), ansi.SetMode(mode)) {
			t.Errorf("the mouse is taken with mode %d", mode.Mode())
		}
	}
	if !strings.Contains(string(c.all), setAlternateScroll) {
		t.Error("the wheel does not scroll")
	}
}

// A falling model panics when a key is pressed.
type falling struct{}

func (falling) Init() tea.Cmd { return nil }

func (f falling) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		panic("fallen")
	}
	return f, nil
}

func (falling) View() tea.View {
	v := tea.NewView("standing")
	v.AltScreen = true
	v.MouseMode = tea.MouseModeAllMotion
	return v
}

// underRace is whether the race detector watches.
var underRace bool

func TestAPanicLeavesTheTerminalInOrder(t *testing.T) {
	if underRace {
		t.Skip("after a panic Bubble Tea closes what the keys come from while it reads it")
	}
	errors := os.Stderr
	defer func() { os.Stderr = errors }()
	told, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer told.Close()
	os.Stderr = told

	c := newConsole(t, usualSize)
	ended := make(chan error, 1)
	go func() { ended <- play(t.Context(), falling{}, c.terminal(colorprofile.TrueColor), nil) }()
	c.sees("standing")
	c.press("x")
	if err := <-ended; err == nil {
		t.Error("a panic is no error")
	}
	c.isInOrder()
	if text, _ := os.ReadFile(told.Name()); !strings.Contains(string(text), "fallen") {
		t.Errorf("nobody is told what happened: %q", text)
	}
}

func TestAnArticleThatIsRefusedLateLeavesTheTerminalInOrder(t *testing.T) {
	c := newConsole(t, usualSize)
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	p := c.starts(in, colorprofile.TrueColor, nil)
	c.sees("opening standard input")
	out.WriteString("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00")
	out.Close()
	p.ends(exitRead)
	if said := p.err.String(); !strings.Contains(said, "this is a program") {
		t.Errorf("it says %q", said)
	}
}

func TestAnArticleThatIsRefusedAtOnceDoesNotTouchTheTerminal(t *testing.T) {
	c := newConsole(t, usualSize)
	p := c.starts(nil, colorprofile.TrueColor, nil, filepath.Join(t.TempDir(), "no.txt"))
	p.ends(exitRead)
	if len(c.all) > 0 {
		t.Errorf("%q is written to the terminal", c.all)
	}
}

func TestAProgramThatIsStoppedLeavesTheTerminalInOrder(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	c := newConsole(t, usualSize)
	std := streams{in: strings.NewReader(""), typed: true, out: &strings.Builder{}, err: &strings.Builder{},
		terminal: func([]string) *tty { return c.terminal(colorprofile.TrueColor) }}
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, []string{writeFile(t, "notice.md", notice)}, std, nil) }()
	c.sees("The quay is closed")
	stop()
	<-ended
	c.isInOrder()
}
