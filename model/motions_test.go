package model

import (
	"image"
	"testing"

	"lede/model/article"
)

func TestACountLeadsToTheRowOfThatNumber(t *testing.T) {
	r := opens(t, laptop, map[string]*article.Article{"story.md": longStory("Harbour", 60)}, "story.md")
	want := r.types("j", "j", "j", "j").screen()
	if r.types("G", "5", "g", "esc"); r.screen() != want {
		t.Errorf("5g:\n%s\nwant\n%s", r.screen(), want)
	}
	if r.types("G", "5", "G", "esc"); r.screen() != want {
		t.Errorf("5G:\n%s\nwant\n%s", r.screen(), want)
	}
	r.types("9", "9", "9", "9", "9", "9", "G").sees("paragraph 60 of 60").types("'", "'")
	if r.types("esc"); r.screen() != want {
		t.Error("the way back from a row is not kept")
	}
}

func TestTheHelpSaysHowFarItIsAndFindsACommand(t *testing.T) {
	r := opens(t, laptop, map[string]*article.Article{"story.md": longStory("Harbour", 60)}, "story.md")
	r.types("?").sees("keys  / find  esc close").sees("0 %").types("G").sees("end").types("X").sees("keys wait").sees("In this help")
	r.types("/").sees("Commands").writes("justif").sees("ragged, hyphenated, justified").types("esc").sees("paragraph 1 of 60")
}

// TestTheHelpIsReadInANarrowWindow looks for words that would be cut in one row.
func TestTheHelpIsReadInANarrowWindow(t *testing.T) {
	r := opens(t, image.Pt(40, 60), map[string]*article.Article{"story.md": longStory("Harbour", 60)}, "story.md")
	r.types("?").sees("previous crosshead").sees("to N percent").seesNo("…")
}
