package shelf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/model/article"
)

// stock puts so many articles onto a shelf, of each state, some of them archived, with
// headlines, sites and tags that many share.
func stock(t testing.TB, s *Shelf, n int) {
	t.Helper()
	words := strings.Fields("Harbour master closes the old Émile quay after storm while pilots wait for grain boats at dawn")
	err := s.ask(func(db *database) error {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		defer tx.Rollback()
		add, err := tx.Prepare(`INSERT INTO article(headline, site, byline, url, language, published, words, added, opened, finished, furthest, archived)
			VALUES(?, ?, '', ?, 'en', '', ?, ?, ?, ?, ?, ?) RETURNING id`)
		if err != nil {
			return err
		}
		for i := range n {
			headline := fmt.Sprintf("%s %s %s %d", words[i%17], words[i*7%16], words[i*11%13], i%(n/2+1))
			var finished any
			if i%3 == 2 {
				finished = i
			}
			var id int64
			if err := add.QueryRow(headline, fmt.Sprintf("Paper %c", 'a'+i*i%23), fmt.Sprintf("https://paper.example/%d", i), i*31%2000,
				i, i*7%n, finished, float64(i%2), i%10 == 9).Scan(&id); err != nil {
				return err
			}
			if i%5 == 0 {
				if _, err := tx.Exec(giveTag, id, fmt.Sprint("tag", i%4), fmt.Sprint("Tag", i%4)); err != nil {
					return err
				}
			}
		}
		return tx.Commit()
	})
	if err != nil {
		t.Fatal(err)
	}
}

// all is a list as it comes in stretches of some length, from one of its ends.
func all(t *testing.T, s *Shelf, q article.Query, most int, before bool) []article.Entry {
	t.Helper()
	var got []article.Entry
	for span := (article.Span{Before: before, Most: most}); ; {
		some, err := s.List(t.Context(), q, span)
		if err != nil {
			t.Fatal(err)
		}
		if before {
			got = append(some, got...)
		} else {
			got = append(got, some...)
		}
		if len(some) < most {
			return got
		}
		span.From = some[len(some)-1].ID
		if before {
			span.From = some[0].ID
		}
	}
}

func TestAListIsTheSameFromEitherEndAndInItsOrder(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, 200)
	var byID = func(falls bool, a, b article.Entry) int {
		if falls {
			a, b = b, a
		}
		return cmp.Compare(a.ID, b.ID)
	}
	for order, compare := range map[article.Order]func(a, b article.Entry) int{
		article.ByOpened: func(a, b article.Entry) int { return cmp.Or(b.Opened.Compare(a.Opened), byID(true, a, b)) },
		article.ByAdded:  func(a, b article.Entry) int { return cmp.Or(b.Added.Compare(a.Added), byID(true, a, b)) },
		article.ByHeadline: func(a, b article.Entry) int {
			return cmp.Or(cmp.Compare(bare(a.Headline), bare(b.Headline)), byID(false, a, b))
		},
		article.BySite: func(a, b article.Entry) int {
			return cmp.Or(cmp.Compare(a.Site, b.Site), b.Opened.Compare(a.Opened), byID(true, a, b))
		},
		article.ByLength: func(a, b article.Entry) int { return cmp.Or(cmp.Compare(b.Words, a.Words), byID(true, a, b)) },
	} {
		for _, reverse := range []bool{false, true} {
			q := article.Query{Order: order, Reverse: reverse}
			down, up := all(t, s, q, 7, false), all(t, s, q, 7, true)
			if n, err := s.Count(t.Context(), q); err != nil || n != 180 || len(down) != n || len(up) != n {
				t.Fatalf("order %d: %d of %d articles are listed, %d from the end: %v", order, len(down), n, len(up), err)
			}
			want := slices.Clone(down)
			slices.SortFunc(want, compare)
			if reverse {
				slices.Reverse(want)
			}
			for i := range want {
				if down[i].ID != want[i].ID || up[i].ID != want[i].ID {
					t.Fatalf("order %d, reverse %v: at %d stands %d, from the end %d, want %d", order, reverse, i, down[i].ID, up[i].ID, want[i].ID)
				}
			}
		}
	}
}

func TestAListHoldsWhatIsAskedFor(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, 200)
	if _, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{1, 2, 3, 200}}); err != nil {
		t.Fatal(err)
	}
	entries, err := s.Entries()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		article.Query
		holds func(article.Entry) bool
	}{
		"unread":     {article.Query{Pile: article.Unread}, func(e article.Entry) bool { return !e.Archived && e.State() == "unread" }},
		"half read":  {article.Query{Pile: article.HalfRead}, func(e article.Entry) bool { return !e.Archived && e.State() == "reading" }},
		"finished":   {article.Query{Pile: article.Finished}, func(e article.Entry) bool { return !e.Archived && e.State() == "finished" }},
		"archived":   {article.Query{Pile: article.Archived}, func(e article.Entry) bool { return e.Archived }},
		"of a site":  {article.Query{Site: "paper A"}, func(e article.Entry) bool { return !e.Archived && e.Site == "Paper a" }},
		"with a tag": {article.Query{Tag: "#TAG2"}, func(e article.Entry) bool { return !e.Archived && slices.Contains(e.Tags, "Tag2") }},
		"with words": {article.Query{Words: "emile HARB"}, func(e article.Entry) bool {
			return !e.Archived && strings.Contains(e.Headline, "Émile") && strings.Contains(e.Headline, "Harb")
		}},
		"all of these": {article.Query{Pile: article.Unread, Site: "Paper a", Tag: "tag0", Words: "quay"}, func(e article.Entry) bool {
			return !e.Archived && e.State() == "unread" && e.Site == "Paper a" && slices.Contains(e.Tags, "Tag0") && strings.Contains(e.Headline, "quay")
		}},
		"with a tag, gone": {article.Query{Tag: "tag9"}, func(article.Entry) bool { return false }},
	} {
		t.Run(name, func(t *testing.T) {
			want := map[int64]bool{}
			for _, e := range entries {
				if e.Deleted.IsZero() && c.holds(e) {
					want[e.ID] = true
				}
			}
			for order := article.ByOpened; order <= article.ByLength; order++ {
				c.Order = order
				got := all(t, s, c.Query, 6, false)
				if n, err := s.Count(t.Context(), c.Query); err != nil || n != len(want) || len(got) != n {
					t.Errorf("order %d: %d are counted and %d listed, want %d: %v", order, n, len(got), len(want), err)
				}
				for _, e := range got {
					if !want[e.ID] {
						t.Errorf("order %d: %+v is listed", order, e)
					}
				}
			}
		})
	}
	if trash := all(t, s, article.Query{Pile: article.Trash, Order: article.BySite}, 2, true); len(trash) != 4 || trash[0].Deleted.IsZero() {
		t.Errorf("the trash has %+v", trash)
	}
}

func TestAnArticleWithoutAHeadlineIsFoundByItsFile(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("", 9), Whole: true, Path: "/notes/Harbour.txt"}
	m := reads(t, s, c)
	if got := all(t, s, article.Query{Words: "harbour"}, 9, false); len(got) != 1 || got[0].ID != m.ID {
		t.Errorf("found: %+v", got)
	}
}

func TestAnAnswerThatIsNoLongerWantedIsGivenUp(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, 20)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.List(ctx, article.Query{}, article.Span{Most: 9}); !errors.Is(err, context.Canceled) {
		t.Errorf("says %v", err)
	}
	if _, err := s.Search(ctx, "quay"); !errors.Is(err, context.Canceled) {
		t.Errorf("says %v", err)
	}
}

func TestWhatIsDoneToArticlesIsUndone(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, 20)
	before, err := s.Entries()
	if err != nil {
		t.Fatal(err)
	}
	ids := []int64{1, 2, 10, 999} // the second is archived, the last is not there
	undo, err := s.Handle(
		article.Shelving{Do: article.Archive, IDs: ids},
		article.Shelving{Do: article.GiveTag, IDs: ids, Tag: " #long\treads "},
		article.Shelving{Do: article.TakeTag, IDs: ids, Tag: "TAG0"},
		article.Shelving{Do: article.Delete, IDs: []int64{1, 1}},
	)
	if err != nil {
		t.Fatal(err)
	}
	if got := all(t, s, article.Query{Pile: article.Archived, Tag: "Long  Reads"}, 9, false); len(got) != 2 {
		t.Errorf("archived are %+v", got)
	}
	if _, err := s.Handle(undo...); err != nil {
		t.Fatal(err)
	}
	if after, err := s.Entries(); err != nil || fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("before:\n%v\nafter:\n%v\n%v", before, after, err)
	}
	if undo, err := s.Handle(article.Shelving{Do: article.Archive, IDs: ids}, article.Shelving{Do: article.GiveTag, IDs: ids, Tag: "# "}); err == nil || undo != nil {
		t.Errorf("no word is a tag: %v, %v", undo, err)
	}
	if got := all(t, s, article.Query{Pile: article.Archived}, 9, false); len(got) != 2 {
		t.Errorf("half of it was done: %+v", got)
	}
}

func TestTheTrashKeepsArticlesForThirtyDays(t *testing.T) {
	s := opens(t, t.TempDir())
	mill, fire := reads(t, s, about("Mill", "The mill burned down.")), reads(t, s, about("Fire", "The fire brigade came late."))
	undo, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{mill.ID, fire.ID}})
	if err != nil {
		t.Fatal(err)
	}
	if hits, err := s.Search(t.Context(), "mill"); len(hits) > 0 || err != nil {
		t.Errorf("what is in the trash is found: %v, %v", hits, err)
	}
	if ids, err := s.LastDeleted(); err != nil || len(ids) != 2 {
		t.Errorf("deleted last: %v, %v", ids, err)
	}
	undo[0].IDs = []int64{mill.ID}
	if _, err := s.Handle(undo...); err != nil {
		t.Fatal(err)
	}
	if hits, err := s.Search(t.Context(), "mill"); len(hits) != 1 || err != nil {
		t.Errorf("what was restored is not: %v, %v", hits, err)
	}
	for _, day := range []int{29, 31} {
		if err := s.ask(func(db *database) error { return emptyTrash(db, s.folder, time.Now().AddDate(0, 0, day)) }); err != nil {
			t.Fatal(err)
		}
		entries, err := s.Entries()
		if want := map[int]int{29: 2, 31: 1}[day]; err != nil || len(entries) != want {
			t.Errorf("after %d days there are %d articles, want %d: %v", day, len(entries), want, err)
		}
	}
}

func TestWhatIsReadAgainComesOutOfTheTrash(t *testing.T) {
	s := opens(t, t.TempDir())
	c := about("Mill", "The mill burned down.")
	m := reads(t, s, c)
	if _, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{m.ID}}); err != nil {
		t.Fatal(err)
	}
	if again := reads(t, s, c); again.ID != m.ID {
		t.Errorf("it is article %d, and was %d", again.ID, m.ID)
	}
	if hits, err := s.Search(t.Context(), "mill"); len(hits) != 1 || err != nil || !hits[0].Deleted.IsZero() {
		t.Errorf("found: %v, %v", hits, err)
	}
}

func TestTheShelfIsCounted(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, 20)
	if _, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{1}}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Tally(t.Context())
	if err != nil || got.Piles[article.AtHand] != 17 || got.Piles[article.Archived] != 2 || got.Piles[article.Trash] != 1 ||
		got.Piles[article.Unread]+got.Piles[article.HalfRead]+got.Piles[article.Finished] != 17 {
		t.Errorf("%+v, %v", got, err)
	}
	words, finished := 0, 0
	for _, pile := range []article.Pile{article.AtHand, article.Archived} {
		for _, e := range all(t, s, article.Query{Pile: pile}, 9, false) {
			if words += e.Words; !e.Finished.IsZero() {
				finished += e.Words
			}
		}
	}
	if got.Words != words || got.Finished != finished || finished == 0 {
		t.Errorf("%d words, %d of them finished; want %d and %d", got.Words, got.Finished, words, finished)
	}
	if want := (article.Tag{Name: "Tag1", Articles: 1}); len(got.Tags) != 3 || got.Tags[0] != want || got.Bytes == 0 || len(got.Sites) < 5 {
		t.Errorf("tags %v, sites %v, %d bytes", got.Tags, got.Sites, got.Bytes)
	}
}

func TestARankIsHowManyStandBefore(t *testing.T) {
	s := opens(t, t.TempDir())
	stock(t, s, 60)
	for order := article.ByOpened; order <= article.ByLength; order++ {
		q := article.Query{Order: order, Pile: article.HalfRead}
		for want, e := range all(t, s, q, 9, false) {
			if n, err := s.Rank(t.Context(), q, e.ID); err != nil || n != want {
				t.Fatalf("order %d: before the article at %d stand %d: %v", order, want, n, err)
			}
		}
		ids, err := s.IDs(t.Context(), q)
		if n, _ := s.Count(t.Context(), q); err != nil || len(ids) != n || n == 0 {
			t.Errorf("order %d: %d of %d have numbers: %v", order, len(ids), n, err)
		}
	}
}

func TestWhatSeemsToBeThereTwiceIsFound(t *testing.T) {
	s := opens(t, t.TempDir())
	one := Copy{Article: story("salt", 30), Whole: true, Address: "https://paper.example/salt"}
	two := Copy{Article: story("salt", 30), Whole: true, Address: "https://other.example/salt"}
	for i := range 12 {
		two.Body[i] = article.Paragraph{Text: article.Words(fmt.Sprintf("Other words altogether, number %d, about a mill by the river.", i))}
	}
	reads(t, s, Copy{Article: story("amber", 30), Whole: true, Address: "https://paper.example/amber"})
	first, second := reads(t, s, one), reads(t, s, two)
	if first.ID == second.ID {
		t.Fatal("they are one article")
	}
	got, err := s.Alike(t.Context())
	if err != nil || len(got) != 2 || got[0].ID != first.ID || got[1].ID != second.ID {
		t.Errorf("alike are %+v, %v", got, err)
	}
	if _, err := s.Handle(article.Shelving{Do: article.Delete, IDs: []int64{second.ID}}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Alike(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("without one of them they are %+v, %v", got, err)
	}
}

func TestAnExcerptBeginsWhereTheReaderLeft(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: story("salt", 200), Whole: true, Address: "https://paper.example/salt"}
	m := reads(t, s, c)
	leaves(t, s, m, c, 7)
	e, err := s.Excerpt(t.Context(), m.ID)
	if err != nil || e.From != 7 || len(e.Body) < 20 || len(e.Body) > 100 || e.Body[0] != article.Plain(c.Body[7]) {
		t.Errorf("it is %+v, %v", e, err)
	}
	if e, err := s.Excerpt(t.Context(), 999); err != nil || len(e.Body) > 0 {
		t.Errorf("of none it is %+v, %v", e, err)
	}
}
