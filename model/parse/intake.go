package parse

import (
	"io"
)

// How much is asked for at a time, in bytes: the first screen is there soon, and a
// long text costs few calls.
const (
	firstChunk = 64 << 10
	laterChunk = 1 << 20
)

// An intake holds what has been read and not been taken.
type intake struct {
	in   io.Reader
	held []byte
	read int64
	err  error // what ended the reading; io.EOF at the end
}

// fill reads once more, up to so many bytes beside those held.
func (t *intake) fill(size int) {
	if t.err != nil {
		return
	}
	if cap(t.held)-len(t.held) < size {
		t.held = append(make([]byte, 0, len(t.held)+size), t.held...)
	}
	n, err := t.in.Read(t.held[len(t.held) : len(t.held)+size])
	t.held = t.held[:len(t.held)+n]
	t.read += int64(n)
	t.err = err
}

// drop takes the first n bytes away.
func (t *intake) drop(n int) {
	t.held = t.held[:copy(t.held, t.held[n:])]
}

// whole reads to the end.
func (t *intake) whole(h Hint) (string, error) {
	t.fill(int(min(max(h.Size-t.read+1, firstChunk), 1<<30)))
	for t.err == nil {
		t.fill(max(laterChunk, len(t.held)/2))
	}
	if t.err != io.EOF {
		return "", t.err
	}
	return string(t.held), nil
}
