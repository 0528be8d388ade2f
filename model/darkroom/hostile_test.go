package darkroom

import (
	"encoding/binary"
	"errors"
	"net/http"
	"runtime"
	"testing"

	"lede/ui/picture"
)

// webp is a WebP file of chunks, each of a name of four letters and its content.
func webp(chunks ...string) []byte {
	var body []byte
	for i := 0; i < len(chunks); i += 2 {
		body = append(body, chunks[i]...)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(chunks[i+1])))
		body = append(body, chunks[i+1]...)
		if len(chunks[i+1])%2 == 1 {
			body = append(body, 0)
		}
	}
	file := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body)+4))
	return append(append(file, "WEBP"...), body...)
}

// TestFilesThatAreMoreThanTheySay serves files of a few bytes that would take a gigabyte and
// more to decode.
func TestFilesThatAreMoreThanTheySay(t *testing.T) {
	const (
		lossless = "\x2f\xff\xff\xff\x0f\x88\x88\x08"                                 // 16384 × 16384
		lossy    = "\x10\x00\x00\x9d\x01\x2a\xff\x3f\xff\x3f\x00\x00\x00\x00\x00\x00" // 16383 × 16383
		small    = "\x00\x00\x00\x00\x8f\x01\x00\x2c\x01\x00"                         // a canvas of 400 × 301
		seen     = "\x10\x00\x00\x00\x8f\x01\x00\x2c\x01\x00"                         // the same, seen through
	)
	files := map[string][]byte{
		"/lossless":             webp("VP8L", lossless),
		"/small-outside":        webp("VP8X", small, "VP8L", lossless),
		"/small-and-seen":       webp("VP8X", seen, "ALPH", "\x00\x01\x02", "VP8 ", lossy),
		"/png":                  boast(30_000, 30_000),
		"/frame-over-the-edges": []byte("GIF89a\x0a\x00\x0a\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff\x2c\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x02\x4c\x01\x00\x3b"),
		"/progressive":          []byte("\xff\xd8\xff\xc2\x00\x11\x08\xff\xdc\xff\xdc\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9"),
	}
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(files[r.URL.Path]) })
	room := New(Options{})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for path := range files {
		_, err := room.Develop(t.Context(), s.of(path))
		tooLarge := path == "/png" || path == "/lossless" // the others contradict themselves
		if err == nil || tooLarge && !errors.Is(err, picture.ErrTooLarge) {
			t.Errorf("%s: %v", path, err)
		}
	}
	runtime.ReadMemStats(&after)
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 64 {
		t.Errorf("they took %d MB", took)
	}
}
