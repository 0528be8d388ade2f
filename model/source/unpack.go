package source

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"path"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// A packing is a way of compressing.
type packing uint8

const (
	asIs packing = iota
	gzipped
	zstded
	brotlied
	deflated
)

// suffixes are what names of compressed files end in.
var suffixes = map[string]packing{".gz": gzipped, ".zst": zstded, ".br": brotlied}

// zstdWindow is how far back a zstd stream may refer, in bytes, and so the memory
// that unpacking one may take. It is what "zstd --long" uses at most by itself.
const zstdWindow = 128 << 20

// codedWindow is what it may be where a server compressed for the way only (RFC 9659).
const codedWindow = 8 << 20

// unpack sets Body to what raw holds: counted, unpacked, and limited. The codings are
// those the server says it applied, in that order; a compressed file inside of them
// is told by its first bytes and its name.
func (s *Source) unpack(ctx context.Context, raw io.ReadCloser, codings []packing, o Options) {
	in := &counted{ctx: ctx, ref: s.Ref, in: raw, total: s.Size, progress: o.Progress}
	b := &body{ref: s.Ref, left: o.Limit, closers: []io.Closer{raw}}
	r := bufio.NewReader(in)
	for i := len(codings) - 1; i >= 0; i-- {
		if codings[i] == gzipped && !marked(r, gzipped) {
			continue // a server that says so and doesn't do it
		}
		r = bufio.NewReader(b.undo(codings[i], r, codedWindow))
	}
	if kind := s.fileSuffix(r); kind != asIs {
		r = bufio.NewReader(b.undo(kind, r, zstdWindow))
	}
	if b.packed {
		s.Size = -1
		if b.left == 0 {
			b.left = DefaultLimit
		}
	}
	b.limited = b.left > 0
	b.in = r
	s.Body = b
}

// marked reports whether the next bytes are the mark that a packing begins with.
func marked(r *bufio.Reader, kind packing) bool {
	head, _ := r.Peek(4) // an error comes again with the next read
	switch kind {
	case gzipped:
		return bytes.HasPrefix(head, []byte{0x1f, 0x8b})
	case zstded:
		return bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd})
	}
	return false
}

// fileSuffix tells how a file is packed, and takes that packing's suffix off its name.
// Brotli has no mark of its own, so there the name decides.
func (s *Source) fileSuffix(r *bufio.Reader) packing {
	suffix := strings.ToLower(path.Ext(s.Name))
	named, kind := suffixes[suffix], asIs
	switch {
	case marked(r, gzipped):
		kind = gzipped
	case marked(r, zstded):
		kind = zstded
	case named == brotlied:
		kind = brotlied
	}
	if named != asIs && named == kind {
		s.Name = s.Name[:len(s.Name)-len(suffix)]
	}
	return kind
}

// undo returns a reader of what in holds packed. What is wrong with it shows when
// it is read. Window is the bytes that zstd may refer back.
func (b *body) undo(kind packing, in *bufio.Reader, window uint64) io.Reader {
	b.packed = true
	var out io.Reader
	var err error
	switch kind {
	case gzipped:
		out, err = gzip.NewReader(in)
	case brotlied:
		out = brotli.NewReader(in)
	case zstded:
		var z *zstd.Decoder
		z, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window))
		if err == nil {
			b.closers = append(b.closers, z.IOReadCloser())
			out = z
		}
	case deflated:
		if head, _ := in.Peek(2); len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			out, err = zlib.NewReader(in)
		} else {
			out = flate.NewReader(in) // what some servers take "deflate" to mean
		}
	}
	if err != nil {
		return failing{err}
	}
	return out
}

// failing is a reader of nothing but an error.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
