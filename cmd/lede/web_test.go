package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"lede/model"
)

// slowSite serves a page that leads to another, which never comes to its end. Asked is
// closed once that one was asked for, and givenUp once nobody waits for it any more.
func slowSite(t *testing.T) (page string, asked, givenUp chan struct{}) {
	asked, givenUp = make(chan struct{}), make(chan struct{})
	var begin, once sync.Once
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			w.Header().Set("Content-Type", "text/markdown")
			io.WriteString(w, "# The ferry\n\nIt is [slow](/slow.html).\n")
			return
		}
		begin.Do(func() { close(asked) })
		w.Header().Set("Content-Type", "text/html")
		for r.Context().Err() == nil {
			io.WriteString(w, "<p>One more word. ")
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
		once.Do(func() { close(givenUp) })
	}))
	t.Cleanup(s.Close)
	return s.URL + "/", asked, givenUp
}

func TestAPageThatTricklesInIsGivenUpAndTheScreenSaysSo(t *testing.T) {
	page, _, givenUp := slowSite(t)
	c := newConsole(t, usualSize)
	p := c.starts(nil, colorprofile.TrueColor, []string{"LEDE_FETCH_WHOLE=1s"}, page)
	c.sees("It is slow")
	c.press(")", "enter")
	c.sees("opening " + page + "slow.html")
	c.sees("the server sends it too slowly")
	givesUp(t, givenUp)
	c.press("Q")
	p.ends(0)
}

func TestBeingToldToStopEndsAFetch(t *testing.T) {
	page, asked, givenUp := slowSite(t)
	ctx, stop := context.WithCancel(t.Context())
	c := newConsole(t, usualSize)
	std := streams{in: strings.NewReader(""), typed: true, out: &strings.Builder{}, err: &strings.Builder{},
		terminal: func([]string) *tty { return c.terminal(colorprofile.TrueColor) }}
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, []string{page}, std, nil) }()
	c.sees("It is slow")
	c.press(")", "enter")
	c.sees("opening " + page + "slow.html")
	<-asked
	stop()
	<-ended
	givesUp(t, givenUp)
}

func givesUp(t *testing.T, givenUp <-chan struct{}) {
	t.Helper()
	select {
	case <-givenUp:
	case <-time.After(patienceOfTests):
		t.Error("the fetch goes on")
	}
}

// TestTwoMayAskAtOnce has two commands open the article that is on its way, as "again"
// pressed at the start does. The race detector watches it.
func TestTwoMayAskAtOnce(t *testing.T) {
	come := make(chan struct{})
	o := model.Options{Refs: []string{"story.md"}, Open: func(context.Context, string, func(read, total int64)) (model.Reading, error) {
		<-come
		return model.Reading{}, nil
	}}
	if err := beginOpening(t.Context(), o.Open, o.Refs).openSoon(&o); err != nil {
		t.Fatal(err)
	}
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() { o.Open(t.Context(), "story.md", func(read, total int64) {}) })
	}
	close(come)
	both.Wait()
}
