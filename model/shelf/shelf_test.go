package shelf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	report := story("salt", 40)
	report.Headline, report.Body = "The tides of Tuesday", append(slices.Clone(report.Body[:28]), story("amber", 12).Body...)
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
		{"not by half of its words under another headline", Copy{Article: salt, Path: file}, Copy{Article: report, Address: "https://paper.example/tides"}, false},
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
	if m := reads(t, s, begun); m.ID != 0 {
		t.Errorf("before it is there it is %d", m.ID)
	}
	id, err := s.Register(begun)
	if err != nil {
		t.Fatal(err)
	}
	c.Whole = true
	if m := reads(t, s, c); m.ID != id || id == 0 {
		t.Errorf("%d has become %d", id, m.ID)
	}
	if m := reads(t, s, begun); m.ID != id {
		t.Errorf("the next time it is %d", m.ID)
	}
	if id, err := s.Register(Copy{Article: begun.Article}); id != 0 || err != nil {
		t.Errorf("the beginning of what comes through a pipe is remembered: %d, %v", id, err)
	}
}

// A long text comes in parts, of which the first does not tell whose it is.
func TestATextThatArrivesIsKnownByItsWordsAsSoonAsTheyAreThere(t *testing.T) {
	for name, c := range map[string]struct {
		after Copy
		known bool
	}{
		"moved":                          {Copy{Article: story("salt", 40), Path: "/letters/moved.md"}, true},
		"another in its place":           {Copy{Article: story("amber", 40), Path: "/letters/salt.md"}, false},
		"as it was, in its old place":    {Copy{Article: story("salt", 40), Path: "/letters/salt.md"}, true},
		"another, in a place of its own": {Copy{Article: story("amber", 40), Path: "/letters/amber.md"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := opens(t, t.TempDir())
			before := Copy{Article: story("salt", 40), Path: "/letters/salt.md", Whole: true}
			leaves(t, s, reads(t, s, before), before, 7)
			begun := c.after
			begun.Body = begun.Body[:3]
			reads(t, s, begun)
			c.after.Whole = true
			if m := reads(t, s, c.after); !m.Left.At.IsZero() != c.known {
				t.Errorf("of it is known %+v", m)
			}
			if e, err := s.Named("1"); err != nil || e[0].Headline != "salt" {
				t.Errorf("what was read before is called %+v, %v", e, err)
			}
		})
	}
}

// What is too long to be compared is known by its length where it has been renamed.
func TestAVeryLongFileIsKnownWhereItWasRenamed(t *testing.T) {
	folder := t.TempDir()
	file := onDisk(t, filepath.Join(folder, "salt.md"), "salt")
	if placeOnDisk(file) == nil {
		t.Skip("this system does not tell where on the disk a file is")
	}
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 9), Whole: true, Path: file}
	c.Body = append(c.Body, article.Paragraph{Text: article.Words(strings.Repeat("salt ", largest/4))})
	leaves(t, s, reads(t, s, c), c, 7)
	if c.Path = filepath.Join(folder, "renamed.md"); os.Rename(file, c.Path) != nil {
		t.Fatal("it can't be renamed")
	}
	if m := reads(t, s, c); m.Left.At.IsZero() {
		t.Error("it is another article now")
	}
	c.Path = filepath.Join(folder, "other.md")
	if os.Rename(filepath.Join(folder, "renamed.md"), c.Path) != nil {
		t.Fatal("it can't be renamed")
	}
	c.Body = append(c.Body, article.Paragraph{Text: article.Words("So far.")})
	if m := reads(t, s, c); !m.Left.At.IsZero() {
		t.Error("another file in its place on the disk is taken for it")
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

func TestWithoutAFolderNothingIsRemembered(t *testing.T) {
	if _, err := opens(t, Folder(nil)).Recall(Copy{Article: story("salt", 4), Whole: true}); !errors.Is(err, ErrNoFolder) {
		t.Errorf("says %v", err)
	}
}

func TestAClosedShelfSaysSo(t *testing.T) {
	s := New(t.TempDir())
	s.Close()
	s.Close()
	if _, err := s.Recall(Copy{Path: "salt.md"}); !errors.Is(err, ErrClosed) {
		t.Errorf("says %v", err)
	}
}
