package model

import (
	"context"
	"errors"
	"image"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui/theme"
)

func TestTheShelfIsReadThroughToItsEndsAndHoldsNoMoreThanSomeScreens(t *testing.T) {
	b := numbered(1000)
	r := looksThrough(t, b, laptop, nil)
	r.sees("Story 1 ").sees("1 of 1000")
	l := opened[*shelfList](r.m)
	for range 200 {
		r.types("space")
		if n := len(l.entries); n > 120 {
			t.Fatalf("%d articles are held at %d", n, l.at)
		}
	}
	r.sees("1000 of 1000").sees("Story 1000")
	for range 200 {
		r.types("b")
	}
	r.sees("1 of 1000").sees("Story 1 ")
	r.types("G").sees("1000 of 1000").sees("Story 1000").sees("Story 992")
	r.types("k", "k").sees("998 of 1000")
	r.types("g").sees("1 of 1000").sees("Story 1 ")
	r.types("5", "j").sees("6 of 1000")
}

func TestAnArticleThatIsRememberedWhileTheShelfIsOpenIsListed(t *testing.T) {
	b := numbered(0)
	rm := &rememberer{}
	r := remembers(t, rm, Reading{Article: longStory("Harbour", 9)}, func(o *Options) { o.Shelf = b.shelf() })
	r.types("L").sees("nothing is on the shelf yet")
	b.entries = numbered(1).entries
	r.run(r.m.begin())
	r.sees("Story 1").sees("1 article").seesNo("nothing is on the shelf yet")
}

func TestAPlaceInTheShelfStaysWhenWhatStandsAroundItGoes(t *testing.T) {
	b := numbered(400)
	r := looksThrough(t, b, laptop, nil)
	for range 20 {
		r.types("space")
	}
	r.sees("201 of 400")
	r.types("d").sees("201 of 399").sees("Story 202").sees("in the trash for 30 days: 1 article")
	if _, err := b.handle(article.Shelving{Do: article.Delete, IDs: []int64{1, 2, 3}}); err != nil { // by another lede
		t.Fatal(err)
	}
	r.types("a").sees("of 395").sees("archived: 1 article")
	r.types("z", "z").sees("of 397").sees("undone: 1 article")
	if e, ok := opened[*shelfList](r.m).inHand(); !ok || e.ID < 195 || e.ID > 210 {
		t.Errorf("in hand is %+v", e)
	}
	r.types("z").sees("nothing was done")
}

func TestWhatIsMarkedIsChangedTogether(t *testing.T) {
	b := numbered(30)
	r := looksThrough(t, b, laptop, nil)
	r.types("m", "j", "m").sees("2 marked").types("t").sees("tags for 2 articles").types("r", "o", "p", "e", "enter").sees("tagged: 2 articles")
	r.types("t").sees("with commas between").types("R", "o").sees("tab: rope").types("tab").sees("tags: rope, ").types("x", "tab").sees("tags: rope, x ").types("esc")
	r.types("T").sees("rope").types("enter").sees("SHELF · #rope").sees("2 articles").sees("#rope")
	r.types("M").sees("2 articles marked").types("t", "-", "r", "o", "p", "e", "enter").sees("tagged: 2 articles").sees("nothing is here")
	r.types("esc").sees("30 articles").types("t", "q", "u", "a", "y", ",", " ", "o", "a", "k", "enter").sees("#quay · #oak")
	r.types("t").sees("tags: quay, oak, ").types("ctrl+u", "o", "a", "k", "enter").seesNo("#quay").sees("#oak")
	r.types("m", "esc").seesNo("marked").types("M", "M").seesNo("30 marked")
}

func TestWordsNarrowTheShelfAsTheyAreTyped(t *testing.T) {
	b := numbered(300)
	r := looksThrough(t, b, laptop, nil)
	r.types("/", "1").sees("/1").sees("138 headlines, 108 texts").types("5").sees("Story 150").sees("13 headlines")
	r.types("down", "down", "up").types("enter").sees("2 of 13").types("esc").sees("300 articles")
	r.types("/")
	for _, letter := range "number 7." {
		r.types(string(letter))
	}
	r.sees("0 headlines, 1 text").sees("IN THE TEXT").sees("…The words of number 7.")
	r.types("enter", "enter").sees("https://coast.example/7")
}

func TestTheShelfLeadsToArticlesAndBack(t *testing.T) {
	r := looksThrough(t, numbered(30), laptop, nil)
	r.types("q")
	if !r.m.leaving {
		t.Error("who began with the shelf does not leave by it")
	}
	r = looksThrough(t, numbered(30), laptop, nil)
	r.types("esc").sees("q quits, enter opens what is in hand").types("j", "enter").sees("https://coast.example/2, paragraph 1")
	r.types("L").sees("SHELF").types("L").sees("https://coast.example/2, paragraph 1").types("L", "j", "enter").sees("https://coast.example/3, paragraph 1")
	r.types("L", "q").sees("https://coast.example/3, paragraph 1").types("L", "esc").sees("https://coast.example/3, paragraph 1")
	if r.m.leaving {
		t.Error("it has quit")
	}
	r.types("L", "?").sees("On the shelf").types("esc").sees("SHELF").types(":").sees("Commands").types("esc").sees("SHELF")
	r.types("w").sees("no command has this key on the shelf")
}

func TestWhatCannotBeOpenedLeavesTheShelfStanding(t *testing.T) {
	b := numbered(3)
	b.entries[0].URL, b.entries[1].URL = "", "https://coast.example/gone"
	r := looksThrough(t, b, laptop, nil)
	r.types("enter").sees("came through a pipe").types("j", "enter").sees("it is gone").sees("SHELF")
}

func TestAnEmptyShelfGivesWayToTheWelcome(t *testing.T) {
	looksThrough(t, numbered(0), laptop, nil).sees("Welcome, paragraph 1").types("L").sees("nothing is on the shelf yet").types("esc").sees("Welcome, paragraph 1")
}

func TestAShelfThatFailsSaysSo(t *testing.T) {
	b := numbered(30)
	r := looksThrough(t, b, laptop, nil)
	b.err = errors.New("the disk is full")
	r.types("d").sees("nothing was changed: the disk is full").types("u").sees("the shelf can't be read: the disk is full")
	b.err = nil
	r.types("e").sees("30 articles")
	r = looksThrough(t, b, laptop, func(o *Options) { o.Shelf, o.ShelfFirst = Shelf{}, false })
	r.types("L").sees("nothing is remembered")
}

func TestAnswersToAnEarlierQuestionAreDropped(t *testing.T) {
	b := numbered(30)
	r := looksThrough(t, b, laptop, nil)
	_, late := r.m.Update(keyPress("u"))
	r.types("X").sees("SHELF · TRASH").sees("0 articles")
	r.run(late)
	r.sees("SHELF · TRASH").sees("0 articles").seesNo("Story 1")
}

func TestTheArticleInHandStandsBesideTheListWhereThereIsRoom(t *testing.T) {
	b := numbered(30)
	var last context.Context
	r := looksThrough(t, b, image.Pt(120, 30), func(o *Options) {
		ask := o.Shelf.Excerpt
		o.Shelf.Excerpt = func(ctx context.Context, id int64) (article.Excerpt, error) {
			last = ctx
			return ask(ctx, id)
		}
	})
	r.sees("The words of number 1.").types("j").sees("The words of number 2.").seesNo("The words of number 1.")
	before := last
	r.types("j")
	if before.Err() == nil {
		t.Error("what is no longer in hand is still asked for")
	}
	r.m.Update(keyPress("T"))
	r.m.wear(theme.Terminal())
	r.sees("The words of number 3.")
}

func TestPilesAreWalkedThrough(t *testing.T) {
	r := looksThrough(t, numbered(3), laptop, nil)
	for _, title := range []string{"UNREAD", "HALF READ", "READ TO THE END", "SAVED", "ARCHIVE", "TRASH"} {
		r.types("tab").sees("SHELF · " + title)
	}
	r.types("tab").seesNo("SHELF ·").types("shift+tab").sees("TRASH").types("e", "=").sees("THERE MORE THAN ONCE?").sees("2 articles").types("esc").sees("3 articles")
	r.types("W").sees("Coast News").types("enter").sees("SHELF · COAST NEWS")
}

func TestTheWheelAndClicksGoThroughTheShelf(t *testing.T) {
	r := looksThrough(t, numbered(30), laptop, func(o *Options) { o.Mouse = true })
	r.turnsWheel("Story 4", tea.MouseWheelDown).turnsWheel("Story 4", tea.MouseWheelDown).seesNo("1 of 30")
	r.clicks("Story 4").sees("4 of 30").clicks("Story 4").sees("https://coast.example/4, paragraph 1")
}
