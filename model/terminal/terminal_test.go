package terminal

import (
	"image"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"lede/ui/picture"
)

// A script is how a terminal answers.
type script struct {
	env     string // words of its environment
	colours colorprofile.Profile
	tmux    string // as TmuxFormat has it, with | for tabs
	version string
	query   string // the answer to Kitty's query
	moves   bool   // the cursor, when a picture waits for placeholders
	refusal string
	cell    string // "10x20"
	sixel   bool
}

// asked plays a script to a probe.
func (s script) asked(t *testing.T) Abilities {
	t.Helper()
	around := Look(strings.Fields(s.env), s.colours)
	if s.tmux != "" {
		around.Tmux = ReadTmux(strings.ReplaceAll(s.tmux, "|", "\t"))
	}
	p := NewProbe(around)
	questions := p.Questions()
	for _, q := range []struct{ question, answer string }{
		{ansi.RequestNameVersion, when(s.version != "", "\x1bP>|"+s.version+"\x1b\\")},
		{queryGraphics, when(s.query != "", "\x1b_Gi=31;"+s.query+"\x1b\\")},
		{requestCellSize, when(s.cell != "", "\x1b[6;20;10t")},
		{queryPlaceholders, when(s.refusal != "", "\x1b_Gi=77;"+s.refusal+"\x1b\\") + map[bool]string{true: "\x1b[6;8R", false: "\x1b[5;5R"}[s.moves]},
		{ansi.RequestPrimaryDeviceAttributes, "\x1b[?62;" + when(s.sixel, "4;") + "22c"},
	} {
		if strings.Contains(questions, q.question) {
			hear(t, p, q.answer)
		}
	}
	if !p.Done() {
		t.Error("the probe waits on after the last answer")
	}
	return p.Abilities()
}

func when(holds bool, s string) string {
	if holds {
		return s
	}
	return ""
}

// hear hands a probe the bytes of answers as Bubble Tea does.
func hear(t *testing.T, p *Probe, answers string) {
	t.Helper()
	var d uv.EventDecoder
	for b := []byte(answers); len(b) > 0; {
		n, event := d.Decode(b)
		b = b[n:]
		var msg tea.Msg = event
		switch e := event.(type) {
		case uv.TerminalVersionEvent:
			msg = tea.TerminalVersionMsg(e)
		case uv.CursorPositionEvent:
			msg = tea.CursorPositionMsg(e)
		}
		if !p.Hear(msg) {
			t.Errorf("%T is not heard", msg)
		}
	}
}

func TestWhatATerminalAnswersAddsUpToWhatItCanShow(t *testing.T) {
	const all, some, few = colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI
	const tmuxKitty = "3.5a|on|xterm-kitty|kitty(0.41.1)|external|"
	for _, c := range []struct {
		name string
		script
		pane, large Protocol
	}{
		{"Kitty", script{env: "TERM=xterm-kitty", colours: all, version: "kitty(0.41.1)", query: "OK"}, Kitty, Kitty},
		{"Ghostty", script{env: "TERM=xterm-ghostty", colours: all, version: "ghostty 1.2.0", query: "OK"}, Kitty, Kitty},
		{"a terminal that nobody knows by name", script{env: "TERM=xterm", colours: all, query: "OK"}, Kitty, Kitty},
		{"Kitty before it knew placeholders", script{colours: all, env: "TERM=xterm-kitty", version: "kitty(0.26.5)", query: "OK"}, Blocks, Blocks},
		{"Konsole says OK and draws at once", script{env: "TERM=xterm-256color", colours: all, version: "Konsole 25.04.2", query: "OK", moves: true, sixel: true}, Blocks, Sixel},
		{"Konsole without Sixel", script{env: "TERM=xterm-256color", colours: all, version: "Konsole 22.04.0", query: "OK", moves: true}, Blocks, ITerm2},
		{"a new terminal that says OK and draws at once", script{env: "TERM=xterm", colours: all, version: "Novum 1", query: "OK", moves: true}, Blocks, Blocks},
		{"one that refuses pictures for placeholders", script{env: "TERM=xterm", colours: all, query: "OK", refusal: "ENOTSUPPORTED:no U"}, Blocks, Blocks},
		{"foot", script{env: "TERM=foot", colours: all, version: "foot(1.21.0)", sixel: true}, Blocks, Sixel},
		{"xterm as a VT340", script{env: "TERM=xterm-256color", colours: some, version: "XTerm(379)", sixel: true}, Blocks, Sixel},
		{"iTerm2 of today", script{env: "TERM=xterm-256color TERM_PROGRAM=iTerm.app", colours: all, version: "iTerm2 3.7.1", query: "OK", sixel: true}, Kitty, Kitty},
		{"iTerm2 before", script{env: "TERM=xterm-256color TERM_PROGRAM=iTerm.app", colours: all, version: "iTerm2 3.6.5", query: "OK", sixel: true}, Blocks, ITerm2},
		{"WezTerm", script{env: "TERM=xterm-256color TERM_PROGRAM=WezTerm", colours: all, version: "WezTerm 20240203-110809", query: "OK", sixel: true}, Blocks, ITerm2},
		{"an old VS Code, which does not say its version", script{env: "TERM=xterm-256color TERM_PROGRAM=vscode", colours: all, sixel: true}, Blocks, ITerm2},
		{"mintty", script{env: "TERM=xterm-256color", colours: all, version: "mintty 3.7.1", sixel: true}, Blocks, ITerm2},
		{"Windows Terminal", script{env: "TERM=xterm-256color", colours: all, sixel: true}, Blocks, Sixel},
		{"VTE", script{env: "TERM=xterm-256color", colours: all, version: "VTE(7600)"}, Blocks, Blocks},
		{"Apple Terminal", script{env: "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal", colours: some, query: "OK"}, Blocks, Blocks},
		{"tmux in Kitty", script{env: "TERM=tmux-256color TMUX=/tmp/t,1,0", colours: all, tmux: tmuxKitty, version: "tmux 3.5a", sixel: true}, Kitty, Kitty},
		{"tmux in Ghostty, known by its $TERM", script{env: "TERM=tmux-256color TMUX=/tmp/t,1,0", colours: all, tmux: "3.4|all|xterm-ghostty||on|", version: "tmux 3.4"}, Kitty, Kitty},
		{"tmux that keeps pictures from Kitty", script{env: "TERM=tmux-256color TMUX=/tmp/t,1,0", colours: all, tmux: strings.Replace(tmuxKitty, "on", "off", 1), sixel: true}, Blocks, Blocks},
		{"tmux 3.3, whose options are numbers", script{env: "TERM=tmux-256color TMUX=/tmp/t,1,0", colours: all, tmux: "3.3a|1|xterm-kitty|kitty(0.41.1)|external|"}, Kitty, Kitty},
		{"tmux of long ago", script{env: "TERM=screen-256color TMUX=/tmp/t,1,0", colours: all, tmux: "3.2a||xterm-kitty|kitty(0.41.1)|external|"}, Blocks, Blocks},
		{"tmux in xterm", script{env: "TERM=tmux-256color TMUX=/tmp/t,1,0", colours: all, tmux: "3.5a|on|xterm-256color|XTerm(379)|external|", sixel: true}, Blocks, Blocks},
		{"tmux far away, known by its answer", script{env: "TERM=xterm-256color SSH_TTY=/dev/pts/3", colours: all, version: "tmux 3.5a", query: "OK", sixel: true}, Blocks, Blocks},
		{"zellij", script{env: "TERM=xterm-256color ZELLIJ=0", colours: all, version: "Zellij(0.43.1)", sixel: true}, Blocks, Blocks},
		{"sixteen colours", script{env: "TERM=xterm", colours: few, query: "OK", sixel: true}, Named, Named},
		{"NO_COLOR", script{env: "TERM=xterm-kitty", colours: colorprofile.Ascii, query: "OK"}, Named, Named},
		{"dumb", script{env: "TERM=dumb", colours: colorprofile.NoTTY}, Named, Named},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := c.asked(t)
			if a.Pane != c.pane || a.Large != c.large || !a.Known {
				t.Errorf("pane %v, large %v, known %t; want %v and %v, for which\n%s", a.Pane, a.Large, a.Known, c.pane, c.large, reasons(a))
			}
			if tmux := strings.Contains(c.env, "TMUX=") || strings.HasPrefix(c.version, "tmux"); a.Wrapped != tmux {
				t.Errorf("wrapped for tmux: %t", a.Wrapped)
			}
			if !t.Failed() && (len(a.Reasons) != 6 || strings.Contains(reasons(a), ": \n")) {
				t.Errorf("a reason is missing:\n%s", reasons(a))
			}
		})
	}
}

func reasons(a Abilities) string {
	var b strings.Builder
	for _, r := range a.Reasons {
		b.WriteString(r.Protocol.String() + ": " + r.Why + "\n")
	}
	return b.String()
}

func TestATerminalThatWouldShowWhatItIsAskedIsNotAsked(t *testing.T) {
	for env, forbidden := range map[string][]string{
		"TERM=dumb":                              {"\x1b"},
		"TERM=linux":                             {"\x1b"},
		"TERM=xterm TERM_PROGRAM=Apple_Terminal": {"\x1b_", "\x1b[>"},
		"TERM=tmux-256color TMUX=/tmp/t,1,0":     {"\x1b_"}, // a title, for tmux
		"TERM=screen-256color STY=1.tty":         {"\x1b_"},
	} {
		for _, sign := range forbidden {
			if q := NewProbe(Look(strings.Fields(env), colorprofile.TrueColor)).Questions(); strings.Contains(q, sign) {
				t.Errorf("%s is asked %q", env, q)
			}
		}
	}
}

func TestWhatTheReaderWantsGoesBeforeWhatTheTerminalCan(t *testing.T) {
	found := script{env: "TERM=xterm", colours: colorprofile.ANSI, sixel: true}.asked(t)
	for images, want := range map[string][2]Protocol{
		"auto": {Named, Named}, "kitty": {Kitty, Kitty}, "sixel": {Blocks, Sixel}, "iterm2": {Blocks, ITerm2},
		"blocks": {Blocks, Blocks}, "sextants": {Sextants, Sextants}, "named": {Named, Named}, "off": {Named, Named},
	} {
		if a := found.Prefer(images); a.Pane != want[0] || a.Large != want[1] {
			t.Errorf("%s: pane %v, large %v; want %v", images, a.Pane, a.Large, want)
		}
	}
	if d := found.Prefer("blocks").Depth(); d != picture.Palette16 {
		t.Errorf("blocks of sixteen colours have the depth %v", d)
	}
	if found.Prefer("blocks"); found.Reasons[3].Pane {
		t.Error("what was found out changes with what is preferred")
	}
}

func TestACellIsAsLargeAsTheTerminalSaysElseAsTheSystem(t *testing.T) {
	around := Look([]string{"TERM=xterm"}, colorprofile.TrueColor)
	around.Cell = image.Pt(7, 14)
	p := NewProbe(around)
	if a := p.Abilities(); a.Cell != image.Pt(7, 14) || a.Known {
		t.Errorf("before it answers: %+v", a)
	}
	hear(t, p, "\x1b[6;20;10t")
	if a := p.Abilities(); a.Cell != image.Pt(10, 20) {
		t.Errorf("after it answered: %v", a.Cell)
	}
}

func TestAKeyIsNoAnswer(t *testing.T) {
	if NewProbe(Surroundings{}).Hear(tea.KeyPressMsg{Code: 'j'}) {
		t.Error("the probe keeps a key for itself")
	}
}

func TestVersionsAreComparedNumberByNumber(t *testing.T) {
	for _, c := range []struct {
		version, other string
		before         bool
	}{{"3.5a", "3.3", false}, {"3.2a", "3.3", true}, {"0.9", "0.28", true}, {"1", "0.28", false}, {"0.28", "0.28.1", true}, {"", "1.0", false}, {"next-3.7", "3.3", false}, {"master", "3.3", false}} {
		if got := isBefore(c.version, c.other); got != c.before {
			t.Errorf("%q before %q: %t", c.version, c.other, got)
		}
	}
}
