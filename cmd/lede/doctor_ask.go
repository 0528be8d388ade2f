package main

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/terminal"
)

// A patient is a terminal that is asked all that lede asks one, by a program of its own: the
// answers come as keys do, and none of them is left for the shell.
type patient struct {
	around       terminal.Surroundings
	probe        *terminal.Probe
	questions    string
	keyboard     *tea.KeyboardEnhancementsMsg // nil where it was not answered
	synchronized bool                         // frames are shown whole
	clusters     bool                         // it measures by grapheme clusters
}

// ask asks a terminal, unless it would show the questions. It ends with the terminal's last
// answer, or when that has taken too long.
func ask(ctx context.Context, t *tty, env []string) (*patient, error) {
	p := &patient{around: surroundings(ctx, t, env)}
	p.probe = terminal.NewProbe(p.around)
	if p.questions = p.probe.Questions(); p.questions == "" {
		return p, nil
	}
	return p, play(ctx, p, t, env)
}

type (
	frameShown   struct{}
	patienceOver struct{}
)

// frameOut is the time in which the first frame has surely been drawn. Bubble Tea asks its
// own questions with it, whose answers are to come before the last of ours.
const frameOut = 50 * time.Millisecond

// askingTime is how long doctor waits for answers: longer than lede itself, since a reader
// who calls it wants to know.
const askingTime = 5 * terminal.Patience

func (p *patient) Init() tea.Cmd {
	return tea.Tick(frameOut, func(time.Time) tea.Msg { return frameShown{} })
}

func (p *patient) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case frameShown:
		return p, tea.Batch(tea.Raw(p.questions), tea.Tick(askingTime, func(time.Time) tea.Msg { return patienceOver{} }))
	case patienceOver:
		return p, tea.Quit
	case tea.KeyPressMsg:
		if key := msg.String(); key == "ctrl+c" || key == "q" || key == "esc" {
			return p, tea.Quit
		}
	case tea.KeyboardEnhancementsMsg:
		p.keyboard = &msg
	case tea.ModeReportMsg:
		known := msg.Value == ansi.ModeSet || msg.Value == ansi.ModeReset || msg.Value == ansi.ModePermanentlySet
		p.synchronized = p.synchronized || known && msg.Mode == ansi.ModeSynchronizedOutput
		p.clusters = p.clusters || known && msg.Mode == ansi.ModeUnicodeCore
	default:
		if p.probe.Hear(msg) && p.probe.Done() {
			return p, tea.Quit
		}
	}
	return p, nil
}

func (p *patient) View() tea.View {
	v := tea.NewView("asking the terminal… (q ends it)")
	v.AltScreen = true
	return v
}

// keyboardWords says how keys come.
func (p *patient) keyboardWords() string {
	if p.keyboard == nil || !p.keyboard.SupportsKeyDisambiguation() {
		return "as ever: ctrl+i is tab, and ctrl+m is enter"
	}
	return fmt.Sprintf("keys that look alike are told apart (Kitty's protocol, flags %d)", p.keyboard.Flags)
}

// widthWords says how the terminal measures characters.
func (p *patient) widthWords() string {
	if p.clusters {
		return "by grapheme clusters (mode 2027)"
	}
	return "by code points"
}
