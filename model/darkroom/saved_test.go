package darkroom

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"lede/model/article"
)

// TestAPictureThatWasSavedIsShown asks for one that was saved in one of its sizes: of a saved
// article without asking anybody, of a page from the web where that has it no more.
func TestAPictureThatWasSavedIsShown(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) })
	page := s.URL + "/news/story.html"
	var asked [][]string
	room := New(Options{Saved: func(ref string, addresses []string) []byte {
		asked = append(asked, addresses)
		if ref == page && slices.Contains(addresses, s.URL+"/news/quay-900.png") {
			return printed(t, 9, 6)
		}
		return nil
	}})
	w := Want{Image: article.Image{URL: "quay.png#top", Sizes: []article.Size{{URL: "quay-900.png", Width: 900}, {URL: "data:,", Width: 9}}}, Ref: page, URL: page, Width: 40}
	for _, saved := range []bool{true, false} {
		s.asked.Store(0)
		w.Saved = saved
		if img, err := room.Develop(t.Context(), w); err != nil || img.Bounds().Dx() != 9 {
			t.Errorf("saved %t: %v, %v", saved, img, err)
		}
		if n := s.asked.Load(); (n > 0) == saved {
			t.Errorf("saved %t: the server was asked %d times", saved, n)
		}
	}
	if want := []string{s.URL + "/news/quay.png", s.URL + "/news/quay-900.png"}; !slices.Equal(asked[0], want) {
		t.Errorf("asked for are %q, want %q", asked[0], want)
	}
}

func TestAPictureThatWasNotSavedIsFetchedWhenTheReaderAsks(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write(printed(t, 9, 6)) })
	room := New(Options{Saved: func(string, []string) []byte { return []byte("no picture") }})
	w := Want{Image: article.Image{URL: s.URL + "/quay.png"}, Ref: s.URL, URL: s.URL, Saved: true}
	if _, err := room.Develop(t.Context(), w); err == nil || !strings.Contains(err.Error(), "fetched when you ask") || s.asked.Load() > 0 {
		t.Errorf("says %v", err)
	}
	w.Asked = true
	if _, err := room.Develop(t.Context(), w); err != nil {
		t.Error(err)
	}
	w.Image.URL = "file:///etc/hosts"
	if _, err := room.Develop(t.Context(), w); err == nil || !strings.Contains(err.Error(), "may not show what is on this machine") {
		t.Errorf("of a file it says %v", err)
	}
}
