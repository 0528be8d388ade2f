package navigation

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"lede/model/article"
)

// longStory is an article of that many numbered paragraphs.
func longStory(headline string, paragraphs int) *article.Article {
	a := &article.Article{Headline: headline}
	for i := range paragraphs {
		words := fmt.Sprintf("%s, paragraph %d of %d.", headline, i+1, paragraphs)
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)})
	}
	return a
}

// A traveller goes from article to article, and leaves a word in each.
type traveller struct {
	*testing.T
	*Navigation[string]
	opened []string // what was fetched
}

func travels(t *testing.T, refs ...string) *traveller {
	return &traveller{T: t, Navigation: New[string](refs, Reading{Article: longStory(refs[0], 9)})}
}

// goes on a trip to its end, and leaves a word here.
func (w *traveller) goes(t Trip, leaves string) Arrival[string] {
	open := func(_ context.Context, ref string, _ func(read, total int64)) (Reading, error) {
		w.opened = append(w.opened, ref)
		return Reading{Article: longStory(ref, 9)}, nil
	}
	var r Reading
	if fetch := w.Open(context.Background(), t, open); fetch != nil {
		var ok bool
		if t, r, _, ok = w.Opened(fetch()); !ok {
			w.Fatalf("nobody waits for %s", t.Ref)
		}
	}
	return w.Arrive(t, r, w.Here(article.Position{Block: 5}, leaves))
}

func (w *traveller) reads(ref string) {
	w.Helper()
	if w.Ref != ref || w.Article.Headline != ref {
		w.Errorf("%s is read, with the headline %s; want %s", w.Ref, w.Article.Headline, ref)
	}
}

func TestBackAndForwardFindWhatWasLeft(t *testing.T) {
	w := travels(t, "one")
	w.goes(Trip{Way: Follow, Ref: "two"}, "left in one")
	w.goes(Trip{Way: Follow, Ref: "three"}, "left in two")
	back, _ := w.Back()
	if a := w.goes(back, "left in three"); !a.Again || a.Left != "left in two" || a.Trace != nil {
		t.Errorf("back leads to %+v", a)
	}
	w.reads("two")
	forward, _ := w.Forward()
	if a := w.goes(forward, "left in two again"); a.Left != "left in three" {
		t.Errorf("forward leads to %+v", a)
	}
	w.reads("three")
	if _, ok := w.Forward(); ok {
		t.Error("there is a way on")
	}
	if fmt.Sprint(w.opened) != "[two three]" {
		t.Errorf("%v were fetched", w.opened)
	}
}

func TestTheQueueLeadsToWhereTheReaderWas(t *testing.T) {
	w := travels(t, "one", "two", "three")
	for _, c := range []struct {
		steps  int
		stop   Stop
		way    Way
		number int
	}{
		{-1, AtFirst, Begin, 0},
		{1, GoesOn, Follow, 2},
		{1, GoesOn, Follow, 3},
		{1, AtLast, Begin, 0},
		{-2, GoesOn, Return, 1},
		{0, AlreadyThere, Begin, 1},
	} {
		trip, stop := w.Queued(c.steps)
		if stop != c.stop || trip.Way != c.way || trip.Number != c.number {
			t.Errorf("%d steps lead to %+v (%d), want %+v", c.steps, trip, stop, c)
		}
		if stop == GoesOn {
			w.goes(trip, w.Ref)
		}
	}
	w.reads("one")
	if _, stop := travels(t, "one").Queued(1); stop != OnlyOne {
		t.Errorf("a queue of one leads on: %d", stop)
	}
}

func TestTheTextsOfAnArchiveTakeItsPlaceInTheQueue(t *testing.T) {
	texts := []string{"crawl#1", "crawl#2", "crawl#3"}
	for _, c := range []struct {
		name, opened string
		at           int
		want         string
		then         int
	}{
		{"named first", "crawl", 0, "[crawl#1 crawl#2 crawl#3 one two]", 0},
		{"and left before it came", "crawl", 1, "[crawl#1 crawl#2 crawl#3 one two]", 3},
		{"not named", "elsewhere", 1, "[crawl one crawl#1 crawl#2 crawl#3 two]", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := Queue{Refs: []string{"crawl", "one", "two"}, At: c.at}
			if q.unpack(c.opened, texts); fmt.Sprint(q.Refs) != c.want || q.At != c.then {
				t.Errorf("the queue is %v at %d", q.Refs, q.At)
			}
		})
	}
	n := New[string]([]string{"crawl"}, Reading{Texts: texts})
	if n.Ref != "crawl#1" || n.Named != "crawl" || len(n.Queue.Refs) != 3 {
		t.Errorf("%q is read, of %v", n.Ref, n.Queue.Refs)
	}
}

func TestStoriesLeftLongAgoAreLetGoAndFetchedAgain(t *testing.T) {
	w := travels(t, "story0")
	const all = 2 * StoriesKept
	for i := range all {
		w.goes(Trip{Way: Follow, Ref: fmt.Sprint("story", i+1)}, "")
	}
	held := 0
	for _, v := range w.latest() {
		if v.Article != nil {
			held++
		}
	}
	if held != StoriesKept-1 {
		t.Errorf("%d stories that were left are held, want %d", held, StoriesKept-1)
	}
	var a Arrival[string]
	for range all {
		back, _ := w.Back()
		a = w.goes(back, "")
	}
	w.reads("story0")
	if p, found := w.Find(a.Trace); !found || p != (article.Position{Block: 5}) {
		t.Errorf("the place is found (%v) at %v", found, p)
	}
	if again := w.opened[all:]; len(again) != all-StoriesKept+1 {
		t.Errorf("%v were fetched again", again)
	}
}

func TestWhatIsGivenUpDoesNotArrive(t *testing.T) {
	w := travels(t, "one")
	fetch := w.Open(context.Background(), Trip{Way: Follow, Ref: "two"}, func(ctx context.Context, _ string, _ func(read, total int64)) (Reading, error) {
		return Reading{}, ctx.Err()
	})
	if !w.GiveUp() || w.GiveUp() {
		t.Error("what is under way is given up once")
	}
	if o := fetch(); !errors.Is(o.err, context.Canceled) {
		t.Errorf("the fetching goes on: %v", o.err)
	} else if _, _, _, ok := w.Opened(o); ok {
		t.Error("it arrives")
	}
}

func TestAStoryThatWasLeftGrowsAndReadsOnWhenTheReaderIsBack(t *testing.T) {
	w := travels(t, "one")
	parts := 0
	w.Arrive(Trip{Way: Follow, Ref: "arriving"}, Reading{Article: longStory("arriving", 1), More: func() (article.Addition, error) {
		if parts++; parts > 2 {
			return article.Addition{}, io.EOF
		}
		return article.Addition{Blocks: longStory("arriving", 1).Body}, nil
	}}, w.Here(article.Position{}, ""))
	wait := w.ReadOn()
	if w.ReadOn() != nil {
		t.Error("two wait for the same part")
	}
	back, _ := w.Back()
	w.goes(back, "")
	if w.Grew(wait()) {
		t.Error("what was left is taken for what is read")
	}
	forward, _ := w.Forward()
	w.goes(forward, "")
	for next := w.ReadOn(); next != nil; next = w.ReadOn() {
		if !w.Grew(next()) {
			t.Error("what is read has not grown")
		}
	}
	if n := len(w.Article.Body); n != 3 || w.Arriving() {
		t.Errorf("%d paragraphs have arrived", n)
	}
}
