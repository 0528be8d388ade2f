package model

import (
	"image"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
)

// A clock is moved on by the test: each tick is the end of what is waited for.
type clock struct {
	*reader
	waits []time.Duration
	last  tea.Msg
}

func withClock(r *reader) *clock {
	c := &clock{reader: r}
	r.m.options.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
		c.waits, c.last = append(c.waits, d), msg
		return nil
	}
	return c
}

func (c *clock) ticks(n int) *clock {
	for range n {
		c.m.Update(c.last)
	}
	return c
}

func (c *clock) types(keys ...string) *clock {
	c.reader.types(keys...)
	return c
}

// word is what is shown, with the letter under the eye in brackets.
func (c *clock) word() string {
	if c.m.speed() == nil {
		return ""
	}
	var b strings.Builder
	for _, s := range c.m.speedInView().Words.Spans {
		if s.Over != 0 {
			b.WriteString("[" + s.Text + "]")
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func (c *clock) shows(want string) *clock {
	c.Helper()
	if got := c.word(); got != want {
		c.Errorf("%q is shown, want %q", got, want)
	}
	return c
}

func TestSpeedReadingGoesFromWordToWord(t *testing.T) {
	c := withClock(opensOne(t, desk, quayStory()))
	c.types("R").sees("240 words a minute")
	c.shows("T[h]e").ticks(1).shows("ha[r]bour").ticks(1).shows("w[a]ll").ticks(14).shows("h[a]d.")
	c.ticks(1).shows("I[t]").ticks(6).shows("o[n]e").ticks(1).shows("t[w]o")
	c.ticks(1).shows("T[h]e").ticks(1).shows("e[n]d.").ticks(1).shows("e[n]d.").sees("the end of the article")
}

func TestSpeedReadingPausesAtSentenceEnds(t *testing.T) {
	c := withClock(opensOne(t, desk, quayStory()))
	c.types("}", "R") // It stands. So does the quay.
	c.ticks(3)
	want := []time.Duration{250 * time.Millisecond, 625 * time.Millisecond, 250 * time.Millisecond, 250 * time.Millisecond}
	for i, d := range want {
		if c.waits[i] != d {
			t.Errorf("word %d stands for %v, want %v", i+1, c.waits[i], d)
		}
	}
	c.types("+", "+", "+").sees("300 words a minute")
	if got := c.waits[len(c.waits)-1]; got != 200*time.Millisecond {
		t.Errorf("at 300 words a minute a word stands for %v", got)
	}
	late := c.last
	c.types("space").sees("space goes on")
	c.m.Update(late)
	c.shows("d[o]es").types("space").ticks(1)
	c.shows("t[h]e")
}

func TestSpeedReadingShowsSeveralWords(t *testing.T) {
	c := withClock(opensOne(t, desk, quayStory()))
	c.types("}", "R", "3")
	c.shows("It s[t]ands.").ticks(1).shows("So d[o]es the").ticks(1).shows("q[u]ay.")
	c.types("left").shows("So d[o]es the").types("left").shows("It s[t]ands.").types("right").shows("So d[o]es the")
}

func TestSpeedReadingEndsAtTheVeryWord(t *testing.T) {
	a := longStory("Long", 80)
	a.Body[60] = article.Paragraph{Text: article.Words("Here stands the lighthouse.")}
	c := withClock(opensOne(t, desk, a))
	c.types("R").ticks(5*60 + 3).shows("lig[h]thouse.")
	c.types("esc").sees("Here stands the lighthouse.")
	if c.m.pointed == nil || c.m.page.Here() != (article.Position{Block: 60, Offset: 16}) {
		t.Errorf("the reader is at %v", c.m.page.Here())
	}
	c.types("R").shows("lig[h]thouse.")
}

func TestTheLetterIsHeldStill(t *testing.T) {
	c := withClock(opensOne(t, image.Pt(60, 20), quayStory()))
	c.types("R")
	column := func() int {
		for line := range strings.Lines(c.screen()) {
			before, after, found := strings.Cut(c.word(), "[")
			if letter, rest, _ := strings.Cut(after, "]"); found && strings.Contains(line, before+letter+rest) {
				return strings.Index(line, before+letter+rest) + len(before)
			}
		}
		return -1
	}
	first := column()
	for range 12 {
		if c.ticks(1); column() != first {
			t.Errorf("%s stands at %d, not at %d", c.word(), column(), first)
		}
	}
}

func TestSpeedReadingEndsWithItsArticle(t *testing.T) {
	a := longStory("Long", 80)
	c := withClock(opensOne(t, desk, a))
	c.types("R").ticks(5 * 40)
	c.sees("words a minute")
	late := c.last
	c.run(c.m.reload(false))
	c.seesNo("words a minute").sees("paragraph 41 of 80")
	c.m.Update(late)
	c.seesNo("words a minute")
}

func TestSpeedReadingPassesOverWhatHasNoWords(t *testing.T) {
	a := &article.Article{Body: []article.Block{
		article.List{}, article.Break{}, article.Paragraph{Text: article.Words("\u00ad One. \u200b")}, article.Figure{},
		article.Code{Text: "x := 1"}, article.Paragraph{Text: article.Words("Two.")},
	}}
	c := withClock(opensOne(t, desk, a))
	c.types("R").shows("O[n]e.").ticks(1).shows("T[w]o.")
}
