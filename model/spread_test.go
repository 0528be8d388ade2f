package model

import (
	"fmt"
	"image"
	"strings"
	"testing"
)

func TestColumnsAreReadDownOneAndOnAtTheNext(t *testing.T) {
	r := opens(t, image.Pt(150, 20), chapters(40), "chapters")
	r.types(":").types(letters("width 40")...).types("enter")
	r.types("D").sees("3 columns")
	row := strings.Split(r.screen(), "\n")[4]
	if got := strings.Join(strings.Fields(row), " "); got != "■ 1 Harbour ■ 2 Lighthouse ■ 3 Ropewalk" {
		t.Errorf("the columns begin with %q", got)
	}
	first := r.screen()
	pages := 0
	for r.types("space"); !strings.Contains(r.screen(), "the end of the article"); r.types("space") {
		pages++
	}
	if pages < 3 {
		t.Errorf("%d pages", pages)
	}
	for range pages + 2 {
		r.types("b")
	}
	r.types("j", "k")
	if got := r.screen(); strings.Split(got, "\n")[5] != strings.Split(first, "\n")[5] {
		t.Errorf("back at the top:\n%s", got)
	}
	r.types("G").sees("Chapter 40, paragraph 3").types("D").sees("one column")
}

func TestNoLineIsLostBetweenTwoSpreads(t *testing.T) {
	r := opens(t, image.Pt(150, 20), chapters(40), "chapters")
	r.types(":").types(letters("width 40")...).types("enter", "D")
	seen := ""
	for range 40 {
		seen += r.screen()
		r.types("space")
	}
	for chapter := range 40 {
		for p := range 3 {
			if words := fmt.Sprintf("Chapter %d, paragraph %d.", chapter+1, p+1); !strings.Contains(seen, words) {
				t.Errorf("%q was on no page", words)
			}
		}
	}
}

func TestOneColumnStaysWhereThereIsNoRoom(t *testing.T) {
	r := opens(t, laptop, chapters(4), "chapters")
	r.types("D").sees("there is room for one column of 66 cells: - makes it narrower")
}

func TestLinksAreClickedAndHintedInColumns(t *testing.T) {
	r, _ := readsHarbour(t)
	r.m.resize(150, 20)
	r.types(":").types(letters("width 40")...).types("enter", "D").sees("3 columns")
	r.types("f").sees("fighthouse").types("esc")
	r.clicks("house and").sees("Lighthouse")
}
