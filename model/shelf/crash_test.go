package shelf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"lede/model/article"
)

// crashFolder names, in the environment, the shelf on which this binary writes until it is
// killed, and crashName what it calls its articles.
const (
	crashFolder = "SHELF_TEST_FOLDER"
	crashName   = "SHELF_TEST_NAME"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(crashFolder); folder != "" {
		writeOn(folder, os.Getenv(crashName))
	}
	os.Exit(m.Run())
}

// writeOn remembers one article after another, and says so of each that is remembered.
func writeOn(folder, name string) {
	s := New(folder)
	for i := 0; ; i++ {
		c := Copy{Article: story(fmt.Sprint(name, "n", i), 3), Whole: true}
		m, err := s.Recall(c)
		if err == nil {
			_, _, err = s.Save(c, Page{Source: []byte(c.Headline)})
		}
		if err == nil {
			err = s.Keep(m.ID, article.Left{At: time.Now(), Share: 0.5})
		}
		if err == nil {
			h := article.Highlight{UID: c.Headline, Made: time.Now(), Changed: time.Now(), Quote: article.Passage{Exact: c.Headline}}
			err = s.KeepHighlight(m.ID, h)
		}
		if errors.Is(err, ErrBusy) {
			continue
		}
		if err != nil {
			fmt.Println("fault:", err)
			os.Exit(1)
		}
		fmt.Println(c.Headline)
	}
}

// A writer is a process that writes on a shelf.
type writer struct {
	*exec.Cmd
	said *bufio.Reader
}

func writes(t *testing.T, folder, name string) writer {
	t.Helper()
	me, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	w := writer{Cmd: exec.Command(me)}
	w.Env = append(os.Environ(), crashFolder+"="+folder, crashName+"="+name)
	out, err := w.StdoutPipe()
	if err == nil {
		err = w.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Process.Kill() })
	w.said = bufio.NewReader(out)
	return w
}

// remembers waits for that many articles to be remembered.
func (w writer) remembers(t *testing.T, n int) (names []string) {
	t.Helper()
	for range n {
		line, err := w.said.ReadString('\n')
		if err != nil || strings.HasPrefix(line, "fault:") {
			t.Fatalf("the writer says %q, %v", line, err)
		}
		names = append(names, strings.TrimSpace(line))
	}
	return names
}

// dies kills the process, and returns what it had still said to be remembered.
func (w writer) dies() (names []string) {
	w.Process.Kill()
	rest, _ := io.ReadAll(w.said)
	w.Wait()
	for line := range strings.Lines(string(rest)) {
		if name, whole := strings.CutSuffix(line, "\n"); whole {
			names = append(names, name)
		}
	}
	return names
}

// TestWhatIsRememberedSurvivesBeingKilled kills the process that writes, forty times, and
// every second time while another one writes too.
func TestWhatIsRememberedSurvivesBeingKilled(t *testing.T) {
	kills := 40
	if testing.Short() {
		kills = 4
	}
	survives(t, kills)
}

func survives(t *testing.T, kills int) {
	folder := t.TempDir()
	r := rand.New(rand.NewPCG(17, 40))
	var remembered []string
	for kill := range kills {
		w := writes(t, folder, fmt.Sprintf("k%d", kill))
		if kill%2 == 1 {
			other := writes(t, folder, fmt.Sprintf("o%d", kill))
			remembered = append(remembered, other.remembers(t, 1+r.IntN(3))...)
			remembered = append(remembered, w.remembers(t, 1+r.IntN(3))...)
			remembered = append(remembered, other.dies()...)
		}
		remembered = append(remembered, w.remembers(t, 1+r.IntN(3))...)
		remembered = append(remembered, w.dies()...)
		s := New(folder)
		if faults, err := s.Check(); err != nil || len(faults) > 0 {
			t.Fatalf("after %d kills: %v, %v", kill+1, faults, err)
		}
		s.Close()
	}
	s := opens(t, folder)
	entries, err := s.Entries()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, e := range entries {
		known[e.Headline] = e.Furthest == 0.5 && !e.Saved.IsZero() && e.Highlights == 1
	}
	for _, name := range remembered {
		if !known[name] {
			t.Errorf("%s was remembered and is not", name)
		}
	}
	if len(s.Copies()) > 0 {
		t.Errorf("the shelf was set aside: %v", s.Copies())
	}
	t.Logf("%d articles were remembered before %d kills", len(remembered), kills)
}
