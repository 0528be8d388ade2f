package shelf

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/model/article"
)

// merges brings a shelf together with what lies in a folder.
func merges(t *testing.T, s *Shelf, folder string) {
	t.Helper()
	if _, err := s.Merge(folder); err != nil {
		t.Fatal(err)
	}
}

// onTheWeb is an article of a name, as it is opened from the web.
func onTheWeb(name string) Copy {
	c := Copy{Article: story(name, 12), Whole: true, Address: "https://paper.example/" + name, Reader: "1"}
	c.URL = c.Address
	return c
}

// shared is what all devices should have of a shelf, in lines.
func shared(t *testing.T, s *Shelf) string {
	t.Helper()
	entries, err := s.Entries()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, fmt.Sprint(e.UID, e.Headline, e.URL, e.Words, e.Added.UnixMicro(), e.Opened.UnixMicro(), e.Finished.UnixMicro(),
			e.Furthest, e.Archived, e.Deleted.UnixMicro(), e.Note, e.Tags))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func handles(t *testing.T, s *Shelf, do article.Deed, id int64, tag string) {
	t.Helper()
	if _, err := s.Handle(article.Shelving{Do: do, IDs: []int64{id}, Tag: tag}); err != nil {
		t.Fatal(err)
	}
}

func TestTwoMachinesComeTogether(t *testing.T) {
	desk, lap, folder := opens(t, t.TempDir()), opens(t, t.TempDir()), t.TempDir()
	c := onTheWeb("salt")
	m := reads(t, desk, c)
	handles(t, desk, article.GiveTag, m.ID, "tides")
	leaves(t, desk, m, c, 3)
	other := reads(t, lap, onTheWeb("amber"))
	handles(t, lap, article.Archive, other.ID, "")
	mine := reads(t, lap, c)
	handles(t, lap, article.GiveTag, mine.ID, "work to do")
	merges(t, desk, folder)
	merges(t, lap, folder)
	merges(t, desk, folder)
	if a, b := shared(t, desk), shared(t, lap); a != b || strings.Count(a, "\n") != 1 || !strings.Contains(a, "[tides work to do]") {
		t.Errorf("on the one there are\n%s\nand on the other\n%s", a, b)
	}
	handles(t, lap, article.TakeTag, mine.ID, "tides")
	merges(t, lap, folder)
	merges(t, desk, folder)
	if a := shared(t, desk); !strings.Contains(a, "[work to do]") {
		t.Errorf("a tag that was taken away stays:\n%s", a)
	}
	if n, err := desk.Merge(folder); n != 0 || err != nil {
		t.Errorf("nothing was new, and %d are merged, %v", n, err)
	}
}

func TestThePlaceOfAnotherMachineIsOffered(t *testing.T) {
	desk, lap, folder := opens(t, t.TempDir()), opens(t, t.TempDir()), t.TempDir()
	c := onTheWeb("salt")
	leaves(t, desk, reads(t, desk, c), c, 7)
	mine := reads(t, lap, c)
	merges(t, desk, folder)
	merges(t, lap, folder)
	m := reads(t, lap, c)
	if m.ID != mine.ID || !m.Left.At.IsZero() || m.Elsewhere == nil || m.Elsewhere.Place.Near.Block != 7 || !strings.Contains(m.Elsewhere.Device, "-") {
		t.Errorf("there is %+v", m)
	}
	leaves(t, lap, m, c, 2)
	if m := reads(t, lap, c); m.Elsewhere != nil || m.Left.Place.Near.Block != 2 {
		t.Errorf("having read on here there is %+v", m)
	}
}

func TestWhatIsForgottenOnOneMachineIsGoneOnTheOther(t *testing.T) {
	desk, lap, folder, home := opens(t, t.TempDir()), opens(t, t.TempDir()), t.TempDir(), ""
	home = lap.folder
	c := onTheWeb("saltpetre")
	m := reads(t, desk, c)
	reads(t, lap, c)
	merges(t, desk, folder)
	merges(t, lap, folder)
	if _, err := desk.Forget(m.ID); err != nil {
		t.Fatal(err)
	}
	merges(t, desk, folder)
	merges(t, lap, folder)
	merges(t, desk, folder) // an old line of the other's does not bring it back
	if a, b := shared(t, desk), shared(t, lap); a != "" || b != "" {
		t.Errorf("there are\n%s\nand\n%s", a, b)
	}
	merges(t, lap, folder)
	for _, where := range []string{folder, bookIn(home), bookIn(desk.folder)} {
		files, _ := filepath.Glob(filepath.Join(where, "*"))
		for _, file := range files {
			if text, err := os.ReadFile(file); err != nil || strings.Contains(string(text), "saltpetre") {
				t.Errorf("%s still names it (%v)", file, err)
			}
		}
	}
	reads(t, lap, c)
	merges(t, lap, folder)
	merges(t, desk, folder)
	if a := shared(t, desk); !strings.Contains(a, "saltpetre") {
		t.Errorf("read anew there are\n%s", a)
	}
}

// What is told goes from three machines to each other at random, in part and more than once, and
// also by copies that were made in conflict. In the end all have the same.
func TestInWhateverOrderItIsHeardTheShelfIsTheSame(t *testing.T) {
	for seed := range uint64(4) {
		chance := rand.New(rand.NewPCG(2, seed))
		var machines []*Shelf
		folders := make([]string, 3)
		for i := range folders {
			machines, folders[i] = append(machines, opens(t, t.TempDir())), t.TempDir()
		}
		for step := range 40 {
			s, folder := machines[chance.IntN(3)], folders[chance.IntN(3)]
			switch c := onTheWeb([]string{"salt", "amber", "tin"}[chance.IntN(3)]); chance.IntN(6) {
			case 0:
				merges(t, s, folder)
			case 1: // a sync carries some files, one of them as a conflicting copy
				carry(t, folder, folders[chance.IntN(3)], chance, step)
			case 2:
				m := reads(t, s, c)
				if _, err := s.Forget(m.ID); err != nil {
					t.Fatal(err)
				}
			default:
				m := reads(t, s, c)
				deeds := []article.Deed{article.Archive, article.TakeOut, article.Delete, article.GiveTag, article.TakeTag}
				handles(t, s, deeds[chance.IntN(len(deeds))], m.ID, []string{"tides", "work to do"}[chance.IntN(2)])
				if chance.IntN(2) == 0 {
					if err := s.Keep(m.ID, article.Left{At: time.Now(), Share: chance.Float64(), Ended: chance.IntN(3) == 0}); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		for range 2 { // all is told, then all is heard
			for _, s := range machines {
				for _, folder := range folders {
					merges(t, s, folder)
				}
			}
		}
		for i, s := range machines[1:] {
			if got, want := shared(t, s), shared(t, machines[0]); got != want {
				t.Fatalf("seed %d: machine %d has\n%s\nand the first\n%s", seed, i+1, got, want)
			}
		}
	}
}

// carry copies some files from one folder to another.
func carry(t *testing.T, from, to string, chance *rand.Rand, step int) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(from, "*.jsonl"))
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		if chance.IntN(2) == 0 {
			name = fmt.Sprintf("%s.sync-conflict-%d.jsonl", strings.TrimSuffix(name, ".jsonl"), step)
		}
		cut := chance.IntN(len(text) + 1)
		if strings.Contains(name, "conflict") { // it came in part, and breaks off anywhere
			text = text[:cut]
		} else if _, err := os.Stat(filepath.Join(to, name)); err == nil {
			continue
		}
		if err := os.WriteFile(filepath.Join(to, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestALostShelfIsRebuiltFromTheDaybook(t *testing.T) {
	for name, lose := range map[string]func(path string) error{
		"removed": func(path string) error { return os.Remove(path) },
		"cut off": func(path string) error { return os.Truncate(path, 8192) },
		"no database": func(path string) error {
			return os.WriteFile(path, []byte(strings.Repeat("salt and water ", 1000)), 0o600)
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			s := opens(t, folder)
			c := onTheWeb("salt")
			m := reads(t, s, c)
			leaves(t, s, m, c, 7)
			handles(t, s, article.GiveTag, m.ID, "tides")
			file := Copy{Article: story("amber", 12), Whole: true, Path: onDisk(t, filepath.Join(t.TempDir(), "amber.md"), "amber"), Reader: "1"}
			leaves(t, s, reads(t, s, file), file, 4)
			want := shared(t, s)
			s.Close()
			for _, beside := range []string{"-wal", "-shm"} {
				os.Remove(pathIn(folder) + beside)
			}
			if err := lose(pathIn(folder)); err != nil {
				t.Fatal(err)
			}
			s = opens(t, folder)
			if got := shared(t, s); got != want {
				t.Errorf("there are\n%s\nand were\n%s", got, want)
			}
			if m := reads(t, s, c); m.Left.Place.Near.Block != 7 {
				t.Errorf("of the page there is %+v", m)
			}
			file.Body = append([]article.Block{article.Paragraph{Text: article.Words("More.")}}, file.Body...)
			if m := reads(t, s, file); m.Left.Place.Near.Block != 4 {
				t.Errorf("of the file there is %+v", m)
			}
		})
	}
}

func TestWhatWasReadBeforeThereWasADaybookIsTold(t *testing.T) {
	folder := t.TempDir()
	s := opens(t, folder)
	reads(t, s, onTheWeb("salt"))
	s.Close()
	if err := os.RemoveAll(bookIn(folder)); err != nil {
		t.Fatal(err)
	}
	s, other, between := opens(t, folder), opens(t, t.TempDir()), t.TempDir()
	reads(t, s, onTheWeb("amber"))
	merges(t, s, between)
	merges(t, other, between)
	if got, want := shared(t, other), shared(t, s); got != want || strings.Count(got, "\n") != 1 {
		t.Errorf("there are\n%s\nand not\n%s", got, want)
	}
}

func TestOnlyWhatOthersToldIsCounted(t *testing.T) {
	desk, lap, folder := opens(t, t.TempDir()), opens(t, t.TempDir()), t.TempDir()
	c := onTheWeb("salt")
	m := reads(t, desk, c)
	reads(t, desk, onTheWeb("amber"))
	counts := func(s *Shelf, want int) {
		t.Helper()
		if n, err := s.Merge(folder); n != want || err != nil {
			t.Errorf("%d are merged, %v, and not %d", n, err, want)
		}
	}
	counts(desk, 0)
	counts(lap, 2)
	handles(t, desk, article.GiveTag, m.ID, "tides")
	counts(desk, 0)
	counts(lap, 1)
	counts(lap, 0)
	leaves(t, desk, m, c, 3)
	counts(desk, 0)
	counts(lap, 1)
}

// TestWhatIsReadIsLaidDownForOthers has a shelf that syncs closed, and a copy that broke off before.
func TestWhatIsReadIsLaidDownForOthers(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	for _, name := range []string{"salt", "amber", "tin"} {
		s := New(home)
		s.Sync = folder
		reads(t, s, onTheWeb(name))
		s.Close()
		files, err := filepath.Glob(filepath.Join(bookIn(home), "*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("there are %q, %v", files, err)
		}
		own, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		there := filepath.Join(folder, filepath.Base(files[0]))
		if text, err := os.ReadFile(there); err != nil || string(text) != string(own) {
			t.Errorf("after %s there is\n%s\nand not\n%s", name, text, own)
		}
		if err := os.Truncate(there, int64(len(own)/2)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAMachineThatLostItsShelfGetsItFromTheFolder(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	s := opens(t, home)
	m := reads(t, s, onTheWeb("salt"))
	handles(t, s, article.GiveTag, m.ID, "tides")
	merges(t, s, folder)
	want := shared(t, s)
	s.Close()
	lost, err := filepath.Glob(pathIn(home) + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range append(lost, bookIn(home)) {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
	}
	s = opens(t, home)
	merges(t, s, folder)
	if got := shared(t, s); got != want {
		t.Errorf("there are\n%s\nand were\n%s", got, want)
	}
}

func TestAFileThatBothMachinesHaveIsOneArticle(t *testing.T) {
	desk, lap, folder := opens(t, t.TempDir()), opens(t, t.TempDir()), t.TempDir()
	for _, s := range []*Shelf{desk, lap} {
		reads(t, s, Copy{Article: story("amber", 12), Whole: true, Path: onDisk(t, filepath.Join(t.TempDir(), "amber.md"), "amber"), Reader: "1"})
	}
	merges(t, desk, folder)
	merges(t, lap, folder)
	if got := shared(t, lap); strings.Contains(got, "\n") || got == "" {
		t.Errorf("there are\n%s", got)
	}
}
