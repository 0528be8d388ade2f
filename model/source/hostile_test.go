package source

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// answering serves on this machine, byte for byte what it is told, to one connection
// after the other.
func answering(t *testing.T, answer func(w io.Writer)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				c.Read(make([]byte, 4096))
				answer(c)
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

// endlessly writes until nobody listens any more.
func endlessly(w io.Writer, s string, pause time.Duration) {
	for {
		if _, err := io.WriteString(w, s); err != nil {
			return
		}
		time.Sleep(pause)
	}
}

func TestServersThatMeanHarm(t *testing.T) {
	const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
	for _, c := range []struct {
		name   string
		answer func(w io.Writer)
		want   error
	}{
		{"a header without end", func(w io.Writer) {
			io.WriteString(w, ok)
			endlessly(w, "X-More: "+strings.Repeat("more ", 1000)+"\r\n", 0)
		}, ErrNonsense},
		{"a header line without end", func(w io.Writer) {
			io.WriteString(w, ok+"X-More: ")
			endlessly(w, strings.Repeat("more ", 1000), 0)
		}, ErrNonsense},
		{"a header that is none", func(w io.Writer) { io.WriteString(w, ok+"\x1b]0;owned\a\r\n\r\n") }, ErrNonsense},
		{"no answer but noise", func(w io.Writer) { endlessly(w, "noise", 0) }, ErrNonsense},
		{"hints without end", func(w io.Writer) { endlessly(w, "HTTP/1.1 103 Early Hints\r\n\r\n", 0) }, ErrNonsense},
		{"a chunk that is none", func(w io.Writer) { io.WriteString(w, ok+"Transfer-Encoding: chunked\r\n\r\nxyz\r\n") }, nil},
		{"a hundred thousand codings", func(w io.Writer) {
			io.WriteString(w, ok+"Content-Encoding: "+strings.Repeat("br,", 100_000)+"br\r\n\r\n"+words)
		}, ErrNonsense},
		{"six codings", func(w io.Writer) {
			io.WriteString(w, ok+"Content-Encoding: "+strings.Repeat("deflate, ", 5)+"br\r\n\r\n"+words)
		}, ErrBadPacking},
		{"codings in lines of their own", func(w io.Writer) {
			io.WriteString(w, ok+strings.Repeat("Content-Encoding: zstd\r\n", 5000)+"\r\n"+words)
		}, ErrBadPacking},
		{"a page without end", func(w io.Writer) {
			io.WriteString(w, ok+"\r\n")
			endlessly(w, strings.Repeat("word ", 10_000), 0)
		}, ErrTooLarge},
		{"a length that is not so", func(w io.Writer) { io.WriteString(w, ok+"Content-Length: 1000000\r\n\r\n"+words) }, ErrBroken},
		{"a trickle", func(w io.Writer) {
			io.WriteString(w, ok+"\r\n")
			endlessly(w, "word ", 5*time.Millisecond)
		}, ErrTrickle},
		{"a trickle of headers", func(w io.Writer) {
			io.WriteString(w, ok)
			endlessly(w, "X: y\r\n", 5*time.Millisecond)
		}, ErrTrickle},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			o := Options{Limit: 1 << 20}
			if c.want == ErrTrickle {
				o.Whole = 200 * time.Millisecond
			}
			_, _, err := read(t, answering(t, c.answer), o)
			var told *Error
			if err == nil || c.want != nil && !errors.Is(err, c.want) || !errors.As(err, &told) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if said := fmt.Sprint(err); len(said) > 500 || strings.ContainsAny(said, "\x1b\a\n") {
				t.Errorf("it says %q", said)
			}
		})
	}
}

func TestFiveCodingsAreUndone(t *testing.T) {
	body := []byte(words)
	for range maxCodings {
		body = packed(t, gzipped, string(body))
	}
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", strings.TrimSuffix(strings.Repeat("gzip, ", maxCodings), ", "))
		w.Write(body)
	})
	if _, got, err := read(t, at, Options{}); err != nil || got != words {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAnotherHostIsNotToldWhichPageLedThere(t *testing.T) {
	var referers []string
	there := site(t, func(w http.ResponseWriter, r *http.Request) {
		referers = append(referers, r.Referer())
		io.WriteString(w, words)
	})
	here := site(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/first" {
			http.Redirect(w, r, "/second?token=abc", http.StatusFound)
			return
		}
		referers = append(referers, r.Referer())
		http.Redirect(w, r, there, http.StatusFound)
	})
	if _, _, err := read(t, here+"/first", Options{}); err != nil {
		t.Fatal(err)
	}
	if len(referers) != 2 || referers[0] != here+"/first" || referers[1] != "" {
		t.Errorf("they are told %q", referers)
	}
}
