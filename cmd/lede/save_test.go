package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"lede/model"
	"lede/model/article"
	"lede/model/config"
	"lede/model/shelf"
	"lede/model/source"
)

// savedStory is a page with a picture, and one that is nowhere.
const savedStory = `<title>The bell</title><article><h1>The bell</h1>
<p>The bell of Harnwick was cast in the valley, and came over the hill on a sledge that eleven men held back.</p>
<figure><img src="/bell.png"><figcaption>The bell.</figcaption></figure>
<figure><img src="/lost.jpg"><figcaption>The sledge.</figcaption></figure>
<p>It rings when the ferry leaves, and when the ferry does not leave, which is more often.</p></article>`

// paper serves that page and its picture; any other address has none.
func paper(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/bell.html":
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, savedStory)
		case "/bell.png":
			w.Write(smallPicture(t))
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// A saverOf is somebody with a shelf, off a terminal.
type saverOf struct {
	*testing.T
	env []string
}

func withShelfOf(t *testing.T) saverOf {
	folder := t.TempDir()
	return saverOf{t, []string{"TERM=xterm-256color", "LEDE_CONFIG=" + filepath.Join(folder, "none.toml"),
		"XDG_DATA_HOME=" + filepath.Join(folder, "kept"), "XDG_CACHE_HOME=" + filepath.Join(folder, "cached")}}
}

func (s saverOf) calls(stdin string, args ...string) (code int, out, err string) {
	s.Helper()
	var o, e strings.Builder
	std := streams{in: strings.NewReader(stdin), out: &o, err: &e, terminal: func([]string) *tty { return nil }}
	code = run(s.Context(), args, std, s.env)
	return code, o.String(), e.String()
}

func TestWhatIsSavedFromTheShellIsReadOffTheWeb(t *testing.T) {
	s, p := withShelfOf(t), paper(t)
	story := writeFile(t, "story.md", "# Tides\n\nLow water at noon.\n")
	code, out, err := s.calls("# my list\n\n"+p.URL+"/bell.html\n"+p.URL+"/nothing.html\n"+story+"\n", "save")
	if code != exitRead || out != "" {
		t.Errorf("ends with %d and prints %q", code, out)
	}
	for _, words := range []string{
		"/bell.html: saved with 1 picture; 1 picture could not be had: the server answers 404 Not Found (" + p.URL + "/lost.jpg)\n",
		story + ": saved\n",
		"lede: 1 of 3 are not saved:\n  read " + p.URL + "/nothing.html: the server has no such page (404 Not Found)",
	} {
		if !strings.Contains(err, words) {
			t.Errorf("it does not say %q but\n%s", words, err)
		}
	}
	p.Close()
	os.Remove(story)
	for ref, has := range map[string]string{p.URL + "/bell.html": "eleven men", story: "Low water at noon"} {
		code, out, err := s.calls("", ref)
		if code != 0 || !strings.Contains(out, has) || !strings.Contains(err, "lede: saved today; the source cannot be read: ") {
			t.Errorf("%s ends with %d, says %q and prints\n%s", ref, code, err, out)
		}
	}
	if code, out, err := s.calls("", "shelf", "show", "eleven", "--format", "markdown"); code != 0 || err != "" || !strings.HasPrefix(out, "# The bell") {
		t.Errorf("shown, it ends with %d, says %q and prints\n%s", code, err, out)
	}
	if code, _, err := s.calls("", "save", story); code != exitRead || strings.Count(err, "no such file") != 1 {
		t.Errorf("one that is gone ends with %d and says %q", code, err)
	}
	if code, _, err := s.calls("# later\n", "save", "-"); code != exitRead || err != "lede: the list names nothing to be saved\n" {
		t.Errorf("an empty list ends with %d and says %q", code, err)
	}
}

func TestTheShelfSaysWhatItCannotShow(t *testing.T) {
	s, p := withShelfOf(t), paper(t)
	s.calls("", "save", p.URL+"/bell.html", writeFile(t, "story.md", notice))
	read := shelf.New(shelf.Folder(s.env))
	if _, err := read.Recall(shelf.Copy{Article: article.Article{Headline: "Tides", URL: "https://paper.example/tides"}, Whole: true, Address: "https://paper.example/tides"}); err != nil {
		t.Fatal(err)
	}
	read.Close()
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"nowhere"}, exitRead, `nothing saved has the words "nowhere"`},
		{[]string{"https://paper.example/tides"}, exitRead, "“Tides” has been read and not saved; lede save https://paper.example/tides keeps it"},
		{[]string{"1", "--version", "3"}, exitRead, "has no saved version 3; the last is 1"},
		{[]string{"1", "--format", "runes"}, exitUsage, `no format "runes"`},
		{[]string{}, exitUsage, "it is written: lede shelf show"},
	} {
		if code, out, err := s.calls("", append([]string{"shelf", "show"}, c.args...)...); code != c.code || out != "" || !strings.Contains(err, c.says) {
			t.Errorf("show %q ends with %d, prints %q and says %q", c.args, code, out, err)
		}
	}
	if code, _, err := s.calls("", "--no-shelf", "shelf://1"); code != exitRead || !strings.Contains(err, "lede reads files and http or https addresses only") {
		t.Errorf("left alone, the shelf ends with %d and says %q", code, err)
	}
}

// TestASavedArticleShowsItsPicturesOffTheWeb asks for the pictures of a copy: those that were
// saved with it are there, and no other is fetched.
func TestASavedArticleShowsItsPicturesOffTheWeb(t *testing.T) {
	s, p := withShelfOf(t), paper(t)
	s.calls("", "save", p.URL+"/bell.html")
	p.Close()
	os.RemoveAll(pictureFolder(s.env))
	on := shelf.New(shelf.Folder(s.env))
	defer on.Close()
	d := newDesk(flags{preferences: config.Usual()}, nil, on)
	if _, err := d.open(t.Context(), "shelf://1", d.f, nil); err != nil {
		t.Fatal(err)
	}
	show := showPicture(d, d.room(s.env))
	get := func(address string) error {
		_, err := show(t.Context(), model.PictureRequest{Image: article.Image{URL: address}, Ref: "shelf://1", URL: p.URL + "/bell.html"})
		return err
	}
	if err := get("/bell.png"); err != nil {
		t.Error(err)
	}
	if err := get("/lost.jpg"); err == nil || !strings.Contains(err.Error(), "fetched when you ask for them") {
		t.Errorf("one that was not saved: %v", err)
	}
	if err := get("file://" + writeFile(t, "mine.png", string(smallPicture(t)))); err == nil || !strings.Contains(err.Error(), "may not show what is on this machine") {
		t.Errorf("one on this machine: %v", err)
	}
}

func TestWhatIsOnTheScreenIsSavedAndNotWhatTheServerSendsNow(t *testing.T) {
	asked := 0
	p := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		w.Header().Set("Content-Type", "text/markdown")
		fmt.Fprintf(w, "# Tides\n\nLow water number %d stood at the quay.\n", asked)
	}))
	defer p.Close()
	s := withShelfOf(t)
	on := shelf.New(shelf.Folder(s.env))
	defer on.Close()
	d := newDesk(flags{preferences: config.Usual()}, nil, on)
	save := &saver{desk: d, room: d.room(s.env)}
	for range 2 {
		r, err := d.open(t.Context(), p.URL, d.f, nil)
		if err == nil {
			err = r.Rest()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := save.save(t.Context(), p.URL); err != nil || asked != 2 {
		t.Fatalf("asked %d times: %v", asked, err)
	}
	v, err := on.SavedFrom(copyOf(p.URL, article.Article{}, false))
	if page, _ := on.Load(v); err != nil || !strings.Contains(string(page.Source), "number 2") {
		t.Errorf("saved is %q, %v", page.Source, err)
	}
}

// TestFourAreSavedAtATimeAndOneOfAHost counts how many are under way while all that may be are.
func TestFourAreSavedAtATimeAndOneOfAHost(t *testing.T) {
	var refs []string
	for host := range 6 {
		for page := range 2 {
			refs = append(refs, fmt.Sprintf("https://%d.example/%d", host, page))
		}
	}
	var lock sync.Mutex
	underway, most := map[string]int{}, 0
	begun, goOn := make(chan bool), make(chan bool)
	came := saveMany(t.Context(), refs, func(_ context.Context, ref string) (article.Saving, error) {
		host := hostOf(ref)
		lock.Lock()
		if underway[host]++; underway[host] > 1 {
			t.Errorf("two of %s", host)
		}
		most = max(most, len(underway))
		lock.Unlock()
		begun <- true
		<-goOn
		lock.Lock()
		delete(underway, host)
		lock.Unlock()
		return article.Saving{}, nil
	})
	go func() {
		for range mostSavedAtOnce {
			<-begun
		}
		go func() {
			for range begun {
			}
		}()
		close(goOn)
	}()
	n := 0
	for range came {
		n++
	}
	if n != len(refs) || most != mostSavedAtOnce {
		t.Errorf("%d came, and %d were under way at most", n, most)
	}
	close(begun)
}

func TestAServerThatAsksToComeBackLaterIsAskedAgain(t *testing.T) {
	asked := 0
	p := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked++; asked < 3 {
			w.Header().Set("Retry-After", "0")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.Header().Set("Content-Type", "text/markdown")
		io.WriteString(w, "# Tides\n\nLow water at noon.\n")
	}))
	defer p.Close()
	if code, _, err := withShelfOf(t).calls("", "save", p.URL); code != 0 || asked != 3 {
		t.Errorf("asked %d times it ends with %d and says %q", asked, code, err)
	}
	asked = -100
	if code, _, err := withShelfOf(t).calls("", "save", p.URL); code != exitRead || asked != -100+mostReturns+1 || !strings.Contains(err, "too many requests") {
		t.Errorf("asked %d times it ends with %d and says %q", asked+100, code, err)
	}
}

func TestHowLongAServerIsWaitedFor(t *testing.T) {
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name  string
		err   error
		wait  time.Duration
		later bool
	}{
		{"seconds", &source.StatusError{Code: 429, RetryAfter: "30"}, 30 * time.Second, true},
		{"a time", &source.StatusError{Code: 503, RetryAfter: "Thu, 05 Mar 2026 12:01:00 GMT"}, time.Minute, true},
		{"a time that is over", &source.StatusError{Code: 503, RetryAfter: "Thu, 05 Mar 2026 11:00:00 GMT"}, 0, true},
		{"too long", &source.StatusError{Code: 429, RetryAfter: "3600"}, time.Hour, false},
		{"nonsense", &source.StatusError{Code: 429, RetryAfter: "soon"}, 0, false},
		{"no time", &source.StatusError{Code: 429}, 0, false},
		{"another fault", &source.StatusError{Code: 404, RetryAfter: "30"}, 0, false},
		{"none of a server's", errors.New("no such file"), 0, false},
		{"none", nil, 0, false},
	} {
		if wait, later := laterBy(c.err, now); wait != c.wait || later != c.later {
			t.Errorf("%s: %v, %v", c.name, wait, later)
		}
	}
}

// TestALinkThatLeadsToAnotherSiteIsKnownByBothAddresses saves a page by a link of a service that
// shortens them.
func TestALinkThatLeadsToAnotherSiteIsKnownByBothAddresses(t *testing.T) {
	s, p := withShelfOf(t), paper(t)
	story := strings.Replace(p.URL, "127.0.0.1", "localhost", 1) + "/bell.html"
	short := httptest.NewServer(http.RedirectHandler(story, http.StatusFound))
	t.Cleanup(short.Close)
	if code, _, err := s.calls("", "save", short.URL+"/7f"); code != 0 {
		t.Fatal(err)
	}
	for _, ref := range []string{short.URL + "/7f", story} {
		if code, out, err := s.calls("", "--offline", ref); code != 0 || !strings.Contains(out, "eleven men") {
			t.Errorf("%s ends with %d and says %q", ref, code, err)
		}
	}
}

// TestAPageOfNoEndOfPicturesIsSavedWithTheFirst saves a page that names two pictures more than
// are kept with one article.
func TestAPageOfNoEndOfPicturesIsSavedWithTheFirst(t *testing.T) {
	var asked atomic.Int32
	p := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/story" {
			asked.Add(1)
			w.Write(smallPicture(t))
			return
		}
		w.Header().Set("Content-Type", "text/markdown")
		fmt.Fprint(w, "# The bell\n\nIt rings when the ferry leaves.\n")
		for n := range mostSaved + 2 {
			fmt.Fprintf(w, "\n![The bell, seen for the %d. time](/%d.png)\n", n, n)
		}
	}))
	t.Cleanup(p.Close)
	s := withShelfOf(t)
	code, _, err := s.calls("", "save", p.URL+"/story")
	if code != 0 || !strings.HasSuffix(err, ": saved with 500 pictures; the last 2 of its pictures are left out, as there are so many\n") {
		t.Errorf("it ends with %d and says %q", code, err)
	}
	if asked.Load() != mostSaved {
		t.Errorf("%d pictures are fetched", asked.Load())
	}
}

// TestWhoLeavesWhilePicturesComeIsWaitedFor has the reader quit while a picture is under way.
func TestWhoLeavesWhilePicturesComeIsWaitedFor(t *testing.T) {
	asked, send := make(chan bool), make(chan bool)
	p := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/bell.png" {
			w.Header().Set("Content-Type", "text/markdown")
			io.WriteString(w, "# The bell\n\n![The bell](/bell.png)\n\nIt rings when the ferry leaves.\n")
			return
		}
		asked <- true
		<-send
		w.Write(smallPicture(t))
	}))
	t.Cleanup(p.Close)
	s := withShelfOf(t)
	c := newConsole(t, usualSize)
	lede := c.starts(nil, colorprofile.TrueColor, append(s.env, "LEDE_IMAGES=off"), p.URL+"/story")
	c.sees("It rings")
	c.press("s")
	<-asked
	c.press("Q")
	c.sees("lede: still saving; ctrl+c leaves out the pictures that have not come")
	close(send)
	lede.ends(0)
	on := shelf.New(shelf.Folder(s.env))
	defer on.Close()
	if on.Picture(p.URL+"/bell.png") == nil {
		t.Error("the picture is not kept")
	}
}

func TestWhereTheSourceOfACopyIsDamagedItsWordsAreShown(t *testing.T) {
	s, p := withShelfOf(t), paper(t)
	s.calls("", "save", p.URL+"/bell.html")
	sources, err := filepath.Glob(filepath.Join(shelf.Folder(s.env), "blobs", "*", "*.zst"))
	if err != nil || len(sources) != 1 {
		t.Fatal(sources, err)
	}
	if err := os.WriteFile(sources[0], []byte("salt water"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, said := s.calls("", "--offline", p.URL+"/bell.html")
	if code != 0 || !strings.HasPrefix(out, "The bell\n") || !strings.Contains(out, "eleven men") || !strings.Contains(said, "its source is damaged, and these are its words alone") {
		t.Errorf("ends with %d, says %q and prints\n%s", code, said, out)
	}
}

func TestWhatCannotBeReadMakesNoShelf(t *testing.T) {
	s := withShelfOf(t)
	if code, _, err := s.calls("", "nowhere.txt"); code != exitRead || !strings.Contains(err, "no such file") {
		t.Errorf("ends with %d and says %q", code, err)
	}
	if _, err := os.Stat(shelf.Folder(s.env)); err == nil {
		t.Error("there is a shelf")
	}
}

func TestTheVersionsOfASavedArticleAreListedAndCompared(t *testing.T) {
	s := withShelfOf(t)
	story := writeFile(t, "story.md", "")
	for _, last := range []string{"It rings at noon.", "It rings at one.", ""} {
		text := "# The bell\n\nThe bell of Harnwick was cast in the valley.\n\n" + last + "\n"
		if last == "" {
			text = "# The bell\n\nGone.\n"
		}
		if err := os.WriteFile(story, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, err := s.calls("", "save", story); code != 0 {
			t.Fatal(err)
		}
	}
	_, out, _ := s.calls("", "shelf", "show", "--versions", story)
	lines := strings.Split(out, "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], "   3  ") || !strings.HasSuffix(lines[0], "not shown: it has fewer than half of the words") || !strings.HasSuffix(lines[1], "  13 words") {
		t.Errorf("its versions are\n%s", out)
	}
	if code, out, err := s.calls("", "diff", "shelf://1@1", "shelf://1@2"); code != 0 || err != "" || !strings.Contains(out, "[-noon-]") || !strings.Contains(out, "{+one+}") {
		t.Errorf("compared, it ends with %d, says %q and prints\n%s", code, err, out)
	}
}
