package shelf

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/shelf/daybook"
)

// told are the articles of which a shelf's daybook tells.
func told(t *testing.T, s *Shelf) int {
	t.Helper()
	files, err := daybook.Files(bookIn(s.folder))
	if err != nil {
		t.Fatal(err)
	}
	articles := map[string]bool{}
	for _, file := range files {
		if _, err := daybook.Read(file, 0, func(l daybook.Line) { articles[l.Article] = true }); err != nil {
			t.Fatal(err)
		}
	}
	return len(articles)
}

// TestWhoLeavesWaitsForAPieceOfTheDaybook has a shelf begin its daybook anew, as after an upgrade:
// each time it is closed some of it is told, until all is.
func TestWhoLeavesWaitsForAPieceOfTheDaybook(t *testing.T) {
	folder := t.TempDir()
	s := New(folder)
	stock(t, s, 2*articlesAtOnce+50)
	if err := s.ask(func(db *database) error { return db.writeDown(folder, time.Now()) }); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if err := os.RemoveAll(bookIn(folder)); err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{articlesAtOnce, 2 * articlesAtOnce, 2*articlesAtOnce + 50, 2*articlesAtOnce + 50} {
		s := New(folder)
		if _, err := s.Count(t.Context(), article.Query{}); err != nil {
			t.Fatal(err)
		}
		s.Close()
		if n := told(t, s); n != want {
			t.Errorf("closed %d times, the shelf has told of %d articles, not %d", i+1, n, want)
		}
	}
	if n := linesIn(t, folder); n != 2*articlesAtOnce+50 {
		t.Errorf("of each article is told once, and there are %d lines", n)
	}
}

// linesIn counts the lines of a shelf's daybook.
func linesIn(t *testing.T, folder string) (n int) {
	t.Helper()
	files, err := daybook.Files(bookIn(folder))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, err := daybook.Read(file, 0, func(daybook.Line) { n++ }); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func TestWhatStandsOnANewShelfIsToldOnce(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, articlesAtOnce+50)
	if err := s.ask(func(db *database) error { return db.writeDown(s.folder, time.Now()) }); err != nil {
		t.Fatal(err)
	}
	if n := linesIn(t, s.folder); n != articlesAtOnce+50 {
		t.Errorf("there are %d lines", n)
	}
}

func TestTheDaybookIsWrittenWhileNobodyAsks(t *testing.T) {
	s := New(t.TempDir())
	t.Cleanup(s.Close)
	s.pause = 0
	stock(t, s, 3*articlesAtOnce)
	for told(t, s) < 3*articlesAtOnce { // the test's own time ends it where that never comes
		if _, err := s.Count(t.Context(), article.Query{}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPlacesOfALongReadingDoNotAddUp(t *testing.T) {
	s := opens(t, t.TempDir())
	c := onTheWeb("salt")
	m := reads(t, s, c)
	size := func() int64 {
		files, err := filepath.Glob(filepath.Join(bookIn(s.folder), "*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("there are %q, %v", files, err)
		}
		info, err := os.Stat(files[0])
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	now := time.Now()
	err := s.ask(func(db *database) error {
		for n := range 300 {
			at := article.Position{Block: n % 10}
			if err := keep(db, m.ID, article.Left{At: now.Add(time.Duration(n) * time.Second), Share: float64(n) / 300, Place: article.TraceOf(c.Body, at)}); err != nil {
				return err
			}
			if _, err := db.writeSome(s.folder, now); err != nil {
				return err
			}
		}
		before := size()
		if err := db.tidyBook(s.folder, now); err != nil {
			return err
		}
		if after := size(); before < leastTidied || after > 4096 {
			t.Errorf("the daybook had %d bytes, and has %d", before, after)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := shared(t, s)
	s.Close()
	os.Remove(s.File())
	again := opens(t, s.folder)
	if got := shared(t, again); got != want {
		t.Errorf("rebuilt there are\n%s\nand were\n%s", got, want)
	}
	if m := reads(t, again, c); m.Left.Place.Near.Block != 9 {
		t.Errorf("rebuilt it was left at %+v", m.Left.Place.Near)
	}
}
