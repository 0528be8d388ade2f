package main

import (
	"context"
	"errors"
	"image"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"lede/model"
	"lede/ui/typeset"
)

// patience is how long the first screen waits for an article that is not there yet,
// before it is shown without one.
const patience = 150 * time.Millisecond

// framesPerSecond is how often Bubble Tea looks for something to draw: as often as it can.
const framesPerSecond = 120

// show opens an article on the terminal. The first screen is painted before the
// Bubble Tea program runs, which would take a frame or two for it.
func show(ctx context.Context, f flags, std streams, env []string) error {
	m, profile, err := compose(ctx, f, std, env)
	if err != nil {
		return err
	}
	out := newStage(std.out, profile)
	defer out.leave()
	out.paint(m.Frame())
	program := tea.NewProgram(m,
		tea.WithContext(ctx),
		tea.WithOutput(out),
		tea.WithEnvironment(env),
		tea.WithColorProfile(profile),
		tea.WithFPS(framesPerSecond))
	defer quitOnHangup(program)()
	if _, err := program.Run(); err != nil && !errors.Is(err, tea.ErrInterrupted) {
		return err
	}
	return m.Err()
}

// compose makes the model, with the article in it where that comes soon enough.
func compose(ctx context.Context, f flags, std streams, env []string) (*model.Model, colorprofile.Profile, error) {
	th, err := namedTheme(f.theme)
	if err != nil {
		return nil, 0, err
	}
	width, height, err := term.GetSize(std.out.Fd())
	if err != nil || width < 1 || height < 1 {
		width, height = 80, 24
	}
	profile := colours(std.out, env)
	o := model.Options{
		Refs: f.refs,
		Open: func(ctx context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
			return open(ctx, ref, f, std.in, progress)
		},
		Panes:   f.panes,
		Measure: f.width,
		Theme:   th,
		Profile: typesetProfile(profile),
		Size:    image.Pt(width, height),
	}
	if err := openSoon(ctx, &o); err != nil {
		return nil, 0, err
	}
	return model.New(o), profile, nil
}

// openSoon puts the article into o if it comes within patience. Otherwise the model
// waits for it, and shows that it does.
func openSoon(ctx context.Context, o *model.Options) error {
	type result struct {
		reading model.Reading
		err     error
	}
	done := make(chan result, 1)
	steps := make(chan func(read, total int64), 1)
	opener, ref := o.Open, ""
	if len(o.Refs) > 0 {
		ref = o.Refs[0]
	}
	tell := func(read, total int64) {
		select {
		case step := <-steps:
			step(read, total)
			steps <- step
		default: // nobody shows it yet
		}
	}
	go func() {
		reading, err := opener(ctx, ref, tell)
		done <- result{reading, err}
	}()
	select {
	case r := <-done:
		o.Reading = r.reading
		return r.err
	case <-time.After(patience):
	}
	first := true
	o.Open = func(later context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
		if !first {
			return opener(later, ref, progress)
		}
		first = false
		steps <- progress
		select {
		case r := <-done:
			return r.reading, r.err
		case <-later.Done():
			return model.Reading{}, later.Err()
		}
	}
	return nil
}

// colours is what the terminal can show. NO_COLOR counts whatever it holds, by its
// own standard, which the library reads as a truth value.
func colours(out *os.File, env []string) colorprofile.Profile {
	for _, v := range env {
		if value, ok := strings.CutPrefix(v, "NO_COLOR="); ok && value != "" {
			return colorprofile.Ascii
		}
	}
	return colorprofile.Detect(out, env)
}

func typesetProfile(p colorprofile.Profile) typeset.Profile {
	switch p {
	case colorprofile.TrueColor:
		return typeset.TrueColour
	case colorprofile.ANSI256:
		return typeset.Colours256
	case colorprofile.ANSI:
		return typeset.Colours16
	}
	return typeset.NoColour
}

// quitOnHangup ends the program in order when its terminal goes away. It returns
// what ends the watching.
func quitOnHangup(program *tea.Program) (stop func()) {
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		select {
		case <-hangup:
			program.Quit()
		case <-done:
		}
	}()
	return func() {
		signal.Stop(hangup)
		close(done)
	}
}
