package model

import (
	"errors"
	"testing"
	"time"

	"lede/model/article"
)

// leftElsewhere is where an article was left today on another machine.
func leftElsewhere(a *article.Article, block int) *article.Elsewhere {
	e := &article.Elsewhere{Device: "bay-window-7f3a2c", Left: leftAt(a, block)}
	e.At, e.Share = time.Now(), 0.5
	return e
}

func TestAPlaceOnAnotherMachineIsOffered(t *testing.T) {
	a := longStory("Harbour", 60)
	rm := &rememberer{left: leftAt(a, 20), other: leftElsewhere(a, 30)}
	r := remembers(t, rm, Reading{Article: a}, nil)
	r.run(r.m.begin())
	r.sees("paragraph 21 of 60").sees("left on bay-window today, 50 %: '' goes there · where you left yesterday, 33 %")
	r.types("'", "'").sees("paragraph 31 of 60").seesNo("goes there")
	r.types("'", "'").sees("paragraph 21 of 60")
}

func TestAPlaceThatIsHeardLaterIsOfferedOnce(t *testing.T) {
	a := longStory("Harbour", 60)
	rm, news := &rememberer{}, 1
	var fault error
	r := remembers(t, rm, Reading{Article: a}, func(o *Options) {
		o.Merge = func() (int, error) { return news, fault }
	})
	r.run(r.m.begin())
	rm.other = leftElsewhere(a, 30)
	r.hears(answersCame{})
	r.sees("paragraph 1 of 60").sees("left on bay-window today, 50 %: '' goes there")
	r.types("j").seesNo("goes there")
	r.run(mergeShelves(r.m))
	r.seesNo("goes there")
	news, fault = 0, errors.New("there is no folder /Sync")
	r.run(mergeShelves(r.m))
	r.sees("other machines are not heard: there is no folder /Sync")
}

func TestAReaderWhoHasJumpedKeepsTheirOwnWayBack(t *testing.T) {
	a := longStory("Harbour", 60)
	rm := &rememberer{}
	r := remembers(t, rm, Reading{Article: a}, nil)
	r.run(r.m.begin())
	r.types("space", "G")
	rm.other = leftElsewhere(a, 30)
	r.hears(merged{articles: 1})
	r.sees("paragraph 60 of 60").seesNo("goes there")
}
