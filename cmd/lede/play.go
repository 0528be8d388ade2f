package main

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often Bubble Tea looks for something to draw: as often as it can.
const framesPerSecond = 120

// play runs the Bubble Tea program. The first screen is painted before it does, which
// would take a frame or two for it.
func play(ctx context.Context, m tea.Model, t *tty, env []string) error {
	out := newStage(t)
	signals := listen(out)
	defer signals.stop()
	defer out.leave()
	out.paint(m.View().Content)
	options := []tea.ProgramOption{
		tea.WithOutput(out),
		tea.WithWindowSize(t.size.X, t.size.Y),
		tea.WithEnvironment(env),
		tea.WithColorProfile(t.colours),
		tea.WithFPS(framesPerSecond),
		tea.WithoutSignalHandler(),
		tea.WithFilter(signals.filter),
	}
	if t.keys != nil {
		options = append(options, tea.WithInput(t.keys))
	}
	program := tea.NewProgram(m, options...)
	go signals.passOn(ctx, program)
	if _, err := program.Run(); err != nil {
		return err
	}
	return signals.cause(ctx)
}
