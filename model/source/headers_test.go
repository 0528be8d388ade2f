package source

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestHeadersGoToTheirHostAlone follows a redirect from a host that headers are for to
// another one on this machine, and back.
func TestHeadersGoToTheirHostAlone(t *testing.T) {
	heard := map[string]string{}
	note := func(name string, r *http.Request) {
		heard[name] = r.Header.Get("Authorization") + " " + r.Header.Get("Cookie")
	}
	var paper string
	other := site(t, func(w http.ResponseWriter, r *http.Request) {
		note("other", r)
		http.Redirect(w, r, paper+"/story", http.StatusFound)
	})
	other = strings.Replace(other, "127.0.0.1", "localhost", 1)
	paper = site(t, func(w http.ResponseWriter, r *http.Request) {
		note(r.URL.Path, r)
		if r.URL.Path == "/" {
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
			http.Redirect(w, r, other, http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/plain")
		io.WriteString(w, words)
	})
	u, err := url.Parse(paper)
	if err != nil {
		t.Fatal(err)
	}
	headers := []Header{{u.Hostname(), "Authorization", "Bearer tide"}, {u.Hostname(), "cookie", "subscriber=7"}, {"", "X-For", "nobody"}}
	if _, got, err := read(t, paper+"/", Options{Headers: headers}); err != nil || got != words {
		t.Fatal(got, err)
	}
	want := map[string]string{"/": "Bearer tide subscriber=7", "other": " ", "/story": "Bearer tide seen=1; subscriber=7"}
	for at, header := range want {
		if heard[at] != header {
			t.Errorf("at %s came %q, want %q", at, heard[at], header)
		}
	}
}

func TestAHostIsMeantWithOrWithoutWWW(t *testing.T) {
	for _, c := range []struct {
		meant, host string
		same        bool
	}{
		{"paper.example", "paper.example", true},
		{"paper.example", "www.Paper.example", true},
		{"www.paper.example", "paper.example", true},
		{"paper.example", "ads.paper.example", false},
		{"paper.example", "paper.example.evil.example", false},
		{"", "", false},
	} {
		if isOf(c.meant, c.host) != c.same {
			t.Errorf("%q for %q: %v", c.host, c.meant, !c.same)
		}
	}
}

func TestWhatIsOnTheWebIsToldByItsScheme(t *testing.T) {
	for ref, web := range map[string]bool{
		"https://paper.example/story": true,
		"HTTP://paper.example/":       true,
		"http.txt":                    false,
		"file:///tmp/http://x":        false,
		"-":                           false,
		"":                            false,
	} {
		if IsWeb(ref) != web {
			t.Errorf("%q is on the web: %v", ref, !web)
		}
	}
}
