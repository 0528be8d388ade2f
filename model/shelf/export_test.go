package shelf

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/shelf/exchange"
)

// fill puts articles on a shelf, and does by chance what can be done to them.
func fill(t *testing.T, s *Shelf, chance *rand.Rand) {
	t.Helper()
	for i := range 30 {
		c := Copy{Article: story(fmt.Sprintf("story %d \"<&>\" é", i), 60+chance.IntN(20)), Whole: true, Reader: "1", Address: fmt.Sprintf("https://paper%d.example/%d", i%3, i)}
		switch c.URL = c.Address; chance.IntN(4) {
		case 0:
			c.Address, c.URL, c.Path = "", "", filepath.Join(os.TempDir(), fmt.Sprint("story", i, ".md"))
		case 1:
			a := arrival(c.Address, c.Headline)
			a.Note, a.Added, a.Rest = "Ask Bo.\nAnd Ada.", time.Unix(1_400_000_000+int64(i), 0), map[string]string{"mood": "calm"}
			takes(t, s, a)
			continue
		}
		m := reads(t, s, c)
		if chance.IntN(2) == 0 {
			leaves(t, s, m, c, 1)
		}
		for deed := article.Archive; deed <= article.GiveTag; deed++ {
			if deed == article.TakeOut || deed == article.Restore || chance.IntN(3) > 0 {
				continue
			}
			if _, err := s.Handle(article.Shelving{Do: deed, IDs: []int64{m.ID}, Tag: []string{"tides", "work to do"}[chance.IntN(2)]}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// linesOf are what is exported of a shelf, in an order of their own.
func linesOf(t *testing.T, s *Shelf) []string {
	t.Helper()
	var all []string
	if err := s.Export(func(line []byte) error { all = append(all, string(line)); return nil }); err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return all
}

// readsBack takes in what was exported.
func readsBack(t *testing.T, s *Shelf, exported []string) string {
	t.Helper()
	return takes(t, s, arrivalsOf(t, exported)...)
}

// arrivalsOf are lines as they come back.
func arrivalsOf(t *testing.T, exported []string) []Arrival {
	t.Helper()
	file := filepath.Join(t.TempDir(), "shelf.jsonl")
	if err := os.WriteFile(file, []byte(strings.Join(exported, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	e, err := exchange.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	var all []Arrival
	for item, err := range e.Items() {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, Arrival{Item: item})
	}
	return all
}

func TestWhatIsExportedComesBackAsItWas(t *testing.T) {
	for seed := range uint64(4) {
		s, other := opens(t, t.TempDir()), opens(t, t.TempDir())
		fill(t, s, rand.New(rand.NewPCG(1, seed)))
		want := linesOf(t, s)
		if said := readsBack(t, other, want); said != strings.Repeat("new; ", len(want)-1)+"new" {
			t.Errorf("it came back as %s", said)
		}
		got := linesOf(t, other)
		for i := range want {
			if i >= len(got) || got[i] != want[i] {
				t.Fatalf("it came back as\n%.3000s\nand was\n%.3000s", got[min(i, len(got)-1)], want[i])
			}
		}
		if said := readsBack(t, other, want); strings.ContainsAny(strings.NewReplacer("merged: ", "", "trashed", "", "; ", "").Replace(said), "abcdefghijklmnopqrstuvwxyz") {
			t.Errorf("a second time it brings %s", said)
		}
		if again := linesOf(t, other); !slices.Equal(again, got) {
			t.Error("a second time it has changed the shelf")
		}
	}
}

func TestWhatIsExportedIsMergedWithWhatIsThere(t *testing.T) {
	s, other := opens(t, t.TempDir()), opens(t, t.TempDir())
	c := Copy{Article: story("salt", 90), Whole: true, Address: "https://paper.example/salt"}
	c.URL = c.Address
	m := reads(t, s, c)
	if _, err := s.Handle(article.Shelving{Do: article.GiveTag, IDs: []int64{m.ID}, Tag: "tides"}, article.Shelving{Do: article.Archive, IDs: []int64{m.ID}}); err != nil {
		t.Fatal(err)
	}
	there := arrival("http://www.paper.example/salt", "Salt")
	there.Added = time.Unix(1_400_000_000, 0)
	takes(t, other, there)
	if got := readsBack(t, other, linesOf(t, s)); got != "merged: archived, tags, its words" {
		t.Errorf("it was %s", got)
	}
	hits, err := other.Search(t.Context(), "salt")
	if err != nil || len(hits) != 1 || !hits[0].Archived || hits[0].Snippet == "" {
		t.Errorf("then there is %+v, %v", hits, err)
	}
}

func TestWhatIsNotAsLedeWritesItIsLeftOutAlone(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 90), Whole: true, Address: "https://paper.example/salt"}
	c.URL = c.Address
	reads(t, s, c)
	line := linesOf(t, s)[0]
	var fields map[string]any
	if err := json.Unmarshal([]byte(line), &fields); err != nil {
		t.Fatal(err)
	}
	fields["article"].([]any)[0].(map[string]any)["added"] = "soon"
	bad, _ := json.Marshal(fields)
	other := opens(t, t.TempDir())
	receptions, err := other.TakeIn(arrivalsOf(t, []string{string(bad), line}))
	if err != nil || len(receptions) != 2 || receptions[0].Err == nil || !receptions[1].New {
		t.Errorf("it came to %+v, %v", receptions, err)
	}
}
