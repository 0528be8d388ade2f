package model

import (
	"strings"
	"testing"

	"lede/model/article"
	"lede/ui/theme"
)

// letters are the keys that make words.
func letters(words string) []string { return strings.Split(words, "") }

func TestThePaletteFindsCommandsByTheirLetters(t *testing.T) {
	r := opens(t, laptop, chapters(12), "chapters")
	r.types(":").sees("╭─ Commands ").sees("next crosshead").sees("]")
	r.types(letters("nxcr")...).sees("next crosshead").seesNo("previous crosshead")
	r.types("enter").sees("1. Its keeper").seesNo("1 Harbour").seesNo("Commands")
	r.types(":").types(letters("no such")...).sees("no command is like this")
	r.types("enter").sees("no command is like this").seesNo("Commands")
}

func TestCommandsOfThePaletteAreToldThings(t *testing.T) {
	shelf := chapters(40)
	shelf["harbour"] = longStory("Harbour", 30)
	r := opens(t, laptop, shelf, "chapters", "harbour")
	r.types(":").types(letters("50%")...).types("enter").sees("21 Harbour")
	r.types(":").types(letters("width 42")...).types("enter").sees("lines of 42 cells")
	r.types(":").types(letters("width wide")...).types("enter").sees("width takes a number of cells, 10 at least: width 72")
	r.types("=").sees("lines of 66 cells")
	r.types(":").types(letters("theme se")...).sees("theme sepia").types("enter").sees("theme sepia")
	r.types(":").types(letters("theme nowhere.json")...).types("enter").sees(`there is no theme "nowhere.json"`)
	r.types(":").types(letters("open h")...).sees("open harbour").types("tab", "enter").sees("Harbour, paragraph 1")
	r.types("backspace").sees("Chapter")
	r.types(":").types(letters("wid")...).types("tab").sees(":width ").types("esc").seesNo("Commands")
}

func TestEveryCommandOfThePaletteCanBeDone(t *testing.T) {
	count := 0
	for _, g := range Commands() {
		count += len(g.Commands)
	}
	for i := range count {
		r := opens(t, laptop, map[string]*article.Article{"harbour": longStory("Harbour", 30)}, "harbour")
		r.types(":")
		for range i {
			r.types("down")
		}
		r.types("enter", "esc").sees("Harbour")
	}
}

func TestThemesAreSteppedThroughWithThePageInView(t *testing.T) {
	r := opens(t, laptop, chapters(12), "chapters")
	before := r.m.page.Top
	first := r.m.theme.Name
	for range theme.Names() {
		if r.types("T").sees("theme ").sees("1 Harbour"); r.m.theme.Name == first {
			break
		}
	}
	if r.m.theme.Name != first || r.m.page.Top != before {
		t.Errorf("after all themes: %s at %v, before them %s", r.m.theme.Name, r.m.page.Top, first)
	}
}

func TestThePaletteKnowsTheShortNamesOfPagers(t *testing.T) {
	shelf := chapters(40)
	shelf["harbour"] = longStory("Harbour", 30)
	r := opens(t, laptop, shelf, "chapters", "harbour")
	r.types(":", "n", "enter").sees("Harbour, paragraph 1").types(":", "p", "enter").sees("Chapter").types(":", "h", "enter").sees("╭─ Keys ").types("esc")
	for name, command := range shortNames {
		r.types(":").types(letters(name)...)
		p := opened[*palette](r.m)
		if got := p.left[p.at].Text; got != command {
			t.Errorf(":%s stands for %q, want %q", name, got, command)
		}
		r.types("esc")
	}
}
