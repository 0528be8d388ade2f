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
	headers := []Header{
		{Host: u.Hostname(), Name: "Authorization", Value: "Bearer tide"},
		{Host: u.Hostname(), Name: "cookie", Value: "subscriber=7"},
		{Name: "X-For", Value: "nobody"},
	}
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

// TestASecretIsNotSentWhereOthersCanReadIt asks what goes along with an address.
func TestASecretIsNotSentWhereOthersCanReadIt(t *testing.T) {
	for _, c := range []struct {
		name, address string
		header        Header
		sent          bool
	}{
		{"encrypted", "https://paper.example/story", Header{Host: "paper.example"}, true},
		{"in the clear", "http://paper.example/story", Header{Host: "paper.example"}, false},
		{"in the clear, as its owner said", "http://paper.example/story", Header{Host: "paper.example", Plain: true}, true},
		{"on this machine", "http://127.0.0.1:8080/story", Header{Host: "127.0.0.1"}, true},
		{"on this machine, by its name", "http://localhost/story", Header{Host: "localhost"}, true},
		{"a port that is not named", "https://paper.example:8443/story", Header{Host: "paper.example"}, true},
		{"the port that is named", "https://paper.example:8443/story", Header{Host: "paper.example:8443"}, true},
		{"another port", "https://paper.example:9443/story", Header{Host: "paper.example:8443"}, false},
		{"a host that only begins like this machine", "http://127.0.0.1.evil.example/", Header{Host: "127.0.0.1.evil.example"}, false},
	} {
		if sent := len(HeadersFor(c.address, []Header{c.header})) == 1; sent != c.sent {
			t.Errorf("%s: sent is %v", c.name, sent)
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
