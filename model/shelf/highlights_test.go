package shelf

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/model/shelf/exchange"
)

// report is an article of many paragraphs, none like another.
func report() article.Article {
	body, _ := articletest.NewScribe(5).Writes(40).Body()
	return article.Article{Headline: "Report", Body: body}
}

// marks keeps a highlight of a whole paragraph of a copy.
func marks(t *testing.T, s *Shelf, m article.Memory, c Copy, block int, note string) article.Highlight {
	t.Helper()
	h := article.Highlighted(c.Body, article.Position{Block: block}, article.Position{Block: block, Offset: article.Extent(c.Body[block])})
	h.UID, h.Made, h.Note = fmt.Sprint("uid-", block), time.UnixMicro(1e15), note
	h.Changed = h.Made
	keeps(t, s, m, h)
	return h
}

func keeps(t *testing.T, s *Shelf, m article.Memory, h article.Highlight) {
	t.Helper()
	if err := s.KeepHighlight(m.ID, h); err != nil {
		t.Fatal(err)
	}
}

// stands tells where highlights stand: each by its note, and the number of its block or "lost".
func stands(all []article.Standing) string {
	var words []string
	for _, s := range all {
		where := fmt.Sprint(s.From.Block)
		if s.Lost {
			where = "lost"
		}
		words = append(words, s.Note+" "+where)
	}
	return strings.Join(words, ", ")
}

func TestHighlightsAreFoundInTheNextEdition(t *testing.T) {
	folder := t.TempDir()
	c := Copy{Article: report(), Whole: true, Address: "https://paper.example/report"}
	s := opens(t, folder)
	m := reads(t, s, c)
	made := marks(t, s, m, c, 30, "low")
	marks(t, s, m, c, 12, "high")
	marks(t, s, m, c, 20, "cut")
	s.Close()
	s = opens(t, folder)
	if got := stands(reads(t, s, c).Highlights); got != "high 12, cut 20, low 30" {
		t.Errorf("in the same text they stand at %s", got)
	}
	edited := c
	words := article.Plain(c.Body[30])
	words = words[:20] + "ferry" + words[26:]
	edited.Body = append([]article.Block{article.Paragraph{Text: article.Words("A correction stands first.")}}, c.Body[:20]...)
	edited.Body = append(append(edited.Body, c.Body[21:30]...), article.Paragraph{Text: article.Words(words)})
	for range 2 { // what was lost stays so
		all := reads(t, s, edited).Highlights
		if got := stands(all); got != "high 13, cut lost, low 30" {
			t.Errorf("in the edited text they stand at %s", got)
		}
		last := all[len(all)-1]
		if last.Quote != made.Quote || last.Start != made.Start || !last.Made.Equal(made.Made) {
			t.Errorf("the highlight has become %+v", last.Highlight)
		}
		if got := words[last.From.Offset:last.To.Offset]; got != words {
			t.Errorf("%q is marked", got)
		}
	}
	if got := stands(reads(t, s, c).Highlights); got != "high 12, cut 20, low 30" {
		t.Errorf("in the first text again they stand at %s", got)
	}
}

func TestWhileItArrivesOnlyTheHighlightsThatAreThereAreTold(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: report(), Whole: true, Address: "https://paper.example/report"}
	m := reads(t, s, c)
	marks(t, s, m, c, 3, "here")
	marks(t, s, m, c, 30, "there")
	begun := c
	begun.Body, begun.Whole = c.Body[:10], false
	if got := stands(reads(t, s, begun).Highlights); got != "here 3" {
		t.Errorf("they stand at %s", got)
	}
}

func TestARemovedHighlightStaysAway(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: report(), Whole: true, Address: "https://paper.example/report"}
	m := reads(t, s, c)
	h := marks(t, s, m, c, 3, "first")
	h.Note, h.Changed = "second", h.Changed.Add(time.Minute)
	h.Quote.Exact = "other words"
	keeps(t, s, m, h)
	if got := reads(t, s, c).Highlights; stands(got) != "second 3" || got[0].Quote.Exact != article.Plain(c.Body[3]) {
		t.Errorf("it has become %+v", got)
	}
	h.Changed = h.Changed.Add(time.Minute)
	h.Removed = h.Changed
	keeps(t, s, m, h)
	marks(t, s, m, c, 3, "first") // from a device that has not heard of it
	if got := reads(t, s, c).Highlights; len(got) > 0 {
		t.Errorf("there is %+v", got)
	}
	h.Changed, h.Removed = h.Changed.Add(time.Minute), time.Time{}
	keeps(t, s, m, h)
	if got := stands(reads(t, s, c).Highlights); got != "second 3" {
		t.Errorf("brought back it stands at %s", got)
	}
}

func TestTheHighlightsOfAllArticlesAreTold(t *testing.T) {
	s := opens(t, t.TempDir())
	for _, name := range []string{"salt", "amber", "tin"} {
		c := Copy{Article: story(name, 40), Whole: true, Address: "https://paper.example/" + name}
		c.URL, c.Published = c.Address, article.Date{Time: time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)}
		m := reads(t, s, c)
		if name == "tin" {
			continue // nothing is marked in it
		}
		h := article.Highlighted(c.Body, article.Position{Block: 1}, article.Position{Block: 2, Offset: 3})
		h.UID, h.Made, h.Changed = name, time.Now(), time.Now()
		keeps(t, s, m, h)
	}
	all, err := s.Highlights()
	if err != nil || len(all) != 2 {
		t.Fatalf("got %+v, %v", all, err)
	}
	if a := all[0]; a.Headline != "amber" || a.URL != "https://paper.example/amber" || a.Published.String() != "2024-03-05" || len(a.Highlights) != 1 || a.Highlights[0].UID != "amber" {
		t.Errorf("got %+v", a)
	}
	if _, err := s.Forget(1); err != nil {
		t.Fatal(err)
	}
	if all, err := s.Highlights(); err != nil || len(all) != 1 {
		t.Errorf("got %+v, %v", all, err)
	}
}

func TestWhatWasMarkedElsewhereIsFoundByItsWords(t *testing.T) {
	s := opens(t, t.TempDir())
	c := Copy{Article: report(), Whole: true, Address: "https://paper.example/report"}
	words := article.Plain(c.Body[30])
	bare := Copy{Address: c.Address}
	bare.URL = c.Address
	_, err := s.TakeIn([]Arrival{{Copy: bare, Item: exchange.Item{Address: c.Address, Highlights: []exchange.Highlight{
		{UID: article.NewUID(), Quote: words[10:60], Before: "\n      " + words[:10], After: words[60:80] + "\n", Start: 913, Stop: 963, Note: "by a page's positions"},
		{Quote: article.Plain(c.Body[12])[:40], Note: "by words alone"},
		{Quote: "of these nothing stands in the article", Note: "gone"},
	}}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := stands(reads(t, s, c).Highlights); got != "by words alone 12, gone lost, by a page's positions 30" {
		t.Errorf("they stand at %s", got)
	}
}
