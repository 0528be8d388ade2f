package model

import (
	"fmt"
	"image"
	"testing"

	"lede/model/article"
)

// chapters is an article of that many crossheads, a crosshead of the third level
// under each, and three paragraphs under that.
func chapters(n int) map[string]*article.Article {
	a := &article.Article{Headline: "Chapters"}
	head := func(level int, words string) {
		a.Body = append(a.Body, article.Crosshead{Level: level, Text: article.Words(words)})
	}
	names := []string{"Harbour", "Lighthouse", "Ropewalk", "Customs house", "Tavern"}
	for i := range n {
		head(2, fmt.Sprintf("%d %s", i+1, names[i%len(names)]))
		head(3, fmt.Sprintf("%d. Its keeper", i+1))
		for p := range 3 {
			a.Body = append(a.Body, article.Paragraph{Text: article.Words(fmt.Sprintf("Chapter %d, paragraph %d.", i+1, p+1))})
		}
	}
	return map[string]*article.Article{"chapters": a}
}

func TestTheOutlineJumpsAndBackReturns(t *testing.T) {
	r := opens(t, laptop, chapters(12), "chapters")
	r.types("j", "j")
	before := r.screen()
	r.types("t").sees("┌ Outline ").sees("│  1 Harbour").sees("│▸   1. Its keeper").sees("24 of 24")
	r.types("down", "down", "enter").sees("2. Its keeper").seesNo("2 Lighthouse").seesNo("Outline")
	r.types("backspace")
	if r.screen() != before {
		t.Errorf("back again:\n%s", r.screen())
	}
}

func TestTheOutlineIsNarrowedByTyping(t *testing.T) {
	r := opens(t, laptop, chapters(12), "chapters")
	r.types("t", "r", "o", "p", "e").sees("3 Ropewalk").sees("8 Ropewalk").seesNo("│  1 Harbour").sees("2 of 24")
	r.types("down", "enter").sees("Chapter 8, paragraph 1").seesNo("7 Lighthouse")
	r.types("t", "x", "x", "x").sees("no crosshead is like this")
	r.types("enter").sees("no crosshead is like this").seesNo("Outline")
	r.types("t", "t", "esc").sees("Chapter 8, paragraph 1").seesNo("Outline")
}

func TestAllLinksAreListedWithTheirAddresses(t *testing.T) {
	r, browsed := readsHarbour(t)
	r.types("U").sees("lighthouse").sees("https://paper.example/lighthouse#lamp")
	r.sees("https://thief.example/ · but it reads https://bank.example").sees("https://paper.example/cook")
	r.types("m", "a", "i", "l").sees("mailto:desk@paper.example").seesNo("lighthouse#lamp")
	r.types("enter")
	if len(*browsed) != 1 {
		t.Errorf("the browser was given %v", *browsed)
	}
}

func TestListsInNarrowPlaces(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {2, 2}, {5, 4}, {12, 6}, {40, 12}, {120, 40}} {
		r := opens(t, size, chapters(40), "chapters")
		for range 12 {
			r.types("t", "down")
			r.screen()
			r.types("enter")
		}
	}
}
