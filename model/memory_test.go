package model

import (
	"context"
	"errors"
	"io"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// A rememberer remembers one article.
type rememberer struct {
	left   article.Left
	better time.Time // when a copy was saved that has more
	other  *article.Elsewhere
	locked error
	fault  error
	asked  int
	kept   []article.Left
}

func (r *rememberer) recall(_ string, a article.Article, _ bool) (article.Memory, error) {
	r.asked++
	if r.fault != nil {
		return article.Memory{}, r.fault
	}
	m := article.Memory{ID: 1, Left: r.left, Better: r.better, Elsewhere: r.other}
	m.Place, m.Found = r.left.Place.Find(a.Body)
	if m.Locked = r.locked; m.Locked != nil {
		m.ID = 0
	}
	return m, nil
}

func (r *rememberer) keep(_ int64, l article.Left) error {
	r.kept = append(r.kept, l)
	return r.fault
}

// leftAt is what was left yesterday in an article, at a block.
func leftAt(a *article.Article, block int) article.Left {
	return article.Left{At: time.Now().AddDate(0, 0, -1), Share: 0.33, Place: article.TraceOf(a.Body, article.Position{Block: block})}
}

// remembers is a reader of an article that is remembered. Nothing has been asked yet.
func remembers(t *testing.T, rm *rememberer, reading Reading, change func(*Options)) *reader {
	o := Options{Reading: reading, Refs: []string{"harbour"}, Size: laptop, Recall: rm.recall, Keep: rm.keep,
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }}
	if change != nil {
		change(&o)
	}
	return &reader{t, New(o)}
}

func TestTheArticleIsOpenedWhereItWasLeft(t *testing.T) {
	a := longStory("Harbour", 60)
	rm := &rememberer{left: leftAt(a, 20)}
	rm.left.Marks = map[string]article.Trace{"a": article.TraceOf(a.Body, article.Position{Block: 40})}
	r := remembers(t, rm, Reading{Article: a}, nil)
	r.sees("paragraph 1 of 60")
	r.run(r.m.begin())
	r.sees("paragraph 21 of 60").seesNo("paragraph 20 of 60").sees("where you left yesterday, 33 % · g: from the start")
	if len(rm.kept) > 0 {
		t.Errorf("a reader who has done nothing leaves %v", rm.kept)
	}
	r.types("M").sees("Read before yesterday, left at 33 %").types("esc")
	r.types("'", "a").sees("paragraph 41 of 60").seesNo("where you left")
	r.types("g").sees("paragraph 1 of 60")
	if last := rm.kept[len(rm.kept)-1]; last.Place.Near != (article.Position{}) || len(last.Marks) == 0 {
		t.Errorf("what is kept in the end is %+v", last)
	}
}

func TestWhyNothingIsRememberedIsSaidOnce(t *testing.T) {
	a := longStory("Harbour", 60)
	rm := &rememberer{left: leftAt(a, 20), locked: errors.New("the shelf may not be written to")}
	r := remembers(t, rm, Reading{Article: a}, func(o *Options) { o.KeepHighlight = func(int64, article.Highlight) error { return rm.locked } })
	r.run(r.m.begin())
	r.sees("paragraph 21 of 60").sees("where you left yesterday, 33 % · g: from the start · nothing is kept: the shelf")
	r.types("*").sees("the paragraph is highlighted until you leave")
	r.types("g").seesNo("nothing is kept")
	r.run(r.m.memory.recall(r.m))
	r.seesNo("nothing is kept")
}

func TestAPageThatHasLessThanWhatWasSavedSaysSo(t *testing.T) {
	r := remembers(t, &rememberer{better: time.Now().AddDate(0, 0, -1)}, Reading{Article: longStory("Harbour", 9)}, nil)
	r.run(r.m.begin())
	r.sees("the copy saved yesterday has far more: lede shelf show 1")
}

func TestWhereTheReaderIsInAPageThatHasLessIsNotKept(t *testing.T) {
	for _, faster := range []bool{false, true} {
		rm := &rememberer{better: time.Now().AddDate(0, 0, -1)}
		r := remembers(t, rm, Reading{Article: longStory("Harbour", 60)}, nil)
		if faster {
			r.types("space")
		}
		r.run(r.m.begin())
		r.types("space").seesNo("paragraph 1 of 60")
		if err := r.m.LeaveOff(); err != nil || len(rm.kept) > 0 {
			t.Errorf("kept are %+v, %v", rm.kept, err)
		}
	}
}

func TestTheReaderIsNotTakenAway(t *testing.T) {
	a := longStory("Harbour", 60)
	for name, c := range map[string]struct {
		change func(*Options)
		key    string
	}{
		"after a key":                 {nil, "j"},
		"where told from the start":   {func(o *Options) { o.FromStart = true }, ""},
		"where told another place":    {func(o *Options) { o.Starts = map[string]Start{"harbour": {Percent: 1}} }, ""},
		"where told to look for that": {func(o *Options) { o.Starts = map[string]Start{"harbour": {Words: "paragraph 2"}} }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := remembers(t, &rememberer{left: leftAt(a, 40)}, Reading{Article: a}, c.change)
			if c.key != "" {
				r.types(c.key)
			}
			r.run(r.m.begin())
			r.sees("paragraph 2 of 60").seesNo("where you left")
		})
	}
}

func TestAPlaceThatHasNotArrivedIsGoneToWhenItHas(t *testing.T) {
	a := longStory("Harbour", 60)
	left := leftAt(a, 40)
	for _, pressed := range []bool{false, true} {
		rm := &rememberer{left: left}
		r := remembers(t, rm, arriving(a), nil)
		r.run(r.m.memory.recall(r.m))
		r.sees("paragraph 1 of 60").sees("on the way to where you left yesterday")
		if pressed {
			r.types("j")
		}
		r.run(r.m.readOn())
		if pressed {
			r.seesNo("paragraph 41 of 60")
		} else {
			r.sees("paragraph 41 of 60").sees("where you left yesterday, 33 %")
		}
		if rm.asked != 2 {
			t.Errorf("asked %d times; once more when it is whole is enough", rm.asked)
		}
	}
}

// arriving is a reading of an article of which thirty paragraphs are there, and the rest comes.
func arriving(a *article.Article) Reading {
	begun := *a
	begun.Body = a.Body[:30:30]
	rest := a.Body[30:]
	return Reading{Article: &begun, More: func() (Addition, error) {
		if len(rest) == 0 {
			return Addition{}, io.EOF
		}
		blocks := rest
		rest = nil
		return Addition{Blocks: blocks}, nil
	}}
}

func TestAnArticleThatTurnsOutToBeAnotherBeginsAtItsTop(t *testing.T) {
	a := longStory("Harbour", 60)
	var kept []int64
	r := remembers(t, &rememberer{}, arriving(a), func(o *Options) {
		o.Recall = func(_ string, _ article.Article, whole bool) (article.Memory, error) {
			if whole {
				return article.Memory{ID: 2}, nil
			}
			left := leftAt(a, 5)
			return article.Memory{ID: 1, Left: left, Place: left.Place.Near, Found: true}, nil
		}
		o.Keep = func(id int64, _ article.Left) error { kept = append(kept, id); return nil }
	})
	r.run(r.m.memory.recall(r.m))
	r.sees("paragraph 6 of 60").sees("where you left yesterday")
	r.run(r.m.readOn())
	r.sees("paragraph 1 of 60").seesNo("where you left").types("space")
	if !slices.Equal(kept, []int64{2}) {
		t.Errorf("kept in articles %v", kept)
	}
}

func TestWhoLeavesBeforeAllHasArrivedIsRemembered(t *testing.T) {
	var kept []int64
	r := remembers(t, &rememberer{}, arriving(longStory("Harbour", 60)), func(o *Options) {
		o.Recall = func(string, article.Article, bool) (article.Memory, error) { return article.Memory{}, nil }
		o.Register = func(string, article.Article) (int64, error) { return 7, nil }
		o.Keep = func(id int64, _ article.Left) error { kept = append(kept, id); return nil }
		o.KeepHighlight = func(id int64, _ article.Highlight) error { kept = append(kept, id); return nil }
	})
	r.run(r.m.memory.recall(r.m))
	r.types("space", "*")
	if err := r.m.LeaveOff(); err != nil || !slices.Equal(kept, []int64{7, 7}) {
		t.Errorf("kept in articles %v, %v", kept, err)
	}
}

func TestWordsThatAreGoneAreToldFromThoseThatAreThere(t *testing.T) {
	changed := longStory("Harbour", 60)
	rm := &rememberer{left: leftAt(longStory("Lighthouse", 60), 20)}
	rm.left.Place.Words = article.Passage{Exact: "Nobody knows these words, not even here"}
	r := remembers(t, rm, Reading{Article: changed}, nil)
	r.run(r.m.begin())
	r.sees("about where you left yesterday").sees("paragraph 21 of 60")
}

func TestThatNothingCanBeRememberedIsToldOnce(t *testing.T) {
	rm := &rememberer{fault: errors.New("the disk is full")}
	r := remembers(t, rm, Reading{Article: longStory("Harbour", 60)}, nil)
	r.run(r.m.begin())
	r.sees("where you are is not remembered: the disk is full")
	r.types("space").seesNo("remembered").types("space").seesNo("remembered")
}

func TestWhereTheReaderLeavesOffIsKeptInTheEnd(t *testing.T) {
	a := longStory("Harbour", 60)
	rm := &rememberer{}
	r := remembers(t, rm, Reading{Article: a}, func(o *Options) {
		o.After = func(time.Duration, tea.Msg) tea.Cmd { return nil } // no time passes
	})
	r.m.Update(keyPress("G")) // before anything has been asked
	if err := r.m.LeaveOff(); err != nil || len(rm.kept) != 1 {
		t.Fatalf("kept %v, %v", rm.kept, err)
	}
	if l := rm.kept[0]; !l.Ended || l.Share < 0.5 || l.Place.Words.Exact == "" {
		t.Errorf("what is kept is %+v", l)
	}
}

func TestAFileThatIsFollowedIsAskedForOnce(t *testing.T) {
	a := longStory("Harbour", 60)
	rm := &rememberer{left: leftAt(a, 20)}
	r := remembers(t, rm, Reading{Article: a}, func(o *Options) {
		o.Open = func(context.Context, string, func(read, total int64)) (Reading, error) {
			return Reading{Article: longStory("Harbour", 61)}, nil
		}
	})
	r.run(r.m.begin())
	r.run(r.m.reload(true))
	r.sees("paragraph 21 of 61")
	r.types("j")
	if rm.asked != 1 || len(rm.kept) == 0 {
		t.Errorf("asked %d times, kept %d times", rm.asked, len(rm.kept))
	}
	r.types("r")
	if rm.asked != 2 {
		t.Errorf("read again by the reader, it is asked for %d times", rm.asked)
	}
}

func TestDaysAreToldAsPeopleDo(t *testing.T) {
	now := time.Date(2024, 3, 6, 14, 31, 0, 0, time.UTC) // a Wednesday
	for at, want := range map[string]string{
		"2024-03-06T00:00:00Z":      "today",
		"2024-03-06T01:00:00+02:00": "yesterday",
		"2024-03-04T09:00:00Z":      "on Monday",
		"2024-02-29T23:00:00Z":      "on Thursday",
		"2024-02-28T09:00:00Z":      "on 28 February",
		"2023-12-31T09:00:00Z":      "on 31 December 2023",
	} {
		then, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := dayWords(then, now); got != want {
			t.Errorf("%s is %s, want %s", at, got, want)
		}
	}
}
