package shelf

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"lede/model/article"
)

func TestTheShelfListsWhatWasReadTheLatestFirst(t *testing.T) {
	s := opens(t, t.TempDir())
	for _, name := range []string{"salt", "amber", "hemp"} {
		c := Copy{Article: story(name, 9), Whole: true, Path: filepath.Join(string(filepath.Separator), name+".md")}
		m := reads(t, s, c)
		if err := s.Keep(m.ID, article.Left{At: time.Now(), Share: 0.5, Ended: name == "amber"}); name != "hemp" && err != nil {
			t.Fatal(err)
		}
	}
	entries, err := s.Entries()
	if err != nil || len(entries) != 3 {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	for i, want := range []string{"hemp", "amber", "salt"} {
		if e := entries[i]; e.Headline != want || filepath.Base(e.Path) != want+".md" || e.Words == 0 {
			t.Errorf("entry %d is %+v, want %s", i, e, want)
		}
	}
	if a, s := entries[1].State(), entries[2].State(); a != "finished" || s != "reading" {
		t.Errorf("one is %s and the other %s", a, s)
	}
	if a, s := entries[1], entries[2]; a.Furthest != 1 || a.Progress != 0.5 || s.Furthest != 0.5 {
		t.Errorf("one was read to %v and left at %v, and the other read to %v", a.Furthest, a.Progress, s.Furthest)
	}
}

func TestAWordNamesAnArticle(t *testing.T) {
	s := opens(t, t.TempDir())
	file, other := filepath.Join(t.TempDir(), "salt.md"), filepath.Join(t.TempDir(), "amber.md")
	salt := Copy{Article: story("salt", 9), Whole: true, Path: file}
	reads(t, s, salt)
	salt.Path = other // it is moved
	reads(t, s, salt)
	hemp := Copy{Article: story("hemp", 9), Whole: true, Address: "https://paper.example/hemp"}
	hemp.URL = hemp.Address
	m := reads(t, s, hemp)
	reads(t, s, Copy{Article: story("flax", 9), Whole: true, Path: file}) // where that stood before
	for word, want := range map[string]string{
		file: "flax", other: "salt", strconv.FormatInt(m.ID, 10): "hemp", "http://www.paper.example/hemp?utm_source=feed": "hemp",
		"https://paper.example/": "", "hemp": "", "0": "", "": "",
	} {
		got := ""
		entries, err := s.Named(word)
		for _, e := range entries {
			got += e.Headline
		}
		if got != want || err != nil {
			t.Errorf("%q names %q, want %q (%v)", word, got, want, err)
		}
	}
}

func TestNothingIsLeftOfWhatIsForgotten(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	keep, forget := Copy{Article: story("amber", 9), Whole: true}, Copy{Article: story("saltpetre", 9), Whole: true}
	leaves(t, s, reads(t, s, keep), keep, 3)
	m := reads(t, s, forget)
	leaves(t, s, m, forget, 3)
	if n, err := s.Forget(m.ID, 999); n != 1 || err != nil {
		t.Errorf("%d are forgotten, %v", n, err)
	}
	if m := reads(t, s, keep); m.Left.At.IsZero() {
		t.Error("the other is forgotten too")
	}
	s.Close()
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if text, err := os.ReadFile(path); err != nil || bytes.Contains(text, []byte("saltpetre")) {
			t.Errorf("%s still has its words (%v)", e.Name(), err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheShelfIsCopied(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	c := Copy{Article: story("salt", 9), Whole: true}
	leaves(t, s, reads(t, s, c), c, 3)
	other := t.TempDir()
	if beside, err := s.BackUp(pathIn(other)); err != nil || beside != "" {
		t.Fatal(beside, err)
	}
	if _, err := s.BackUp(pathIn(other)); err == nil {
		t.Error("a copy is written over")
	}
	if m := reads(t, opens(t, other), c); m.Place.Block != 3 {
		t.Errorf("the copy knows %+v", m)
	}
}

func TestASoundShelfHasNoFaults(t *testing.T) {
	s := opens(t, t.TempDir())
	reads(t, s, Copy{Article: story("salt", 9), Whole: true})
	if faults, err := s.Check(); err != nil || len(faults) > 0 {
		t.Errorf("it has %v, %v", faults, err)
	}
}
