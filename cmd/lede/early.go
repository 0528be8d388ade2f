package main

import (
	"context"
	"sync/atomic"
	"time"

	"lede/model"
)

// patience is how long the first screen waits for an article that is not there yet,
// before it is shown without one.
const patience = 150 * time.Millisecond

// openSoon puts the article into o if it comes within patience. Otherwise the model
// waits for it, and shows that it does.
func (e *earlyOpening) openSoon(o *model.Options) error {
	select {
	case r := <-e.done:
		o.Reading = r.reading()
		return r.err
	case <-time.After(patience):
	}
	o.Open = e.orElse(o.Open)
	return nil
}

// An earlyOpening is an article that is being opened before there is a screen.
type earlyOpening struct {
	ref      string
	cancel   context.CancelFunc
	progress atomic.Pointer[func(read, total int64)] // nil while nobody shows it
	done     chan opened
}

// orElse is the opener that gives the early opening once, to who first asks for what it
// opens; all others get theirs from open. Two may ask at the same time.
func (e *earlyOpening) orElse(open model.Opener) model.Opener {
	var taken atomic.Bool
	return func(ctx context.Context, ref string, progress func(read, total int64)) (model.Reading, error) {
		if ref == e.ref && taken.CompareAndSwap(false, true) {
			return e.wait(ctx, progress)
		}
		return open(ctx, ref, progress)
	}
}

type opened struct {
	model.Reading
	err      error
	panicked any
}

// reading is what was opened. A panic on the way goes on in whoever asks for it, where
// the terminal can be left in order.
func (r opened) reading() model.Reading {
	if r.panicked != nil {
		panic(r.panicked)
	}
	return r.Reading
}

func beginOpening(ctx context.Context, open model.Opener, refs []string) *earlyOpening {
	ref := ""
	if len(refs) > 0 {
		ref = refs[0]
	}
	ctx, cancel := context.WithCancel(ctx)
	e := &earlyOpening{ref: ref, cancel: cancel, done: make(chan opened, 1)}
	go func() {
		var r opened
		defer func() {
			r.panicked = recover()
			e.done <- r
		}()
		r.Reading, r.err = open(ctx, ref, func(read, total int64) {
			if show := e.progress.Load(); show != nil {
				(*show)(read, total)
			}
		})
	}()
	return e
}

// wait is for what was begun before.
func (e *earlyOpening) wait(ctx context.Context, progress func(read, total int64)) (model.Reading, error) {
	e.progress.Store(&progress)
	select {
	case r := <-e.done:
		return r.reading(), r.err
	case <-ctx.Done():
		e.cancel()
		return model.Reading{}, ctx.Err()
	}
}
