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

// story is an article of that many paragraphs of about a dozen words, no three of them in
// another.
func story(headline string, paragraphs int) article.Article {
	a := article.Article{Headline: headline}
	for i := range paragraphs {
		words := fmt.Sprintf("The %[1]s%[2]d boat of %[1]s carried %[1]s%[3]d sacks past %[1]s on %[1]s.", headline, i, i*7)
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)})
	}
	return a
}

// reads opens a copy, and fails where that can't be done.
func reads(t *testing.T, s *Shelf, c Copy) article.Memory {
	t.Helper()
	m, err := s.Recall(c)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// leaves keeps a place in a copy that was opened.
func leaves(t *testing.T, s *Shelf, m article.Memory, c Copy, block int) {
	t.Helper()
	l := article.Left{At: time.Now(), Place: article.TraceOf(c.Body, article.Position{Block: block}), Share: 0.5}
	if err := s.Keep(m.ID, l); err != nil {
		t.Fatal(err)
	}
}

// opens is a shelf in a folder, closed with the test.
func opens(t *testing.T, folder string) *Shelf {
	s := New(folder)
	t.Cleanup(s.Close)
	return s
}

// onDisk writes a file for a copy to lie in.
func onDisk(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsLeftIsFoundByTheNextLede(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data", "lede")
	c := Copy{Article: story("salt", 40), Whole: true, Address: "https://paper.example/salt"}
	s := opens(t, folder)
	first := reads(t, s, c)
	if !first.Left.At.IsZero() {
		t.Errorf("an article that was never read is remembered: %+v", first.Left)
	}
	want := article.Left{
		At: time.UnixMicro(time.Now().UnixMicro()), Share: 0.57, Ended: true,
		Place: article.TraceOf(c.Body, article.Position{Block: 23, Offset: 4}),
		Marks: map[string]article.Trace{"a": article.TraceOf(c.Body, article.Position{Block: 3})},
		Finds: []string{"salt", "la.p"},
	}
	if err := s.Keep(first.ID, want); err != nil {
		t.Fatal(err)
	}
	s.Close()
	got := reads(t, opens(t, folder), c)
	if fmt.Sprint(got.Left) != fmt.Sprint(want) || got.ID != first.ID {
		t.Errorf("left %v\n got %v", want, got.Left)
	}
	if !got.Found || got.Place != want.Place.Near {
		t.Errorf("found %v at %v", got.Found, got.Place)
	}
}

func TestAnArticleIsKnownAgain(t *testing.T) {
	folder := t.TempDir()
	salt, other := story("salt", 40), story("amber", 40)
	changed := story("salt", 40)
	changed.Body = append([]article.Block{article.Paragraph{Text: article.Words("A correction stands first.")}}, changed.Body[2:]...)
	short, otherShort := story("pepper", 1), story("pepper", 2)
	file, moved := onDisk(t, filepath.Join(folder, "salt.md"), "salt"), onDisk(t, filepath.Join(folder, "moved.md"), "salt")
	for _, c := range []struct {
		name          string
		before, after Copy
		known         bool
	}{
		{"by its address", Copy{Article: salt, Address: "https://paper.example/salt"}, Copy{Article: salt, Address: "http://www.paper.example/salt/?utm_source=x#top"}, true},
		{"by its address, changed", Copy{Article: salt, Address: "https://paper.example/salt"}, Copy{Article: changed, Address: "https://paper.example/salt"}, true},
		{"not where another text stands at its address", Copy{Article: salt, Address: "https://paper.example/"}, Copy{Article: other, Address: "https://paper.example/"}, false},
		{"by its path", Copy{Article: salt, Path: file}, Copy{Article: changed, Path: file}, true},
		{"by its words, in another file", Copy{Article: salt, Path: file}, Copy{Article: salt, Path: moved}, true},
		{"by most of its words, in another file", Copy{Article: salt, Path: file}, Copy{Article: changed, Path: moved}, true},
		{"by its words, through a pipe", Copy{Article: salt}, Copy{Article: salt}, true},
		{"not by likeness, through a pipe", Copy{Article: salt}, Copy{Article: changed}, false},
		{"not by a few words", Copy{Article: short, Path: file}, Copy{Article: otherShort, Path: moved}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := opens(t, t.TempDir())
			c.before.Whole, c.after.Whole = true, true
			leaves(t, s, reads(t, s, c.before), c.before, 7)
			m := reads(t, s, c.after)
			if known := !m.Left.At.IsZero(); known != c.known {
				t.Errorf("known: %v", known)
			}
			if words := plainAt(c.after, m.Place); c.known && words != plainAt(c.before, article.Position{Block: 7}) {
				t.Errorf("the place leads to %q", words)
			}
		})
	}
}

func plainAt(c Copy, p article.Position) string { return article.Plain(c.Body[p.Block])[p.Offset:] }

func TestAFileIsKnownWhereItWasRenamedAndChanged(t *testing.T) {
	folder := t.TempDir()
	file := onDisk(t, filepath.Join(folder, "salt.md"), "salt")
	if placeOnDisk(file) == nil {
		t.Skip("this system does not tell where on the disk a file is")
	}
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 3), Whole: true, Path: file}
	leaves(t, s, reads(t, s, c), c, 1)
	if c.Path = filepath.Join(folder, "renamed.md"); os.Rename(file, c.Path) != nil {
		t.Fatal("it can't be renamed")
	}
	c.Body = append(c.Body, article.Paragraph{Text: article.Words("So far.")})
	if m := reads(t, s, c); m.Left.At.IsZero() {
		t.Error("it is another article now")
	}
	onDisk(t, c.Path, "amber")
	c.Path, c.Article = filepath.Join(folder, "again.md"), story("amber", 3)
	if m := reads(t, s, c); !m.Left.At.IsZero() {
		t.Error("another text in its place is taken for it")
	}
}

func TestTextsThatArriveAreKnownByWhereTheyLie(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 40), Address: "https://paper.example/salt"}
	begun := c
	begun.Body = c.Body[:3]
	m := reads(t, s, begun)
	c.Whole = true
	if again := reads(t, s, c); again.ID != m.ID || m.ID == 0 {
		t.Errorf("%d has become %d", m.ID, again.ID)
	}
	if m := reads(t, s, Copy{Article: begun.Article}); m.ID != 0 {
		t.Error("the beginning of what comes through a pipe is remembered")
	}
}

func TestWhatIsLeftLaterStays(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 40), Whole: true}
	m := reads(t, s, c)
	now := time.Now()
	for _, l := range []article.Left{{At: now, Share: 0.6}, {At: now.Add(-time.Second), Share: 0.2}} {
		if err := s.Keep(m.ID, l); err != nil {
			t.Fatal(err)
		}
	}
	if got := reads(t, s, c).Left.Share; got != 0.6 {
		t.Errorf("what was left earlier, at %v, is remembered", got)
	}
}

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
	if m := reads(t, s, c); m.Place.Block != 7 || m.ID != 0 {
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
			if m, err := recall(db, c, fingerprintOf(c)); err != nil || m.Place.Block != 7 || m.ID != 0 {
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
	s.Close()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	copy(text[8*page:9*page], strings.Repeat("salt", page/4)) // somewhere among the rows
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
	if known < len(copies)/2 {
		t.Errorf("of %d articles %d are known", len(copies), known)
	}
	if aside, _ := filepath.Glob(filepath.Join(folder, "shelf.damaged-*.db")); len(aside) != 1 {
		t.Errorf("set aside: %v", aside)
	}
}

func TestWithoutAFolderNothingIsRemembered(t *testing.T) {
	if _, err := opens(t, Folder(nil)).Recall(Copy{Article: story("salt", 4), Whole: true}); !errors.Is(err, ErrNoFolder) {
		t.Errorf("says %v", err)
	}
}

func TestAClosedShelfSaysSo(t *testing.T) {
	s := New(t.TempDir())
	s.Close()
	s.Close()
	if _, err := s.Recall(Copy{}); !errors.Is(err, ErrClosed) {
		t.Errorf("says %v", err)
	}
}
