package shelf

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/shelf/exchange"
)

// arrival is an article that another program has kept.
func arrival(address, headline string) Arrival {
	a := Arrival{Item: exchange.Item{Address: address, Headline: headline}}
	a.Copy = Copy{Article: article.Article{Headline: headline, URL: address}, Whole: true, Address: address}
	return a
}

// takes takes in arrivals, and tells of each what came of it.
func takes(t *testing.T, s *Shelf, all ...Arrival) string {
	t.Helper()
	receptions, err := s.TakeIn(all)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, r := range receptions {
		switch {
		case r.Trashed:
			words = append(words, "trashed")
		case r.New:
			words = append(words, "new")
		default:
			words = append(words, "merged: "+strings.Join(r.Brought, ", "))
		}
	}
	return strings.Join(words, "; ")
}

func TestWhatArrivesTwiceIsMerged(t *testing.T) {
	s := opens(t, t.TempDir())
	first := arrival("https://www.paper.example/dredgers?utm_source=feed", "Dredgers")
	first.Added, first.Tags, first.Note = time.Unix(1_500_000_000, 0), []string{"Harbour", "tides"}, "Ask Bo."
	second := arrival("http://paper.example/dredgers/", "Dredgers leave")
	second.Added, second.Tags, second.Note = time.Unix(1_400_000_000, 0), []string{"harbour", "work to do"}, "Ask Ada."
	second.Archived, second.Starred, second.Progress = true, true, 0.57
	second.Rest = map[string]string{"mood": "calm"}
	if got := takes(t, s, first, second); got != "new; merged: kept since 2014-05-13, archived, read to 57 %, a note, mood, tagged work to do, starred" {
		t.Errorf("it was %s", got)
	}
	all, err := s.Entries()
	if err != nil || len(all) != 1 {
		t.Fatalf("there are %+v, %v", all, err)
	}
	e := all[0]
	if e.Headline != "Dredgers" || !e.Added.Equal(second.Added) || !e.Archived || e.Furthest != 0.57 || e.State() != "reading" ||
		!slices.Equal(e.Tags, []string{"Harbour", "starred", "tides", "work to do"}) {
		t.Errorf("there is %+v", e)
	}
	if got := takes(t, s, first, second); got != "merged: ; merged: " {
		t.Errorf("a second time it was %s", got)
	}
	if again, err := s.Entries(); err != nil || len(again) != 1 || again[0].Added != e.Added || !slices.Equal(again[0].Tags, e.Tags) {
		t.Errorf("then there are %+v, %v", again, err)
	}
}

func TestADateToldInSecondsIsNoEarlierOne(t *testing.T) {
	s := opens(t, t.TempDir())
	a := arrival("https://paper.example/dredgers", "Dredgers")
	a.Added = time.UnixMicro(1_500_000_000_900_000)
	same := a
	same.Added = time.Unix(1_500_000_000, 0)
	if got := takes(t, s, a, same); got != "new; merged: " {
		t.Errorf("it was %s", got)
	}
}

func TestWhatArrivesIsUnreadAndFound(t *testing.T) {
	s := opens(t, t.TempDir())
	bare, full := arrival("https://paper.example/low-water", "Low water at noon"), arrival("https://paper.example/rope", "How rope is laid")
	full.Copy.Body = []article.Block{article.Paragraph{Text: article.Words("Three strands go to a rope.")}}
	takes(t, s, bare, full)
	for question, want := range map[string]string{"noon": "Low water at noon", "strands": "How rope is laid"} {
		hits, err := s.Search(context.Background(), question)
		if err != nil || len(hits) != 1 || hits[0].Headline != want || hits[0].State() != "unread" {
			t.Errorf("%q finds %+v, %v", question, hits, err)
		}
	}
	m := reads(t, s, Copy{Article: story("rope", 90), Whole: true, Address: "https://paper.example/low-water"})
	if m.ID != 1 || m.Changed != "" || !m.Left.At.IsZero() {
		t.Errorf("opened it is %+v", m)
	}
}

func TestANoteWithoutAnAddressIsKeptOnce(t *testing.T) {
	s := opens(t, t.TempDir())
	note := arrival("", "Buy rope")
	note.Copy.Body = []article.Block{article.Paragraph{Text: article.Words("Three strands.")}}
	if got := takes(t, s, note, note); got != "new; merged: " {
		t.Errorf("it was %s", got)
	}
}

func TestWhatIsInTheTrashStaysThere(t *testing.T) {
	s := opens(t, t.TempDir())
	a := arrival("https://paper.example/dredgers", "Dredgers")
	takes(t, s, a)
	if _, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{1}}); err != nil {
		t.Fatal(err)
	}
	a.Tags = []string{"harbour"}
	if got := takes(t, s, a); got != "trashed" {
		t.Errorf("it was %s", got)
	}
}

func TestHighlightsArriveOnceAndStandWhereTheirWordsDo(t *testing.T) {
	s := opens(t, t.TempDir())
	a := arrival("https://paper.example/rope", "How rope is laid")
	a.Highlights = []exchange.Highlight{{Quote: "Three strands go to a rope", Note: "Ask Bo.", Tags: []string{"rope"}, Colour: "green"}}
	if got := takes(t, s, a, a); got != "new; merged: " {
		t.Errorf("it was %s", got)
	}
	c := Copy{Whole: true, Address: a.Address, Article: article.Article{Headline: "How rope is laid", Body: []article.Block{
		article.Paragraph{Text: article.Words("Hemp comes first.")}, article.Paragraph{Text: article.Words("Three strands go to a rope, each turned against the others.")}}}}
	all := reads(t, s, c).Highlights
	if len(all) != 1 || all[0].From.Block != 1 || all[0].Lost || all[0].Note != "Ask Bo.\n#rope" || all[0].Colour != "green" {
		t.Errorf("there are %+v", all)
	}
}

func TestAFileThatWasCopiedIsThereAlready(t *testing.T) {
	s := opens(t, t.TempDir())
	one := Arrival{Copy: Copy{Article: story("salt", 9), Whole: true, Path: "/letters/salt.md"}}
	other := one
	other.Copy.Path = "/old/letters/salt.md"
	if got := takes(t, s, one, other); got != "new; merged: " {
		t.Errorf("they are %q", got)
	}
	elsewhere := Arrival{Copy: Copy{Article: story("salt", 9), Whole: true, Address: "https://paper.example/sorry"}}
	again := Arrival{Copy: Copy{Article: story("salt", 9), Whole: true, Address: "https://paper.example/sorry-too"}}
	if got := takes(t, s, elsewhere, again); got != "new; new" {
		t.Errorf("two pages that say the same are %q", got)
	}
}
