package darkroom

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"lede/model/source"
)

var noon = time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)

func TestWhatWasNotLookedAtForLongestGoesFirst(t *testing.T) {
	a := &archive{folder: filepath.Join(t.TempDir(), "pictures"), most: 4000}
	now := noon
	file := make([]byte, 900)
	for n := range 4 {
		now = now.Add(time.Minute)
		a.keep(strconv.Itoa(n), file, now, time.Hour)
	}
	now = now.Add(time.Minute)
	if _, fresh := a.find("0", now); !fresh {
		t.Error("the first is gone before there is want of room")
	}
	a.keep("4", file, now.Add(time.Minute), time.Hour)
	for address, want := range map[string]bool{"0": true, "1": false, "3": true, "4": true} {
		if kept, _ := a.find(address, now); (kept != nil) != want {
			t.Errorf("%s is kept: %t", address, kept != nil)
		}
	}
	if entries, _ := os.ReadDir(a.folder); len(entries) > 4 {
		t.Errorf("%d files are left", len(entries))
	}
}

func TestWhatIsKeptIsTheReadersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the folder's own rules hold there")
	}
	a := &archive{folder: filepath.Join(t.TempDir(), "lede", "pictures"), most: mostKept}
	a.keep("https://paper.example/quay.png", []byte("quay"), noon, time.Hour)
	for path, mode := range map[string]os.FileMode{a.path("https://paper.example/quay.png"): 0o600, a.folder: 0o700 | os.ModeDir} {
		if info, err := os.Stat(path); err != nil || info.Mode() != mode {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}

func TestWhatIsDamagedIsNotThere(t *testing.T) {
	a := &archive{folder: t.TempDir(), most: mostKept}
	for _, text := range []string{"", "lede", mark + "soon\nquay", mark + "12"} {
		if err := os.WriteFile(a.path("quay"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if file, _ := a.find("quay", noon); file != nil {
			t.Errorf("%q holds %q", text, file)
		}
	}
}

func TestAPictureIsFetchedAgainWhenItMayHaveChanged(t *testing.T) {
	for _, c := range []struct {
		control string
		after   time.Duration
		asked   int32
	}{
		{"", time.Hour, 1},
		{"", 8 * 24 * time.Hour, 2},
		{"public, max-age=60", 59 * time.Second, 1},
		{"public, max-age=60", time.Minute, 2},
		{"max-age=99999999999999", 364 * 24 * time.Hour, 1},
		{"no-cache", 0, 2},
		{"private, no-store", 0, 2},
	} {
		t.Run(c.control+" "+c.after.String(), func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Cache-Control", c.control)
				w.Write(printed(t, 9, 9))
			})
			now := noon
			room := New(Options{Cache: t.TempDir(), Now: func() time.Time { return now }})
			for range 2 {
				if _, err := room.Develop(t.Context(), s.of("/quay.png")); err != nil {
					t.Fatal(err)
				}
				now = now.Add(c.after)
			}
			if n := s.asked.Load(); n != c.asked {
				t.Errorf("the server was asked %d times, want %d", n, c.asked)
			}
		})
	}
}

func TestAnOldPictureIsBetterThanNone(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		w.Write(printed(t, 9, 9))
	})
	o := Options{Cache: t.TempDir()}
	if _, err := New(o).Develop(t.Context(), s.of("/quay.png")); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, err := New(o).Develop(t.Context(), s.of("/quay.png")); err != nil {
		t.Errorf("its server is gone: %v", err)
	}
	o.Fetch = source.Options{Offline: true}
	if _, err := New(o).Develop(t.Context(), s.of("/quay.png")); err != nil {
		t.Errorf("offline: %v", err)
	}
	unasked := s.of("/quay.png")
	unasked.Ref = "story.html"
	if _, err := New(o).Develop(t.Context(), unasked); err != nil {
		t.Errorf("for a file that did not ask: %v", err)
	}
}

func TestWhatIsNoPictureIsNotKept(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/cut-short" {
			whole := printed(t, 40, 30)
			w.Write(whole[:len(whole)/2])
			return
		}
		io.WriteString(w, "<p>Come back later")
	})
	folder := t.TempDir()
	for _, path := range []string{"/quay.png", "/cut-short"} {
		if _, err := New(Options{Cache: folder}).Develop(t.Context(), s.of(path+"#top")); err == nil {
			t.Errorf("%s is a picture", path)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 0 {
		t.Errorf("%v is kept", entries)
	}
}

func TestAPictureIsKeptAsAFileOfTheReaders(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(printed(t, 9, 9)) })
	folder := t.TempDir()
	room := New(Options{})
	for _, c := range []struct{ path, name string }{
		{"/pictures/quay.jpg?width=900", "quay.png"}, // which it really is
		{"/pictures/quay.jpg?width=900", "quay-2.png"},
		{"/", "picture.png"},
		{"/..%2f%1b[31m-rf%20~.png", "31m-rf.png"},
		{"/.bashrc", "picture.png"},
	} {
		path, err := room.Keep(t.Context(), s.of(c.path), folder)
		if err != nil || filepath.Dir(path) != folder {
			t.Fatalf("%s: %s, %v", c.path, path, err)
		}
		if c.name == "picture.png" {
			os.Remove(path)
		}
		if name := filepath.Base(path); name != c.name {
			t.Errorf("%s is called %s, want %s", c.path, name, c.name)
		}
	}
}
