package parse

import (
	"bytes"
	"io"
	"strings"
)

// How much is asked for at a time, in bytes: the first screen is there soon, and a
// long text costs few calls.
const (
	firstChunk  = 64 << 10
	laterChunk  = 1 << 20
	largestStep = 256 << 20 // where a size is claimed

	shortestHead = 512 // that tells a format without a line's end
)

// An intake reads bytes, holds those that have not been used, and makes text of them.
type intake struct {
	in      io.Reader
	pump    *pump // that in is, if we watch it
	decoder decoder
	held    []byte
	read    int64
	err     error // what ended the reading; io.EOF at the end
}

// watch makes silent tell.
func (t *intake) watch() {
	t.pump = newPump(t.in)
	t.in = t.pump
}

// silent reports whether nothing comes for a while.
func (t *intake) silent() bool {
	return t.pump != nil && t.err == nil && t.pump.silent(quiet)
}

// fill reads once more, up to so many bytes beside those held.
func (t *intake) fill(size int) {
	if t.err != nil {
		return
	}
	if cap(t.held)-len(t.held) < size {
		t.held = append(make([]byte, 0, len(t.held)+size+firstChunk), t.held...) // with room for the next rest
	}
	n, err := t.in.Read(t.held[len(t.held) : len(t.held)+size])
	t.held = t.held[:len(t.held)+n]
	t.read += int64(n)
	t.err = err
}

// head reads the first bytes, a line at least, and is what they say, where they are
// text.
func (t *intake) head() (string, error) {
	for t.err == nil && len(t.held) < shortestHead && bytes.IndexByte(t.held, '\n') < 0 {
		t.fill(firstChunk)
	}
	if len(t.held) == 0 && t.err != nil && t.err != io.EOF {
		return "", t.err
	}
	if err := binary(t.held); err != nil {
		return "", err
	}
	return t.rest(), nil
}

// rest is what is held, as text. It stays held.
func (t *intake) rest() string {
	try := t.decoder
	var b strings.Builder
	try.write(&b, t.held, t.err != nil)
	return b.String()
}

// text is what is held, as text, up to the end of a line; of a line that fills a chunk
// some, and all where no more will come. The rest stays held.
func (t *intake) text() string {
	end := len(t.held)
	if t.err == nil {
		if line := bytes.LastIndexByte(t.held, '\n') + 1; line > 0 && !t.decoder.wide {
			end = line
		} else if end < firstChunk {
			return ""
		}
	}
	var b strings.Builder
	t.give(&b, end)
	return b.String()
}

// give writes the first bytes held, as text, and drops them.
func (t *intake) give(b *strings.Builder, n int) {
	used := t.decoder.write(b, t.held[:n], t.err != nil)
	t.held = t.held[:copy(t.held, t.held[used:])]
}

// wholeText is all the text there is. Size is about how many bytes will be read, where
// that is known. Bytes and text never stand in memory side by side.
func (t *intake) wholeText(size int64) (string, error) {
	var b strings.Builder
	b.Grow(int(min(max(size, 0), largestStep)))
	for {
		t.give(&b, len(t.held))
		if t.err == io.EOF {
			return b.String(), nil
		}
		if t.err != nil {
			return "", t.err
		}
		t.fill(laterChunk)
	}
}

// whole is all the bytes there are. Size is about how many, where that is known.
func (t *intake) whole(size int64) ([]byte, error) {
	t.fill(int(min(max(size-t.read+1, firstChunk), largestStep)))
	for t.err == nil {
		t.fill(max(laterChunk, len(t.held)/2))
	}
	if t.err != io.EOF {
		return nil, t.err
	}
	return t.held, nil
}
