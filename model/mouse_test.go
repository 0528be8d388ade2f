package model

import (
	"image"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
)

// clicks presses the left button on words on the screen.
func (r *reader) clicks(words string) *reader {
	r.Helper()
	for y, row := range strings.Split(r.screen(), "\n") {
		if before, _, found := strings.Cut(row, words); found {
			_, cmd := r.m.Update(tea.MouseClickMsg{X: ansi.StringWidth(before), Y: y, Button: tea.MouseLeft})
			r.run(cmd)
			return r
		}
	}
	r.Errorf("%q is not on the screen:\n%s", words, r.screen())
	return r
}

func (r *reader) turnsWheel(words string, button tea.MouseButton) *reader {
	r.Helper()
	for y, row := range strings.Split(r.screen(), "\n") {
		if before, _, found := strings.Cut(row, words); found {
			r.m.Update(tea.MouseWheelMsg{X: ansi.StringWidth(before), Y: y, Button: button})
			return r
		}
	}
	r.Errorf("%q is not on the screen:\n%s", words, r.screen())
	return r
}

// gallery is an article with a figure after every fifth paragraph.
func gallery() map[string]*article.Article {
	a := longStory("Gallery", 30)
	var body []article.Block
	for i, b := range a.Body {
		if body = append(body, b); i%5 == 4 {
			caption := article.Words("Caption " + string(rune('A'+i/5)))
			body = append(body, article.Figure{Images: []article.Image{{URL: "x.jpg"}}, Caption: article.Caption{Text: caption}})
		}
	}
	a.Body = body
	return map[string]*article.Article{"gallery": a}
}

func TestTheMouseIsTheTerminalsUntilItIsAskedFor(t *testing.T) {
	r, _ := readsHarbour(t)
	if mode := r.m.View().MouseMode; mode != tea.MouseModeNone {
		t.Errorf("the mouse mode is %v", mode)
	}
	r.types("alt+m").sees("the mouse is lede's")
	if mode := r.m.View().MouseMode; mode == tea.MouseModeNone {
		t.Error("the mouse is still the terminal's")
	}
	r.types("alt+m").sees("the mouse is the terminal's")
}

func TestClicksFollowLinksAndNotes(t *testing.T) {
	r, browsed := readsHarbour(t)
	r.clicks("house and").sees("Lighthouse, paragraph 21 of 40").types("backspace")
	r.clicks("¹.").sees("Note 1").clicks("paragraph 3").seesNo("Note 1")
	r.clicks("bank.example").sees("but it reads https://bank.example")
	r.clicks("plan")
	if len(*browsed) != 1 {
		t.Errorf("the browser was given %v", *browsed)
	}
}

func TestClicksGoBetweenFiguresAndCaptions(t *testing.T) {
	r := opens(t, image.Pt(120, 30), gallery(), "gallery")
	r.clicks("▸ 2").sees("▌2 Caption B")
	r.clicks("Caption D").sees("▸ 4").seesNo("paragraph 19 ")
}

func TestClicksPickFromTheOutline(t *testing.T) {
	r := opens(t, laptop, chapters(12), "chapters")
	r.types("t").clicks("3 Ropewalk").sees("Chapter 3, paragraph 1").seesNo("Outline").seesNo("2 Lighthouse")
	r.types("t").clicks("Outline").seesNo("Outline").sees("Chapter 3")
	r.types("?").clicks("Keys").seesNo("Keys")
}

func TestTheWheelMovesWhatIsUnderIt(t *testing.T) {
	r := opens(t, image.Pt(120, 30), gallery(), "gallery")
	top := r.m.page.Top
	r.turnsWheel("Caption A", tea.MouseWheelDown).sees("Gallery, paragraph 1 of")
	r.turnsWheel("paragraph 2", tea.MouseWheelDown).seesNo("paragraph 1 of")
	r.turnsWheel("paragraph 3", tea.MouseWheelUp)
	if r.m.page.Top != top {
		t.Errorf("down and up leads to %v", r.m.page.Top)
	}
	r.types("?").turnsWheel("Reading", tea.MouseWheelDown).types("esc")
	r.types("t").sees("no crossheads")
}

func TestClicksWaitWhileTheReaderTypes(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types("/", "e", "n").clicks("house and").sees("/en").sees("The lighthouse")
}
