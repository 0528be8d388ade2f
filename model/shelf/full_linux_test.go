package shelf

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"lede/model/article"
)

// TestAShelfOnAFullDiskIsRead reads a shelf in a process whose files may not grow.
func TestAShelfOnAFullDiskIsRead(t *testing.T) {
	const at = "SHELF_TEST_FULL"
	c := Copy{Article: story("salt", 40), Whole: true}
	if folder := os.Getenv(at); folder != "" {
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{}); err != nil {
			t.Fatal(err)
		}
		s := opens(t, folder)
		if m := reads(t, s, c); m.Left.Place.Near.Block != 7 || !errors.Is(m.Locked, ErrFull) {
			t.Errorf("of it is known %+v", m)
		}
		if err := s.Keep(1, article.Left{At: time.Now()}); !errors.Is(err, ErrFull) {
			t.Errorf("says %v", err)
		}
		return
	}
	folder := t.TempDir()
	s := New(folder)
	leaves(t, s, reads(t, s, c), c, 7)
	s.Close()
	child := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	child.Env = append(os.Environ(), at+"="+folder)
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v:\n%s", err, out)
	}
}
