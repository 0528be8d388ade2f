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
	ctx context.Context
	tty *tty
	env []string

	around       terminal.Surroundings
	probe        *terminal.Probe
	keyboard     *tea.KeyboardEnhancementsMsg // nil where it was not answered
	synchronized bool                         // frames are shown whole
	clusters     bool                         // it measures by grapheme clusters
}

// ask asks a terminal. It ends with the terminal's last answer, or when that has taken too
// long.
func ask(ctx context.Context, t *tty, env []string) (*patient, error) {
	p := &patient{ctx: ctx, tty: t, env: env}
	return p, play(ctx, p, t, env)
}

type (
	surroundingsFound terminal.Surroundings
	frameShown        struct{}
	patienceOver      struct{}
)

// frameOut is the time in which the first frame has surely been drawn. Bubble Tea asks its
// own questions with it, whose answers are to come before the last of ours.
const frameOut = 50 * time.Millisecond

func (p *patient) Init() tea.Cmd {
	return func() tea.Msg { return surroundingsFound(surroundings(p.ctx, p.tty, p.env)) }
}

func (p *patient) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case surroundingsFound:
		p.around = terminal.Surroundings(msg)
		p.probe = terminal.NewProbe(p.around)
		return p, tea.Tick(frameOut, func(time.Time) tea.Msg { return frameShown{} })
	case frameShown:
		questions := p.probe.Questions()
		if questions == "" {
			return p, tea.Quit
		}
		return p, tea.Batch(tea.Raw(questions), tea.Tick(terminal.Patience, func(time.Time) tea.Msg { return patienceOver{} }))
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
		if p.probe != nil && p.probe.Hear(msg) && p.probe.Done() {
			return p, tea.Quit
		}
	}
	return p, nil
}

func (p *patient) View() tea.View {
	v := tea.NewView("asking the terminal…")
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
