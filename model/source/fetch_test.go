package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// site serves on this machine only.
func site(t *testing.T, serve http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(serve)
	t.Cleanup(s.Close)
	return s.URL
}

func TestAPageIsFetched(t *testing.T) {
	var asked *http.Request
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		asked = r
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("ETag", `"one"`)
		w.Header().Set("Last-Modified", "Tue, 04 Mar 2025 10:00:00 GMT")
		io.WriteString(w, words)
	})
	var read1, total int64
	s, got, err := read(t, at+"/harbour/story.txt#end", Options{Progress: func(r, t int64) { read1, total = r, t }})
	if err != nil || got != words {
		t.Fatal(got, err)
	}
	if !strings.HasPrefix(asked.UserAgent(), "lede") {
		t.Error("we said that we are", asked.UserAgent())
	}
	if s.Name != "story.txt" || s.URL != at+"/harbour/story.txt" || s.ETag != `"one"` || s.LastModified == "" || s.ContentType != "text/plain; charset=utf-8" || s.Size != int64(len(words)) {
		t.Errorf("%+v", s)
	}
	if read1 != int64(len(words)) || total != int64(len(words)) {
		t.Errorf("progress was %d of %d", read1, total)
	}
}

func TestPagesAreUnpacked(t *testing.T) {
	for name, kind := range map[string]packing{"gzip": gzipped, "br": brotlied, "zstd": zstded, "deflate": deflated, "identity": asIs, "gzip, br": asIs} {
		body := packed(t, kind, words)
		if name == "gzip, br" {
			body = packed(t, brotlied, string(packed(t, gzipped, words)))
		}
		at := site(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", name)
			w.Write(body)
		})
		if _, got, err := read(t, at, Options{}); err != nil || got != words {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		io.WriteString(w, words)
	})
	if _, got, err := read(t, at, Options{}); err != nil || got != words {
		t.Errorf("a server that says gzip and doesn't: %q, %v", got, err)
	}
}

func TestRedirects(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Path[1:])
		switch {
		case r.URL.Path == "/file":
			w.Header().Set("Location", "file:///etc/hosts")
			w.WriteHeader(http.StatusFound)
		case n == 0:
			c, err := r.Cookie("seen")
			fmt.Fprint(w, c, err)
		default:
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "yes"})
			http.Redirect(w, r, "/"+strconv.Itoa(n-1), http.StatusFound)
		}
	})
	s, got, err := read(t, at+"/10", Options{})
	if err != nil || s.URL != at+"/0" || !strings.Contains(got, "seen=yes") {
		t.Errorf("ten redirects: %v, %q, %v", s, got, err)
	}
	if _, _, err := read(t, at+"/11", Options{}); !errors.Is(err, ErrRedirects) {
		t.Errorf("eleven redirects: %v", err)
	}
	if _, _, err := read(t, at+"/file", Options{}); !errors.Is(err, ErrLeavesWeb) {
		t.Errorf("to a file: %v", err)
	}
}

func TestWhatServersRefuse(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		code, _ := strconv.Atoi(r.URL.Path[1:])
		w.Header().Set("Retry-After", "120")
		w.WriteHeader(code)
	})
	for code, says := range map[int]string{
		401: "logged in (401 Unauthorized); open it in a browser, save the page",
		403: "does not let us have this page",
		404: "no such page (404 Not Found); check the address",
		410: "taken down",
		429: "too many requests from here (429 Too Many Requests); it asks to come back after 120 seconds",
		451: "legal reasons",
		500: "fault of its own (500 Internal Server Error)",
		599: "fault of its own (status 599)",
	} {
		_, _, err := read(t, at+"/"+strconv.Itoa(code), Options{})
		var status *StatusError
		if !errors.As(err, &status) || status.Code != code || !strings.Contains(err.Error(), says) {
			t.Errorf("%d: %v", code, err)
		}
	}
}

func TestWhatHasNotChanged(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"one"` && r.Header.Get("If-Modified-Since") != "" {
			w.WriteHeader(http.StatusNotModified)
		}
	})
	_, _, err := read(t, at, Options{ETag: `"one"`, LastModified: "Tue, 04 Mar 2025 10:00:00 GMT"})
	if !errors.Is(err, ErrNotModified) {
		t.Error(err)
	}
}

func TestWhatIsNoTextIsNotFetched(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", r.URL.Path[1:])
		w.Write(make([]byte, 100))
	})
	for media, says := range map[string]string{
		"application/pdf": "a PDF document", "video/mp4": "a video", "image/png": "a picture",
		"audio/mpeg": "a sound recording", "application/epub+zip": "an e-book", "application/zip": "an archive",
	} {
		if _, _, err := read(t, at+"/"+media, Options{}); !errors.Is(err, ErrWrongType) || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", media, err)
		}
	}
	if _, _, err := read(t, at+"/application/octet-stream", Options{}); err != nil {
		t.Error("what may be anything is looked at:", err)
	}
}

func TestPagesHaveALimit(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/packed" {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(packed(t, gzipped, strings.Repeat("ha", 20<<20)))
			return
		}
		for range 40 << 10 {
			if _, err := w.Write(make([]byte, 1<<10)); err != nil {
				return
			}
		}
	})
	for _, path := range []string{"/", "/packed"} {
		_, got, err := read(t, at+path, Options{})
		if !errors.Is(err, ErrTooLarge) || len(got) != DefaultLimit {
			t.Errorf("%s: %d bytes, %v", path, len(got), err)
		}
	}
	at = site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(1<<30))
		w.WriteHeader(http.StatusOK)
	})
	if _, err := Open(context.Background(), at, Options{}); !errors.Is(err, ErrTooLarge) {
		t.Error("told beforehand:", err)
	}
}

func TestAServerThatFallsSilent(t *testing.T) {
	done := make(chan bool)
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/body" {
			io.WriteString(w, strings.Repeat(words, 1000))
			w.(http.Flusher).Flush()
		}
		<-done
	})
	t.Cleanup(func() { close(done) }) // before the server closes
	for _, path := range []string{"/", "/body"} {
		if _, _, err := read(t, at+path, Options{Idle: 50 * time.Millisecond}); !errors.Is(err, ErrTimeout) {
			t.Errorf("%s: %v", path, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	s, err := Open(ctx, at+"/body", Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Body.Close()
	cancel()
	if _, err := io.ReadAll(s.Body); !errors.Is(err, context.Canceled) {
		t.Error("called off:", err)
	}
}

func TestAConnectionThatBreaksOff(t *testing.T) {
	at := site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "100000")
		io.WriteString(w, words)
	})
	if _, _, err := read(t, at, Options{}); !errors.Is(err, ErrBroken) {
		t.Error(err)
	}
}

func TestConnectionsThatFail(t *testing.T) {
	secure := httptest.NewUnstartedServer(http.NotFoundHandler())
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	t.Cleanup(secure.Close)
	if _, _, err := read(t, secure.URL, Options{}); !errors.Is(err, ErrTLS) {
		t.Error("a certificate nobody knows:", err)
	}
	open := site(t, func(http.ResponseWriter, *http.Request) {})
	if _, _, err := read(t, strings.Replace(open, "http:", "https:", 1), Options{}); !errors.Is(err, ErrNoTLS) {
		t.Error("https where there is none:", err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if _, _, err := read(t, "http://"+l.Addr().String(), Options{}); !errors.Is(err, ErrRefused) {
		t.Error("nobody listens:", err)
	}
	for _, c := range []struct{ from, want error }{
		{&net.DNSError{Err: "no such host", Name: "paper.invalid", IsNotFound: true}, ErrNoHost},
		{&net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", IsNotFound: true}}, ErrNoHost},
		{&net.DNSError{Err: "server misbehaving", Name: "paper.invalid"}, ErrUnreachable},
		{&net.OpError{Op: "dial", Err: syscall.ENETUNREACH}, ErrUnreachable},
		{&net.OpError{Op: "proxyconnect", Err: syscall.ECONNREFUSED}, ErrProxy},
		{&net.OpError{Op: "dial", Err: syscall.ETIMEDOUT}, ErrTimeout},
		{&net.OpError{Op: "read", Err: syscall.ECONNRESET}, ErrBroken},
	} {
		err := &url.Error{Op: "Get", URL: "https://paper.invalid", Err: c.from}
		if got := networkReason(context.Background(), err); !errors.Is(got, c.want) {
			t.Errorf("%v: %v", c.from, got)
		}
	}
}

func TestPasswordsAreNotRepeated(t *testing.T) {
	at := strings.Replace(site(t, func(w http.ResponseWriter, r *http.Request) {
		if _, p, _ := r.BasicAuth(); p != "secret" {
			w.WriteHeader(http.StatusUnauthorized)
		}
		if r.URL.Path == "/none" {
			w.WriteHeader(http.StatusNotFound)
		}
	}), "http://", "http://me:secret@", 1)
	if s, _, err := read(t, at, Options{}); err != nil || strings.Contains(s.URL, "secret") || strings.Contains(s.Ref, "secret") {
		t.Errorf("%+v %v", s, err)
	}
	if _, _, err := read(t, at+"/none", Options{}); err == nil || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
}
