package parse

import (
	"io"
	"time"
)

// quiet is how long nothing comes from a program before we show what it has said.
const quiet = 150 * time.Millisecond

// A pump reads on its own from what may fall silent, such as a pipe, so that its user
// can tell. It stays at most two pieces ahead.
type pump struct {
	pieces chan []byte
	fault  error // that ended the pieces; to be read when they have
	rest   []byte
}

func newPump(in io.Reader) *pump {
	p := &pump{pieces: make(chan []byte, 1)}
	go func() {
		defer close(p.pieces)
		for p.fault == nil {
			piece := make([]byte, firstChunk)
			n, err := in.Read(piece)
			p.fault = err
			if n > 0 {
				p.pieces <- piece[:n]
			}
		}
	}()
	return p
}

func (p *pump) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		piece, ok := <-p.pieces
		if !ok {
			return 0, p.fault
		}
		p.rest = piece
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

// silent waits for the next piece, and reports whether none came for so long.
func (p *pump) silent(d time.Duration) bool {
	if len(p.rest) > 0 {
		return false
	}
	alarm := time.NewTimer(d)
	defer alarm.Stop()
	select {
	case p.rest = <-p.pieces: // nothing at the end, which Read tells
		return false
	case <-alarm.C:
		return true
	}
}
