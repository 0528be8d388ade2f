//go:build slow

package shelf

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"lede/model/article"
)

func TestWhatIsRememberedSurvivesBeingKilledOftener(t *testing.T) { survives(t, 200) }

// disk is a file system of its own, of so many bytes.
func disk(t *testing.T, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root may mount a file system")
	}
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no file system may be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, 0); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// TestAFullDisk saves articles until there is no room, reads what is there, and goes on when there
// is room again.
func TestAFullDisk(t *testing.T) {
	folder := disk(t, "3m")
	ballast := filepath.Join(folder, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	s := New(filepath.Join(folder, "shelf"))
	defer func() { s.Close() }()
	var saved []Copy
	var fault error
	for n := 0; fault == nil; n++ {
		c := onTheWeb("n" + time.Duration(n).String())
		var m article.Memory
		if m, fault = s.Recall(c); fault == nil {
			_, _, fault = s.Save(c, Page{Source: noise(n)})
		}
		if fault == nil {
			fault = s.Keep(m.ID, leftIn3(c))
		}
		if fault == nil {
			saved = append(saved, c)
		}
	}
	if fault.Error() != "the disk is full" || len(saved) == 0 {
		t.Errorf("after %d articles it says %v", len(saved), fault)
	}
	holds := func() {
		t.Helper()
		for _, c := range saved {
			v, err := s.SavedFrom(c)
			if err == nil {
				_, err = s.Load(v)
			}
			if err != nil {
				t.Errorf("of %s: %v", c.Headline, err)
			}
		}
	}
	holds()
	s.Close()
	s = New(filepath.Join(folder, "shelf"))
	holds()
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	m := reads(t, s, saved[0])
	if err := s.Keep(m.ID, leftIn3(saved[0])); err != nil {
		t.Errorf("with room again it says %v", err)
	}
	if faults, err := s.Check(); err != nil || len(faults) > 0 {
		t.Errorf("it is damaged: %q, %v", faults, err)
	}
	t.Logf("%d articles were saved before the disk was full", len(saved))
}

// TestADiskThatMayNotBeWrittenTo reads a shelf on a file system that became read-only.
func TestADiskThatMayNotBeWrittenTo(t *testing.T) {
	folder := disk(t, "8m")
	s := New(filepath.Join(folder, "shelf"))
	c := onTheWeb("salt")
	m := reads(t, s, c)
	if err := s.Keep(m.ID, leftIn3(c)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	s = New(filepath.Join(folder, "shelf"))
	defer s.Close()
	m, err := s.Recall(c)
	if err != nil || m.ID != 0 || m.Left.Place.Near.Block != 3 {
		t.Errorf("there is %+v, %v", m.Left, err)
	}
	if err := s.Keep(1, leftIn3(c)); !errors.Is(err, ErrReadOnly) {
		t.Errorf("kept there it says %v", err)
	}
	if _, _, err := s.Save(c, Page{Source: []byte("salt")}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("saved there it says %v", err)
	}
}

// leftIn3 is an article left at its fourth block.
func leftIn3(c Copy) article.Left {
	return article.Left{At: time.Now(), Share: 0.25, Place: article.TraceOf(c.Body, article.Position{Block: 3})}
}

// noise is a page that does not get smaller when it is packed.
func noise(seed int) []byte {
	page := make([]byte, 64<<10)
	x := uint64(seed)*2685821657736338717 + 1
	for i := range page {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		page[i] = byte(x)
	}
	return page
}
