package source

import (
	"context"
	"errors"
	"io"
	"time"
)

// A counted reader tells how much came through it, and stops when its context does.
type counted struct {
	ctx         context.Context
	ref         string
	in          io.Reader
	read, total int64
	progress    func(read, total int64)
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, refuse(c.ref, networkReason(c.ctx, err))
	}
	n, err := c.in.Read(p)
	c.read += int64(n)
	if c.progress != nil && n > 0 {
		c.progress(c.read, c.total)
	}
	if err != nil && err != io.EOF {
		err = refuse(c.ref, networkReason(c.ctx, err))
	}
	return n, err
}

// A body is what a Source gives: unpacked, and no more of it than allowed.
type body struct {
	ref     string
	in      io.Reader
	closers []io.Closer
	packed  bool
	limited bool
	left    int64 // what may still come, where it is limited
}

func (b *body) Read(p []byte) (int, error) {
	if b.limited && int64(len(p)) > b.left+1 {
		p = p[:b.left+1] // one more tells that there is more
	}
	n, err := b.in.Read(p)
	if b.limited && int64(n) > b.left {
		n, b.left = int(b.left), 0
		return n, refuse(b.ref, ErrTooLarge)
	}
	b.left -= int64(n)
	var told *Error
	if err == nil || err == io.EOF || errors.As(err, &told) {
		return n, err
	}
	if b.packed {
		err = because(ErrBadPacking, err)
	}
	return n, refuse(b.ref, err)
}

// Close closes what unpacks before what it reads from.
func (b *body) Close() error {
	var err error
	for i := len(b.closers) - 1; i >= 0; i-- {
		err = errors.Join(err, b.closers[i].Close())
	}
	return err
}

// A patient reader waits for each read so long, and for all of them so long, and then
// cancels, with ErrTimeout or ErrTrickle as the cause. Nothing runs between reads: who
// reads slowly isn't punished.
type patient struct {
	io.ReadCloser
	idle   time.Duration
	left   time.Duration // for all reads that are still to come
	cancel context.CancelCauseFunc
	hangUp func()
}

func (l *patient) Read(p []byte) (int, error) {
	wait, why := l.idle, ErrTimeout
	if l.left < wait {
		wait, why = l.left, ErrTrickle
	}
	began := time.Now()
	alarm := time.AfterFunc(wait, func() { l.cancel(why) })
	defer func() {
		alarm.Stop()
		l.left -= time.Since(began)
	}()
	return l.ReadCloser.Read(p)
}

func (l *patient) Close() error {
	defer l.hangUp()
	return l.ReadCloser.Close()
}
