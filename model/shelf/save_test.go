package shelf

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"lede/model/article"
)

// saves keeps a whole copy of an article whose source is those words.
func saves(t *testing.T, s *Shelf, c Copy, source string) (article.Saving, int64) {
	t.Helper()
	c.Whole = true
	did, number, err := s.Save(c, Page{Source: []byte(source), URL: c.Address, Name: "salt.html", ContentType: "text/html"})
	if err != nil {
		t.Fatal(err)
	}
	return did, number
}

// blobFiles are the files beside the database, by their paths within the folder.
func blobFiles(t *testing.T, folder string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(filepath.Join(folder, "blobs"), func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			path, err = filepath.Rel(folder, path)
			all = append(all, path)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func salt(paragraphs int) Copy {
	return Copy{Article: story("salt", paragraphs), Address: "https://paper.example/salt"}
}

func TestWhatWasSavedIsReadAgainByTheNextLede(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	did, number := saves(t, s, salt(12), "<p>Salt.")
	if did.Version != 1 || !did.Before.IsZero() || did.Same || did.Worse != "" || did.Headline != "salt" {
		t.Errorf("saving says %+v", did)
	}
	if err := s.AddPicture(number, "https://paper.example/quay.png", []byte("\x89PNG")); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = opens(t, folder)
	v, err := s.SavedFrom(Copy{Address: "http://www.paper.example/salt?utm_source=x"})
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.Load(v)
	if err != nil || string(p.Source) != "<p>Salt." || p.URL != "https://paper.example/salt" || p.ContentType != "text/html" {
		t.Errorf("it is %+v, %v", p, err)
	}
	if file := s.Picture("https://paper.example/none.png", "https://paper.example/quay.png"); string(file) != "\x89PNG" {
		t.Errorf("its picture is %q", file)
	}
	if e, err := s.Entries(); err != nil || len(e) != 1 || e[0].Saved.IsZero() {
		t.Errorf("the shelf lists %+v, %v", e, err)
	}
	if hits, err := s.Search(t.Context(), "sacks past"); err != nil || len(hits) != 1 {
		t.Errorf("found are %v, %v", hits, err)
	}
}

func TestWhatWasNotSavedIsNotThere(t *testing.T) {
	s := opens(t, t.TempDir())
	m := reads(t, s, salt(12))
	if _, err := s.SavedFrom(salt(12)); !errors.Is(err, ErrNotSaved) {
		t.Errorf("by its address: %v", err)
	}
	if _, err := s.Shown(m.ID); !errors.Is(err, ErrNotSaved) {
		t.Errorf("by its number: %v", err)
	}
	if s.Picture("https://paper.example/quay.png") != nil {
		t.Error("there is a picture")
	}
}

func TestSavingAgainAddsAVersionWhereTheWordsAreOthers(t *testing.T) {
	s := opens(t, t.TempDir())
	first, number := saves(t, s, salt(12), "<p>Salt.")
	again, same := saves(t, s, salt(12), "<p class=new>Salt.")
	if !again.Same || again.Version != 1 || again.Before.IsZero() || same != number || first.Same {
		t.Errorf("the same words: %+v", again)
	}
	if more, _ := saves(t, s, salt(13), "<p>More salt."); more.Same || more.Version != 2 || more.Worse != "" {
		t.Errorf("a paragraph more: %+v", more)
	}
	v, err := s.SavedFrom(salt(0))
	if p, _ := s.Load(v); err != nil || v.Version != 2 || string(p.Source) != "<p>More salt." {
		t.Errorf("shown is %+v, %v", v, err)
	}
}

func TestAWorseTextIsKeptAndNotShown(t *testing.T) {
	gone := Copy{Article: article.Article{Headline: "Not here", Body: []article.Block{article.Paragraph{Text: article.Words("There is no such page.")}}},
		Address: "https://paper.example/salt"}
	for name, worse := range map[string]Copy{"an error page": gone, "the beginning": salt(5)} {
		t.Run(name, func(t *testing.T) {
			s := opens(t, t.TempDir())
			saves(t, s, salt(12), "<p>Salt.")
			did, _ := saves(t, s, worse, "<p>Less.")
			if did.Version != 2 || did.Worse != "it has fewer than half of the words" {
				t.Errorf("saving says %+v", did)
			}
			v, err := s.SavedFrom(salt(0))
			if p, _ := s.Load(v); err != nil || v.Version != 1 || string(p.Source) != "<p>Salt." {
				t.Errorf("shown is %+v, %v", v, err)
			}
			all, err := s.Saved(v.Article)
			if err != nil || len(all) != 2 {
				t.Fatalf("kept are %+v, %v", all, err)
			}
			if p, err := s.Load(all[0]); err != nil || string(p.Source) != "<p>Less." {
				t.Errorf("the worse is %q, %v", p.Source, err)
			}
			if e, err := s.Entries(); err != nil || len(e) != 1 || e[0].Headline != "salt" {
				t.Errorf("the shelf lists %+v, %v", e, err)
			}
		})
	}
}

func TestAPageThatBreaksOffIsKeptAndNotShown(t *testing.T) {
	whole := salt(12)
	cut := salt(9)
	cut.Body[8] = article.Paragraph{Text: article.Words(strings.TrimSuffix(article.Plain(whole.Body[8]), "past salt on salt.") + "…")}
	corrected := salt(9)
	corrected.Body[2] = article.Paragraph{Text: article.Words("A correction stands here.")}
	otherwise := salt(9)
	otherwise.Reader = "2"
	for name, c := range map[string]struct {
		Copy
		worse string
	}{
		"in the middle of a sentence":     {cut, "it breaks off before the end"},
		"not where it is written over":    {corrected, ""},
		"not where a newer lede reads so": {otherwise, ""},
		"not where little is gone":        {salt(11), ""},
		"not where there is more":         {salt(13), ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := opens(t, t.TempDir())
			saves(t, s, whole, "<p>Salt.")
			if did, _ := saves(t, s, c.Copy, "<p>Less."); did.Worse != c.worse || did.Version != 2 {
				t.Errorf("saving says %+v", did)
			}
		})
	}
}

func TestWhatCameThroughAPipeIsFoundOnceItIsSaved(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 12)}
	saves(t, s, c, "Salt.")
	if hits, err := s.Search(t.Context(), "salt"); err != nil || len(hits) != 1 || hits[0].Saved.IsZero() {
		t.Errorf("found are %+v, %v", hits, err)
	}
	if did, _ := saves(t, s, c, "Salt."); !did.Same {
		t.Errorf("saved again it is %+v", did)
	}
}

func TestOnlyTheReaderMayReadWhatIsSaved(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	saves(t, s, salt(12), "<p>Salt.")
	err := filepath.WalkDir(filepath.Join(folder, "blobs"), func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if want := map[bool]os.FileMode{true: 0o700, false: 0o600}[e.IsDir()]; err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has %v", path, info.Mode())
		}
		return err
	})
	if files := blobFiles(t, folder); err != nil || len(files) != 1 || !strings.HasSuffix(files[0], ".zst") {
		t.Errorf("there are %v, %v", files, err)
	}
}

func TestADamagedBlobSaysSo(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	_, number := saves(t, s, salt(12), "<p>Salt.")
	if err := s.AddPicture(number, "https://paper.example/quay.png", []byte("\x89PNG")); err != nil {
		t.Fatal(err)
	}
	for _, f := range blobFiles(t, folder) {
		onDisk(t, filepath.Join(folder, f), "something else")
	}
	v, err := s.SavedFrom(salt(0))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Load(v); !errors.Is(err, ErrBlob) {
		t.Errorf("says %v", err)
	}
	if file := s.Picture("https://paper.example/quay.png"); file != nil {
		t.Errorf("the picture is %q", file)
	}
	saves(t, s, salt(13), "<p>Salt.") // the same source, read otherwise
	if p, err := s.Load(v); err != nil || string(p.Source) != "<p>Salt." {
		t.Errorf("saved again it is %q, %v", p.Source, err)
	}
}

func TestAFullDiskSavesNothingAndLosesNothing(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	saves(t, s, salt(12), "<p>Salt.")
	pages := func(most int) {
		s.ask(func(db *database) error {
			_, err := db.Exec(fmt.Sprintf("PRAGMA max_page_count=%d", most))
			return err
		})
	}
	pages(1) // it stays what it is
	large := Copy{Article: story("amber", 900), Address: "https://paper.example/amber", Whole: true}
	if _, _, err := s.Save(large, Page{Source: []byte("<p>Amber.")}); err == nil || err.Error() != "the disk is full" {
		t.Errorf("says %v", err)
	}
	if files := blobFiles(t, folder); len(files) != 1 {
		t.Errorf("left are %v", files)
	}
	pages(1 << 20)
	saves(t, s, large, "<p>Amber.")
	if full := plainly(&fs.PathError{Op: "write", Path: "new-1", Err: syscall.ENOSPC}); full.Error() != "the disk is full" {
		t.Errorf("of a file it says %v", full)
	}
}

func TestNothingIsSavedWhereTheShelfIsOnlyRead(t *testing.T) {
	folder := t.TempDir()
	s := New(folder)
	saves(t, s, salt(12), "<p>Salt.")
	s.ask(func(db *database) error {
		_, err := db.Exec(fmt.Sprintf("PRAGMA user_version=%d", len(schema)+1))
		return err
	})
	s.Close()
	s = opens(t, folder)
	if _, _, err := s.Save(salt(13), Page{Source: []byte("<p>More.")}); !errors.Is(err, ErrNewer) {
		t.Errorf("says %v", err)
	}
	if files := blobFiles(t, folder); len(files) != 1 {
		t.Errorf("left are %v", files)
	}
	v, err := s.SavedFrom(salt(0))
	if p, _ := s.Load(v); err != nil || string(p.Source) != "<p>Salt." {
		t.Errorf("it reads %q, %v", p.Source, err)
	}
}

func TestTwoMaySaveAtOnce(t *testing.T) {
	folder := t.TempDir()
	var both sync.WaitGroup
	const each = 8
	for n := range 2 {
		s := opens(t, folder)
		both.Go(func() {
			for i := range each {
				c := Copy{Article: story("salt", 12+i), Address: "https://paper.example/salt", Whole: true}
				if _, number, err := s.Save(c, Page{Source: fmt.Append(nil, "<p>Salt ", i)}); err != nil {
					t.Errorf("%d: %v", n, err)
				} else if err := s.AddPicture(number, "https://paper.example/quay.png", []byte("\x89PNG")); err != nil {
					t.Errorf("%d: %v", n, err)
				}
			}
		})
	}
	both.Wait()
	s := opens(t, folder)
	v, err := s.SavedFrom(salt(0))
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Saved(v.Article)
	if err != nil || len(all) != each {
		t.Errorf("%d versions, %v", len(all), err)
	}
	for _, v := range all {
		if p, err := s.Load(v); err != nil || !bytes.HasPrefix(p.Source, []byte("<p>Salt ")) {
			t.Errorf("version %d is %q, %v", v.Version, p.Source, err)
		}
	}
	if files := blobFiles(t, folder); len(files) != each+1 {
		t.Errorf("there are %v", files)
	}
}

func TestWhatIsForgottenLeavesNoFilesAndOthersKeepTheirs(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	for _, c := range []Copy{salt(12), {Article: story("amber", 12), Address: "https://paper.example/amber"}} {
		_, number := saves(t, s, c, "<p>"+c.Headline)
		for _, address := range []string{"https://paper.example/quay.png", "https://paper.example/" + c.Headline + ".png"} {
			if err := s.AddPicture(number, address, []byte(address)); err != nil {
				t.Fatal(err)
			}
		}
	}
	onDisk(t, filepath.Join(folder, "blobs", "new-1"), "on its way")
	v, err := s.SavedFrom(salt(0))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := s.Forget(v.Article); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if files := blobFiles(t, folder); len(files) != 4 {
		t.Errorf("left are %v", files)
	}
	if faults, err := s.Check(); err != nil || len(faults) > 0 {
		t.Errorf("a check finds %v, %v", faults, err)
	}
	if s.Picture("https://paper.example/salt.png") != nil || s.Picture("https://paper.example/amber.png") == nil || s.Picture("https://paper.example/quay.png") == nil {
		t.Error("a wrong picture is gone")
	}
}

func TestACheckTellsOfWhatIsDamagedAndSweepsWhatIsNobodys(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	saves(t, s, salt(12), "<p>Salt.")
	for _, content := range []string{"left by one that was killed", "likewise"} {
		d, err := blobsIn(folder).draft([]byte(content), false)
		if err == nil && content == "likewise" {
			err = os.Chtimes(d.path, time.Time{}, time.Now().Add(-2*oldDraft))
		} else if err == nil {
			err = blobsIn(folder).adopt(d)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	aside := onDisk(t, filepath.Join(folder, "shelf.damaged-1.db"), "")
	if n, err := s.Sweep(); n != 0 || err != nil {
		t.Errorf("with a damaged shelf aside %d are swept, %v", n, err)
	}
	os.Remove(aside)
	if n, err := s.Sweep(); n != 2 || err != nil {
		t.Errorf("%d are swept, %v", n, err)
	}
	files := blobFiles(t, folder)
	if len(files) != 1 {
		t.Fatalf("left are %v", files)
	}
	os.Remove(filepath.Join(folder, files[0]))
	faults, err := s.Check()
	if err != nil || len(faults) != 1 || faults[0] != "the source of article 1, version 1: what was kept of it is gone or damaged" {
		t.Errorf("a check finds %q, %v", faults, err)
	}
}

func TestABackupHoldsWhatIsSaved(t *testing.T) {
	s := opens(t, t.TempDir())
	_, number := saves(t, s, salt(12), "<p>Salt.")
	if err := s.AddPicture(number, "https://paper.example/quay.png", []byte("\x89PNG")); err != nil {
		t.Fatal(err)
	}
	other := t.TempDir()
	beside, err := s.BackUp(pathIn(other))
	if err != nil || beside != pathIn(other)+".blobs" {
		t.Fatal(beside, err)
	}
	if err := os.Rename(beside, filepath.Join(other, "blobs")); err != nil {
		t.Fatal(err)
	}
	again := opens(t, other)
	v, err := again.SavedFrom(salt(0))
	if p, loads := again.Load(v); err != nil || loads != nil || string(p.Source) != "<p>Salt." {
		t.Errorf("it holds %q, %v, %v", p.Source, err, loads)
	}
	if faults, err := again.Check(); err != nil || len(faults) > 0 {
		t.Errorf("a check finds %v, %v", faults, err)
	}
}

func TestAnErrorPageTakesNothingFromWhatWasSaved(t *testing.T) {
	s := opens(t, t.TempDir())
	saves(t, s, salt(12), "<p>Salt.")
	cut := salt(3)
	cut.Headline, cut.Whole = "Subscribe", true
	m := reads(t, s, cut)
	if m.Better.IsZero() || m.ID != 1 {
		t.Errorf("of it is known %+v", m)
	}
	if hits, err := s.Search(t.Context(), "sacks"); err != nil || len(hits) != 1 || hits[0].Headline != "salt" || !strings.HasPrefix(hits[0].Snippet, "The salt0 boat") {
		t.Errorf("found are %+v, %v", hits, err)
	}
	cut.Whole = false
	if m := reads(t, s, cut); !m.Better.IsZero() {
		t.Error("the beginning of what is still arriving is taken for all of it")
	}
	sorry := about("Error 500", "Something went wrong.")
	sorry.Address = cut.Address
	if m := reads(t, s, sorry); m.Better.IsZero() || m.ID != 1 {
		t.Errorf("of an error page is known %+v", m)
	}
	if n, err := s.Count(t.Context(), article.Query{}); n != 1 || err != nil {
		t.Errorf("there are %d articles, %v", n, err)
	}
	if m := reads(t, s, Copy{Article: salt(11).Article, Address: cut.Address, Whole: true}); !m.Better.IsZero() || m.Changed == "" {
		t.Errorf("of a paragraph less is known %+v", m)
	}
}

// BenchmarkSave keeps articles.
func BenchmarkSave(b *testing.B) {
	s := New(b.TempDir())
	defer s.Close()
	keepsMany(b, s)
}

// keepsMany keeps articles of 800 words whose pages have 100 KB, each another.
func keepsMany(b *testing.B, s *Shelf) {
	page := bytes.Repeat([]byte("<p class=salt>The boat carried salt past the quay.</p>\n"), 2000)
	n := 0
	for b.Loop() {
		n++
		c := Copy{Article: story(fmt.Sprint("salt", n), 66), Whole: true, Address: fmt.Sprint("https://paper.example/", n)}
		if _, _, err := s.Save(c, Page{Source: fmt.Append(page, n)}); err != nil {
			b.Fatal(err)
		}
	}
}
