package main

import (
	"context"
	"errors"
	"io"
	"maps"
	"os/exec"

	tea "charm.land/bubbletea/v2"

	"lede/model"
	"lede/model/terminal"
)

// show opens an article on the terminal.
func show(ctx context.Context, f flags, stdin io.Reader, t *tty, env []string) error {
	m, end, err := compose(ctx, f, stdin, t, env)
	if err != nil {
		return err
	}
	defer end()
	err = play(ctx, m, t, env)
	var lost error
	if !errors.Is(err, tea.ErrProgramPanic) {
		lost = m.LeaveOff()
	}
	if err == nil {
		err = m.Err()
	}
	if err == nil {
		err = lost
	}
	return err
}

// compose makes the model, with the article in it where that comes soon enough. End is to
// be called when all is over.
func compose(ctx context.Context, f flags, stdin io.Reader, t *tty, env []string) (m *model.Model, end func(), err error) {
	s := shelfFor(f, env)
	desk := newDesk(f, stdin, s)
	room := desk.room(env)
	o := model.Options{
		Refs:   f.refs,
		Starts: maps.Clone(f.starts),
		Open: func(asked context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
			r, err := desk.open(either(asked, ctx), ref, f.of(ref), progress)
			if err == nil && f.starts[ref].NeedsAll() {
				err, r.More = r.Rest(), nil
			}
			return r, err
		},
		Raw: func(asked context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
			f := f.of(ref)
			f.raw = true
			return desk.open(either(asked, ctx), ref, f, progress)
		},
		Browse:   func(ref string) (*exec.Cmd, error) { return browse(ref, env, t.File) },
		Copy:     func(text string) (bool, error) { return copyText(text, env) },
		Edit:     editor(env, t.File),
		EditText: noteEditor(env, t.File),
		Pipe: func(asked context.Context, command, text string) (string, error) {
			return pipe(either(asked, ctx), command, text)
		},
		Version:   versionOf,
		Follow:    f.follow,
		FindTheme: namedTheme,
		Complete:  completePath,
		Colours:   t.colours,
		ASCII:     !showsUnicode(env),
		Size:      t.size,

		Picture:         showPicture(desk, room),
		KeepPicture:     keepPicture(desk, room),
		WriteHighlights: writeHighlights,
		Surroundings:    func(ctx context.Context) terminal.Surroundings { return surroundings(ctx, t, env) },
	}
	first := beginOpening(ctx, o.Open, o.Refs) // goes on while the preferences are followed
	if err := prefer(&o, f, f.preferences, f.problems); err != nil {
		first.cancel()
		return nil, nil, err
	}
	if err := first.openSoon(&o); err != nil {
		return nil, nil, err
	}
	end = remember(&o, desk, room, t.File)
	return model.New(o), end, nil
}

// either is a context that ends when a or b does: what the reader gives up, and all that
// is under way when lede is told to stop.
func either(a, b context.Context) context.Context {
	ctx, cancel := context.WithCancelCause(a)
	context.AfterFunc(b, func() { cancel(context.Cause(b)) })
	return ctx
}
