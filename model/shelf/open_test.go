package shelf

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/model/article"
)

func TestOnlyTheReaderMayReadTheShelf(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "lede")
	s := opens(t, folder)
	reads(t, s, Copy{Article: story("salt", 4), Whole: true})
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) < 2 {
		t.Fatalf("%v, %v", entries, err)
	}
	for _, e := range append(entries, nil) {
		path, want := folder, os.FileMode(0o700)
		if e != nil {
			path, want = filepath.Join(folder, e.Name()), 0o600
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has %v, want %v (%v)", path, info.Mode().Perm(), want, err)
		}
	}
}

func TestAFullDiskIsToldInWordsAndGetsBetter(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 40), Whole: true}
	m := reads(t, s, c)
	pages := func(most int) {
		s.ask(func(db *database) error {
			_, err := db.Exec(fmt.Sprintf("PRAGMA max_page_count=%d", most))
			return err
		})
	}
	pages(1) // it stays what it is
	large := article.Left{At: time.Now(), Finds: []string{strings.Repeat("salt ", 1<<15)}}
	if err := s.Keep(m.ID, large); err == nil || err.Error() != "the disk is full" {
		t.Errorf("says %v", err)
	}
	pages(1 << 20)
	if err := s.Keep(m.ID, large); err != nil {
		t.Error(err)
	}
}

func TestAShelfOfANewerLedeIsOnlyRead(t *testing.T) {
	folder := t.TempDir()
	c := Copy{Article: story("salt", 40), Whole: true}
	s := New(folder)
	leaves(t, s, reads(t, s, c), c, 7)
	s.ask(func(db *database) error {
		_, err := db.Exec(fmt.Sprintf("PRAGMA user_version=%d", len(schema)+1))
		return err
	})
	s.Close()
	s = opens(t, folder)
	if m := reads(t, s, c); m.Place.Block != 7 || m.ID != 0 || !errors.Is(m.Locked, ErrNewer) {
		t.Errorf("got %+v", m)
	}
	if err := s.Keep(1, article.Left{At: time.Now()}); !errors.Is(err, ErrNewer) {
		t.Errorf("says %v", err)
	}
}

func TestAShelfThatMayNotBeWrittenToIsRead(t *testing.T) {
	folder := t.TempDir()
	c := Copy{Article: story("salt", 40), Whole: true}
	s := opens(t, folder)
	leaves(t, s, reads(t, s, c), c, 7)
	for _, lies := range []string{"with a log beside it", "alone"} {
		t.Run(lies, func(t *testing.T) {
			db, err := openLocked(pathIn(folder), os.ErrPermission)
			if err != nil {
				t.Fatal(err)
			}
			defer db.close()
			if m, _, err := recall(db, c, fingerprintOf(c)); err != nil || m.Left.Place.Near.Block != 7 {
				t.Errorf("got %+v, %v", m, err)
			}
			if err := keep(db, 1, article.Left{At: time.Now()}); !errors.Is(err, ErrReadOnly) {
				t.Errorf("says %v", err)
			}
		})
		s.Close()
	}
}

func TestAFileThatIsNoShelfIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	db, err := sql.Open("sqlite", filepath.Join(folder, "shelf.db"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE boat(name)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := opens(t, folder).Recall(Copy{Article: story("salt", 4), Whole: true}); !errors.Is(err, errForeign) {
		t.Errorf("says %v", err)
	}
}

func TestADamagedShelfIsSetAsideAndWhatCanBeIsSaved(t *testing.T) {
	folder := t.TempDir()
	path := pathIn(folder)
	s := New(folder)
	copies := make([]Copy, 60)
	for i := range copies {
		copies[i] = Copy{Article: story(fmt.Sprint("boat", i), 9), Whole: true, Address: fmt.Sprint("https://paper.example/boat", i)}
		leaves(t, s, reads(t, s, copies[i]), copies[i], 3)
	}
	saves(t, s, copies[0], "<p>Boat.")
	var pages []int64 // with rows of places
	if err := s.ask(func(db *database) (err error) {
		pages, err = numbers(db, "SELECT pageno FROM dbstat WHERE name = 'place' AND pagetype = 'leaf'")
		return err
	}); err != nil || len(pages) < 3 {
		t.Fatalf("places stand on pages %v, %v", pages, err)
	}
	s.Close()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	copy(text[(pages[1]-1)*page:], strings.Repeat("salt", page/4))
	onDisk(t, path, string(text))

	s = opens(t, folder)
	known := 0
	for _, c := range copies {
		if m, err := s.Recall(c); err != nil {
			t.Fatal(err)
		} else if !m.Left.At.IsZero() {
			known++
		}
	}
	v, err := s.SavedFrom(copies[0])
	if p, _ := s.Load(v); err != nil || string(p.Source) != "<p>Boat." {
		t.Errorf("of what was saved there is %q, %v", p.Source, err)
	}
	if known < len(copies)/2 {
		t.Errorf("of %d articles %d are known", len(copies), known)
	}
	if aside, _ := filepath.Glob(filepath.Join(folder, "shelf.damaged-*.db")); len(aside) != 1 {
		t.Errorf("set aside: %v", aside)
	}
}
