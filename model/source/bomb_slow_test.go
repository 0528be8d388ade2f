//go:build slow

package source

import (
	"errors"
	"io"
	"net/http"
	"runtime"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// zeros are what packs best.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// TestBombs fetches ten gigabytes that are packed in a few: they are given up at the
// limit, and take no memory.
func TestBombs(t *testing.T) {
	const size = 10 << 30
	for name, pack := range map[string]func(io.Writer) io.WriteCloser{
		"gzip": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		"br":   func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, 1) },
		"zstd": func(w io.Writer) io.WriteCloser {
			z, _ := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(8<<20))
			return z
		},
	} {
		t.Run(name, func(t *testing.T) {
			at := site(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/plain")
				w.Header().Set("Content-Encoding", name)
				z := pack(w)
				io.CopyN(z, zeros{}, size) // until nobody reads on
				z.Close()
			})
			if _, got, err := read(t, at, Options{}); !errors.Is(err, ErrTooLarge) || len(got) > DefaultLimit {
				t.Errorf("%d bytes, %v", len(got), err)
			}
			var m runtime.MemStats
			if runtime.ReadMemStats(&m); m.Sys > 512<<20 {
				t.Errorf("took %d MB", m.Sys>>20)
			}
		})
	}
}

// TestWindowsOfAServerAreSmall: what is packed for the way only may refer back 8 MB, or
// five codings would take five times what a file may.
func TestWindowsOfAServerAreSmall(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "zstd")
		z, _ := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(64<<20))
		io.CopyN(z, zeros{}, 100<<20)
		z.Close()
	})
	if _, _, err := read(t, at, Options{}); !errors.Is(err, ErrBadPacking) {
		t.Errorf("got %v, want %v", err, ErrBadPacking)
	}
}
