package darkroom

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/source"
	"lede/ui/picture"
)

// printed is a picture's file of that size.
func printed(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// boast is the head of a picture that says it is of that size.
func boast(width, height uint32) []byte {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	head = append(binary.BigEndian.AppendUint32(head, height), 8, 6, 0, 0, 0)
	file := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(head))
}

// A server is one on this machine that counts how often it is asked.
type server struct {
	*httptest.Server
	asked atomic.Int32
}

func serve(t *testing.T, answer http.HandlerFunc) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.asked.Add(1)
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// of is a picture of the server's, in an article of the server's.
func (s *server) of(path string) Want {
	return Want{Image: article.Image{URL: s.URL + path}, Ref: s.URL + "/story", Width: 900}
}

func TestAServerMayDoWhatItLikes(t *testing.T) {
	whole := printed(t, 40, 30)
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/calls-it-a-page":
			w.Header().Set("Content-Type", "text/html")
			w.Write(whole)
		case "/calls-a-page-a-picture":
			w.Header().Set("Content-Type", "image/png")
			io.WriteString(w, "<!doctype html><p>Please log in")
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/refuses":
			w.WriteHeader(http.StatusForbidden)
		case "/says-it-is-huge":
			w.Header().Set("Content-Length", "4000000000")
			w.Write(whole)
		case "/goes-on-for-ever":
			for r.Context().Err() == nil {
				w.Write(make([]byte, 1<<20))
			}
		case "/stops-in-the-middle":
			w.Header().Set("Content-Length", "5000")
			w.Write(whole)
		case "/stops-and-says-nothing":
			w.Write(whole[:len(whole)/2])
		case "/never-answers":
			<-r.Context().Done()
		case "/boasts":
			w.Write(boast(30_000, 30_000))
		case "/counts-readers":
			w.Write(printed(t, 1, 1))
		case "/draws":
			io.WriteString(w, `<svg xmlns="http://www.w3.org/2000/svg"/>`)
		case "/nothing":
		case "/in-circles":
			http.Redirect(w, r, "/in-circles", http.StatusFound)
		case "/to-a-file":
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		default:
			w.Write(whole)
		}
	})
	room := New(Options{Fetch: source.Options{Idle: 300 * time.Millisecond}})
	for path, says := range map[string]string{
		"/fair":                   "",
		"/calls-it-a-page":        "",
		"/calls-a-page-a-picture": "no picture that can be drawn here",
		"/gone":                   "the server answers 410 Gone",
		"/refuses":                "the server answers 403 Forbidden",
		"/says-it-is-huge":        "it is too large",
		"/goes-on-for-ever":       "it is too large",
		"/stops-in-the-middle":    "the connection broke off",
		"/stops-and-says-nothing": "decode the picture: png: invalid format: not enough pixel data",
		"/never-answers":          "the server did not answer in time",
		"/boasts":                 "too large to be drawn: 30000 × 30000 pixels",
		"/counts-readers":         "too small to show anything",
		"/draws":                  "no picture that can be drawn here: it is an SVG drawing",
		"/nothing":                "no picture that can be drawn here",
		"/in-circles":             "it redirects again and again",
		"/to-a-file":              "it redirects to something that is not on the web",
	} {
		t.Run(path, func(t *testing.T) {
			img, err := room.Develop(t.Context(), s.of(path))
			if says == "" {
				if err != nil || img.Bounds().Size() != image.Pt(40, 30) {
					t.Errorf("%v, %v", img, err)
				}
				return
			}
			if want := says + " (" + s.URL + path + ")"; err == nil || err.Error() != want {
				t.Errorf("got %v\nwant %s", err, want)
			}
		})
	}
}

func TestAServerLearnsNothingOfTheReader(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		for _, header := range []string{"Referer", "Cookie", "Authorization", "Origin"} {
			if v := r.Header.Get(header); v != "" {
				t.Errorf("%s: %s: %s", r.URL.Path, header, v)
			}
		}
		if accept := r.Header.Get("Accept"); strings.Contains(accept, "html") || strings.Contains(accept, "avif") {
			t.Errorf("it is asked for %s", accept)
		}
		http.SetCookie(w, &http.Cookie{Name: "reader", Value: "7"})
		if r.URL.Path == "/first" {
			http.Redirect(w, r, "/second", http.StatusFound)
			return
		}
		w.Write(printed(t, 9, 9))
	})
	room := New(Options{})
	want := s.of("/first")
	want.Image.URL = strings.Replace(want.Image.URL, "://", "://reader:secret@", 1)
	for range 2 {
		if _, err := room.Develop(t.Context(), want); err != nil {
			t.Error(err)
		}
	}
}

func TestAPapersOwnPicturesAreOpenToItsReaders(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer tide" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		w.Write(printed(t, 9, 9))
	})
	elsewhere := strings.Replace(s.URL, "127.0.0.1", "localhost", 1)
	room := New(Options{Fetch: source.Options{Headers: []source.Header{{Host: "127.0.0.1", Name: "Authorization", Value: "Bearer tide"}}}})
	for ref, may := range map[string]bool{s.URL + "/story": true, elsewhere + "/story": false, "story.html": false} {
		_, err := room.Develop(t.Context(), Want{Image: article.Image{URL: s.URL + "/quay.png"}, Ref: ref, Asked: true})
		if (err == nil) != may {
			t.Errorf("for %s: %v", ref, err)
		}
	}
}

func TestNothingIsFetchedThatTheReaderDidNotComeFor(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(printed(t, 9, 9)) })
	for _, c := range []struct {
		name string
		want Want
		room Options
		why  error
	}{
		{"a file's pictures on the web", Want{Ref: "/home/reader/story.html"}, Options{}, ErrUnasked},
		{"those of what is piped in", Want{Ref: "-"}, Options{}, ErrUnasked},
		{"any, offline", Want{Ref: s.URL + "/story"}, Options{Fetch: source.Options{Offline: true}}, source.ErrOffline},
		{"those of a file that are asked for, offline", Want{Ref: "story.html", Asked: true}, Options{Fetch: source.Options{Offline: true}}, source.ErrOffline},
		{"a single pixel", Want{Ref: s.URL, Image: article.Image{Width: 1, Height: 1}}, Options{}, picture.ErrTiny},
		{"what a page from elsewhere finds in our network", Want{Ref: "http://198.51.100.7/story"}, Options{}, source.ErrOurs},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.want.Image.URL = s.URL + "/quay.png"
			if _, err := New(c.room).Develop(t.Context(), c.want); !errors.Is(err, c.why) {
				t.Errorf("got %v, want %v", err, c.why)
			}
		})
	}
	if n := s.asked.Load(); n != 0 {
		t.Errorf("the server was asked %d times", n)
	}
	asked := Want{Ref: "story.html", Asked: true, Image: article.Image{URL: s.URL + "/quay.png"}}
	if _, err := New(Options{}).Develop(t.Context(), asked); err != nil {
		t.Errorf("a file's picture that was asked for: %v", err)
	}
}

func TestAPageFromTheWebMayNotShowWhatIsHere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "private.png")
	if err := os.WriteFile(path, printed(t, 9, 9), 0o600); err != nil {
		t.Fatal(err)
	}
	want := Want{Image: article.Image{URL: "file://" + filepath.ToSlash(path)}, Ref: "https://paper.example/story"}
	if _, err := New(Options{}).Develop(t.Context(), want); err == nil || !strings.Contains(err.Error(), "may not show what is on this machine") {
		t.Errorf("got %v", err)
	}
}

func TestPicturesLieBesideTheirFile(t *testing.T) {
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, "pictures"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "pictures", "the quay.png"), printed(t, 9, 9), 0o600); err != nil {
		t.Fatal(err)
	}
	room := New(Options{})
	file := filepath.Join(folder, "story.md")
	for address, says := range map[string]string{
		"pictures/the%20quay.png": "",
		"pictures/the quay.png":   "",
		"file://" + filepath.ToSlash(folder) + "/pictures/the%20quay.png": "",
		"pictures/gone.png":            "there is no such file",
		"pictures":                     "this is a folder",
		"/dev/zero":                    "this is no ordinary file",
		"ftp://paper.example/quay.png": "it is at an address of ftp:, which pictures are not fetched from",
		"//paper.example/quay.png":     "", // on the web
		"http://paper.example/%zz":     "this is no address",
		"story.md":                     "there is no such file",
		"javascript:alert(1)":          "it is at an address of javascript:, which pictures are not fetched from",
	} {
		_, err := room.Develop(t.Context(), Want{Image: article.Image{URL: address}, Ref: file})
		switch {
		case strings.HasPrefix(address, "//"):
			if !errors.Is(err, ErrUnasked) {
				t.Errorf("%s: %v", address, err)
			}
		case says == "" && err != nil, says != "" && (err == nil || !strings.HasPrefix(err.Error(), says)):
			t.Errorf("%s: got %v, want %s", address, err, says)
		}
	}
}

func TestAPictureMayStandInItsAddress(t *testing.T) {
	file := base64.StdEncoding.EncodeToString(printed(t, 9, 9))
	room := New(Options{Fetch: source.Options{Offline: true}})
	for address, says := range map[string]string{
		"data:image/png;base64," + file:                                    "",
		"data:image/png;base64," + strings.ReplaceAll(file, "=", "%3D"):    "",
		"data:image/png;base64," + file[:10] + "\n " + file[10:]:           "",
		"data:image/png;base64,quay!":                                      "it is damaged: illegal base64 data at input byte 4 (the picture in the page)",
		"data:image/png":                                                   "it breaks off (the picture in the page)",
		"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E": "no picture that can be drawn here: it is an SVG drawing (the picture in the page)",
	} {
		_, err := room.Develop(t.Context(), Want{Image: article.Image{URL: address}, Ref: "https://paper.example/story"})
		if said := words(err); said != says {
			t.Errorf("%.60s: got %q, want %q", address, said, says)
		}
	}
}

func words(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestAPageMayHoldItsPictures(t *testing.T) {
	room := New(Options{Enclosed: func(ref string, addresses []string) []byte {
		if ref == "saved.mhtml" && slices.Contains(addresses, "https://paper.example/quay.png") {
			return printed(t, 9, 9)
		}
		return nil
	}})
	want := Want{Image: article.Image{URL: "https://paper.example/quay.png"}, Ref: "saved.mhtml", URL: "https://paper.example/story"}
	if _, err := room.Develop(t.Context(), want); err != nil {
		t.Error(err)
	}
	want.Image = article.Image{URL: "https://paper.example/small.png", Sizes: []article.Size{{URL: "https://paper.example/quay.png"}}}
	if _, err := room.Develop(t.Context(), want); err != nil {
		t.Errorf("in one of its sizes: %v", err)
	}
	want.Image = article.Image{URL: "https://paper.example/another.png"}
	if _, err := room.Develop(t.Context(), want); !errors.Is(err, ErrUnasked) {
		t.Errorf("one that it doesn't hold: %v", err)
	}
}

func TestAPictureIsNoWiderThanItIsWanted(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(printed(t, 300, 200)) })
	for wanted, size := range map[int]image.Point{90: {90, 60}, 300: {300, 200}, 900: {300, 200}, 0: {300, 200}} {
		want := s.of("/quay.png")
		want.Width = wanted
		img, err := New(Options{}).Develop(t.Context(), want)
		if err != nil || img.Bounds().Size() != size {
			t.Errorf("%d pixels wanted: %v, %v", wanted, img.Bounds().Size(), err)
		}
	}
}

func TestThoseWhoWaitMayGiveUp(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(printed(t, 9, 9)) })
	for name, fill := range map[string]func(*Darkroom){
		"for another to be fetched": func(d *Darkroom) {
			for range mostFetches {
				d.fetching <- struct{}{}
			}
		},
		"for another to be developed": func(d *Darkroom) { d.developing <- struct{}{} },
	} {
		room := New(Options{})
		fill(room)
		ctx, giveUp := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() {
			_, err := room.Develop(ctx, s.of("/quay.png"))
			ended <- err
		}()
		giveUp()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
