package model

import (
	"context"
	"errors"
	"io"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

func TestTheFootSaysWhatHasBecomeOfSaving(t *testing.T) {
	now := time.Date(2026, 11, 5, 12, 0, 0, 0, time.UTC)
	before := now.AddDate(0, 0, -2)
	for want, s := range map[string]article.Saving{
		"saved":                                 {Version: 1},
		"saved with 3 pictures":                 {Version: 1, Pictures: 3},
		"saved again with 1 picture: version 2": {Version: 2, Pictures: 1, Before: before},
		"saved already with 1 picture, on Tuesday: no word has changed":                               {Version: 1, Pictures: 1, Before: before, Same: true},
		"saved again: version 2, which is not shown, as it has fewer than half of the words":          {Version: 2, Before: before, Worse: "it has fewer than half of the words"},
		"saved with 1 picture; 2 pictures could not be had: the server answers 404 Not Found (a.png)": {Version: 1, Pictures: 1, Missing: []string{"the server answers 404 Not Found (a.png)", "another"}},
		"saved with 500 pictures; the last 12 of its pictures are left out, as there are so many":     {Version: 1, Pictures: 500, Beyond: 12},
	} {
		if got := SavingWords(s, now); got != want {
			t.Errorf("%+v says\n%s\nwant\n%s", s, got, want)
		}
	}
}

// saving is a reader whose articles are saved by that function.
func saving(t *testing.T, reading Reading, save func(context.Context, string) (article.Saving, error)) *reader {
	return &reader{t, New(Options{Reading: reading, Refs: []string{"harbour", "mooring"}, Size: laptop, Save: save,
		Open: func(context.Context, string, func(read, total int64)) (Reading, error) {
			return Reading{Article: longStory("Mooring", 9)}, nil
		}})}
}

func TestAnArticleIsSaved(t *testing.T) {
	var asked string
	var fault error
	r := saving(t, Reading{Article: longStory("Harbour", 60)}, func(_ context.Context, ref string) (article.Saving, error) {
		asked = ref
		return article.Saving{Headline: "Harbour", Version: 1, Pictures: 2}, fault
	})
	r.types("s").sees("saved with 2 pictures")
	if asked != "harbour" {
		t.Errorf("%q is saved", asked)
	}
	r.types("j").seesNo("saved")
	fault = errors.New("the disk is full")
	r.types("s").sees("it is not saved: the disk is full")
}

func TestWhatWasSavedMeanwhileIsSaidInTheNextArticle(t *testing.T) {
	r := saving(t, Reading{Article: longStory("Harbour", 60)}, func(context.Context, string) (article.Saving, error) {
		return article.Saving{Headline: "Harbour", Version: 1}, nil
	})
	_, cmd := r.m.Update(tea.KeyPressMsg{Code: 's', Text: "s"})
	r.sees("saving it …")
	r.types("J").sees("Mooring, paragraph 1 of 9")
	r.run(cmd)
	r.sees("Harbour: saved")
}

func TestWhatCannotBeSavedSaysWhy(t *testing.T) {
	saves := func(context.Context, string) (article.Saving, error) {
		t.Error("it is saved")
		return article.Saving{}, nil
	}
	arriving := Reading{Article: longStory("Harbour", 60), More: func() (Addition, error) { return Addition{}, io.EOF }}
	saving(t, arriving, saves).types("s").sees("it is still arriving")
	saving(t, Reading{Article: longStory("Harbour", 60)}, nil).types("s").sees("lede was told to leave the shelf alone")
	changes := saving(t, Reading{Article: longStory("Harbour", 60)}, saves)
	changes.m.comparison = &comparison{}
	changes.types("s").sees("these are the changes in an article: backspace leads to it")
	own := &reader{t, New(Options{Reading: Reading{Article: longStory("Welcome", 9)}, Size: laptop, Save: saves})}
	own.types("s").sees("this page is lede's own")
}

func TestThePageOfASavedCopyIsReadAgainFromTheWeb(t *testing.T) {
	a := longStory("Harbour", 60)
	a.URL = "https://paper.example/harbour"
	var asked string
	r := &reader{t, New(Options{Reading: Reading{Article: a, Saved: time.Now()}, Refs: []string{"shelf://1"}, Size: laptop,
		Open: func(_ context.Context, ref string, _ func(read, total int64)) (Reading, error) {
			asked = ref
			return Reading{Article: longStory("Mooring", 9)}, nil
		}})}
	r.types("r").sees("Mooring, paragraph 1 of 9")
	if asked != a.URL {
		t.Errorf("%q is read", asked)
	}
	r.types("backspace").sees("Harbour, paragraph 1 of 60")
}

func TestASavedCopySaysThatItIsOne(t *testing.T) {
	a := longStory("Harbour", 60)
	reading := Reading{Article: a, Saved: time.Now().AddDate(0, 0, -1), Why: "lede is to stay off the web"}
	rm := &rememberer{left: leftAt(a, 20)}
	r := remembers(t, rm, reading, nil)
	r.run(r.m.begin())
	r.sees("saved yesterday; lede is to stay off the web · where you left")
	r.types("M").sees("Read from the copy saved yesterday")
	reading.Why = ""
	r = remembers(t, &rememberer{}, reading, nil)
	r.run(r.m.begin())
	r.sees("saved yesterday").seesNo("off the web")
}
