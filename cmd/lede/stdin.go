package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"sync"
)

// mostKept is how many bytes of standard input are kept to be shown as they stand.
const mostKept = 16 << 20

// A keptInput is standard input that can be read again once it has ended, unless it was
// too much to keep.
type keptInput struct {
	in io.Reader

	lock  sync.Mutex // it is read on one goroutine and asked for on another
	kept  []byte
	ended bool
	over  bool // more came than is kept
}

func (k *keptInput) Read(p []byte) (int, error) {
	n, err := k.in.Read(p)
	k.lock.Lock()
	defer k.lock.Unlock()
	k.ended = k.ended || err == io.EOF
	if k.over = k.over || len(k.kept)+n > mostKept; k.over {
		k.kept = nil
	} else {
		k.kept = append(k.kept, p[:n]...)
	}
	return n, err
}

// Stat is that of a file that is standard input.
func (k *keptInput) Stat() (fs.FileInfo, error) {
	if f, ok := k.in.(interface{ Stat() (fs.FileInfo, error) }); ok {
		return f.Stat()
	}
	return nil, errors.ErrUnsupported
}

var errNotKept = errors.New("what came through the pipe was too much to be kept; lede --raw shows it as it stands")

// again is all that came, or the input itself where it has not ended.
func (k *keptInput) again() (io.Reader, error) {
	k.lock.Lock()
	defer k.lock.Unlock()
	switch {
	case !k.ended:
		return k, nil
	case k.over:
		return nil, errNotKept
	}
	return bytes.NewReader(k.kept), nil
}
