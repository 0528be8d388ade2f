package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// words are what the tests' files and pages hold.
const words = "The morning ferry crossed the sound again.\n"

// packed is s as a packing makes it.
func packed(t *testing.T, kind packing, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch kind {
	case gzipped:
		w = gzip.NewWriter(&b)
	case brotlied:
		w = brotli.NewWriter(&b)
	case deflated:
		w = zlib.NewWriter(&b)
	case zstded:
		z, err := zstd.NewWriter(&b)
		if err != nil {
			t.Fatal(err)
		}
		w = z
	default:
		return []byte(s)
	}
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// file writes a file of that name and returns its path.
func file(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// read opens ref and reads it to its end.
func read(t *testing.T, ref string, o Options) (*Source, string, error) {
	t.Helper()
	s, err := Open(context.Background(), ref, o)
	if err != nil {
		return nil, "", err
	}
	defer s.Body.Close()
	b, err := io.ReadAll(s.Body)
	return s, string(b), err
}

func TestFilesAreUnpacked(t *testing.T) {
	for name, kind := range map[string]packing{
		"story.txt":         asIs,
		"story.txt.gz":      gzipped,
		"story.txt.zst":     zstded,
		"story.txt.br":      brotlied,
		"packed all along":  gzipped,
		"packed.in secret":  zstded,
		"no such packing.x": asIs,
	} {
		s, got, err := read(t, file(t, name, packed(t, kind, words)), Options{})
		if err != nil || got != words {
			t.Errorf("%s: %q, %v", name, got, err)
			continue
		}
		if want := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst"), ".br"); s.Name != want {
			t.Errorf("%s is named %q", name, s.Name)
		}
		if known := s.Size == int64(len(words)); known != (kind == asIs) {
			t.Errorf("%s has size %d", name, s.Size)
		}
	}
}

func TestAFileSaysWhereItIs(t *testing.T) {
	path := file(t, "ä b#c.txt", []byte(words))
	s, _, err := read(t, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(s.URL)
	if err != nil || u.Scheme != "file" || u.Path != filepath.ToSlash(path) || s.Path != path || s.ModTime.IsZero() {
		t.Errorf("%+v", s)
	}
	if _, got, err := read(t, s.URL+"?x#y", Options{}); err != nil || got != words {
		t.Errorf("by its URL: %q, %v", got, err)
	}
}

func TestStandardInput(t *testing.T) {
	in := bytes.NewReader(packed(t, gzipped, words))
	s, got, err := read(t, "-", Options{Stdin: in})
	if err != nil || got != words || s.URL != "" || s.Path != "" || s.Size != -1 {
		t.Errorf("%+v %q %v", s, got, err)
	}
	_, got, err = read(t, "-", Options{Stdin: iotest.OneByteReader(strings.NewReader("ab"))})
	if err != nil || got != "ab" {
		t.Errorf("two bytes: %q %v", got, err)
	}
}

func TestWhatIsWrongWithAFile(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		name, ref string
		want      error
		says      string
	}{
		{"missing", filepath.Join(folder, "none.txt"), ErrMissing, "check its name"},
		{"an address without its scheme", "www.paper.example/story", ErrMissing, "write https:// in front"},
		{"a host and a path", "paper.example/story", ErrMissing, "write https:// in front"},
		{"a folder", folder, ErrFolder, "one of the files in it"},
		{"a file of another machine", "file://server/share/x.txt", ErrFarFile, "copy the file here"},
		{"another protocol", "gopher://paper.example/1", ErrScheme, "| lede -"},
		{"no path", "file:", ErrMissing, "check its name"},
		{"a strange name", "no\x1b[31msuch", ErrMissing, `"no\x1b[31msuch"`},
		{"half a web address", "https://", ErrBadURL, "https://paper.example/story"},
		{"a broken web address", "http://[::1", ErrBadURL, "https://paper.example/story"},
		{"cut short", file(t, "cut.gz", packed(t, gzipped, words)[:20]), ErrBadPacking, "another program"},
		{"not packed as its name says", file(t, "x.br", []byte("plain words, not packed")), ErrBadPacking, "another program"},
	} {
		_, _, err := read(t, c.ref, Options{})
		var told *Error
		if !errors.As(err, &told) || !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		} else if strings.ContainsAny(err.Error(), "\x1b\n") {
			t.Errorf("%s: %q does something to a terminal", c.name, err)
		}
	}
}

func TestAnUnreadableFile(t *testing.T) {
	err := refuse("x", fileReason("x", &os.PathError{Op: "open", Path: "x", Err: os.ErrPermission}))
	if !errors.Is(err, ErrUnreadable) {
		t.Error(err)
	}
}

// TestLimits: a bomb of a few kilobytes is no more than the limit when it is unpacked.
func TestLimits(t *testing.T) {
	bomb := strings.Repeat("ha", 40<<20)
	for _, kind := range []packing{gzipped, zstded, brotlied} {
		name := map[packing]string{gzipped: "b.gz", zstded: "b.zst", brotlied: "b.br"}[kind]
		path := file(t, name, packed(t, kind, bomb))
		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, s.Body)
		if n != DefaultLimit || !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %d bytes, %v", name, n, err)
		}
		s.Body.Close()
	}
	for n, want := range map[int64]error{int64(len(words)): nil, int64(len(words)) - 1: ErrTooLarge} {
		_, got, err := read(t, file(t, "x", []byte(words)), Options{Limit: n})
		if !errors.Is(err, want) || int64(len(got)) != n {
			t.Errorf("limit %d: %d bytes, %v", n, len(got), err)
		}
	}
}

func TestReadingIsCalledOff(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s, err := Open(ctx, file(t, "x", []byte(strings.Repeat(words, 1000))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Body.Close()
	cancel()
	if _, err := io.ReadAll(s.Body); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
