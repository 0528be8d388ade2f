package main

import (
	"context"
	"io"
	"maps"

	tea "charm.land/bubbletea/v2"

	"lede/model"
)

// framesPerSecond is how often Bubble Tea looks for something to draw: as often as it can.
const framesPerSecond = 120

// show opens an article on the terminal.
func show(ctx context.Context, f flags, stdin io.Reader, t *terminal, env []string) error {
	m, err := compose(ctx, f, stdin, t, env)
	if err != nil {
		return err
	}
	if err := play(ctx, m, t, env); err != nil {
		return err
	}
	return m.Err()
}

// play runs the Bubble Tea program. The first screen is painted before it does, which
// would take a frame or two for it.
func play(ctx context.Context, m tea.Model, t *terminal, env []string) error {
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

// compose makes the model, with the article in it where that comes soon enough.
func compose(ctx context.Context, f flags, stdin io.Reader, t *terminal, env []string) (*model.Model, error) {
	input := &keptInput{in: stdin}
	o := model.Options{
		Refs:   f.refs,
		Starts: maps.Clone(f.starts),
		Open: func(asked context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
			r, err := openAgain(either(asked, ctx), ref, f.of(ref), input, progress)
			if err == nil && f.starts[ref].NeedsAll() {
				err, r.More = r.Rest(), nil
			}
			return r, err
		},
		Raw: func(asked context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
			f := f.of(ref)
			f.raw = true
			return openAgain(either(asked, ctx), ref, f, input, progress)
		},
		Browse:    func(ref string) error { return browse(ref, env) },
		Copy:      func(text string) (bool, error) { return copyText(text, env) },
		Edit:      editor(env, t.File),
		Pipe:      func(command, text string) (string, error) { return pipe(ctx, command, text) },
		Version:   versionOf,
		Follow:    f.follow,
		FindTheme: namedTheme,
		Complete:  completePath,
		Colours:   t.colours,
		ASCII:     !showsUnicode(env),
		Size:      t.size,
	}
	if err := prefer(&o, f, f.preferences, f.problems); err != nil {
		return nil, err
	}
	if err := openSoon(ctx, &o); err != nil {
		return nil, err
	}
	return model.New(o), nil
}

// either is a context that ends when a or b does: what the reader gives up, and all that
// is under way when lede is told to stop.
func either(a, b context.Context) context.Context {
	ctx, cancel := context.WithCancelCause(a)
	context.AfterFunc(b, func() { cancel(context.Cause(b)) })
	return ctx
}
