package model

import (
	"image"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
)

// clicks presses the left button on words on the screen and lets it go.
func (r *reader) clicks(words string) *reader {
	r.Helper()
	for y, row := range strings.Split(r.screen(), "\n") {
		if before, _, found := strings.Cut(row, words); found {
			at := tea.Mouse{X: ansi.StringWidth(before), Y: y, Button: tea.MouseLeft}
			_, cmd := r.m.Update(tea.MouseClickMsg(at))
			r.run(cmd)
			_, cmd = r.m.Update(tea.MouseReleaseMsg(at))
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
	r.clicks("▸ 1").sees("▌ 1 Caption A").sees("Caption D").sees("1 of 6")
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
	r.turnsWheel("paragraph 2", tea.MouseWheelDown).seesNo("━━━━━━").sees("min read")
	r.turnsWheel("paragraph 3", tea.MouseWheelUp).sees("━━━━━━")
	r.types("tab").sees("▌ 1").turnsWheel("Caption A", tea.MouseWheelDown).sees("━━━━━━").sees("▌ 4")
	r.types("esc")
	r.types("?").turnsWheel("Reading", tea.MouseWheelDown).types("esc")
	r.types("t").sees("no crossheads")
}

func TestClicksWaitWhileTheReaderTypes(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types("/", "e", "n").clicks("house and").sees("/en").sees("The lighthouse")
}

// drags holds the left button down from one word on the screen to another.
func (r *reader) drags(from, to string) *reader {
	r.Helper()
	var at [2]tea.Mouse
	for i, words := range []string{from, to} {
		for y, row := range strings.Split(r.screen(), "\n") {
			if before, _, found := strings.Cut(row, words); found {
				at[i] = tea.Mouse{X: ansi.StringWidth(before), Y: y, Button: tea.MouseLeft}
				break
			}
		}
	}
	r.m.Update(tea.MouseClickMsg(at[0]))
	r.m.Update(tea.MouseMotionMsg(at[1]))
	r.m.Update(tea.MouseReleaseMsg(at[1]))
	return r
}

func TestTheMouseSelects(t *testing.T) {
	a := &article.Article{Body: []article.Block{
		article.Paragraph{Text: article.Text{{Text: "The keeper of "}, {Text: "the northern light", Link: "https://paper.example/light"}, {Text: " went home."}}},
		article.Paragraph{Text: article.Words("Nobody saw him go, and nobody lit the lamp.")},
		article.Paragraph{Text: article.Words(strings.Repeat("Stone upon stone upon stone. ", 200))},
	}}
	r := opensOne(t, laptop, a)
	// from a link on, which is not followed
	r.drags("northern", "saw").sees("6 words selected").types("y").sees("6 words copied").seesNo("selected")
	// and backwards, from the middle of a word
	r.drags("aw him", "eeper").sees("9 words selected")
	// a click takes it away; one more is a word, a third the paragraph
	r.clicks("him").seesNo("selected").clicks("him").sees("1 word selected").clicks("him").sees("9 words selected")
	r.types("esc").seesNo("selected").clicks("him").seesNo("selected")
	// below the page it goes on
	r.m.Update(tea.MouseClickMsg{X: 20, Y: 10, Button: tea.MouseLeft})
	top := r.m.page.Top
	for range 5 {
		r.m.Update(tea.MouseMotionMsg{X: 20, Y: 23, Button: tea.MouseLeft})
	}
	if r.m.page.Top == top {
		t.Error("the page stays")
	}
	r.sees("words selected")
}

func TestANotchOfTheWheelIsThreeRows(t *testing.T) {
	a := &article.Article{Body: []article.Block{article.Paragraph{Text: article.Words(strings.Repeat("Stone upon stone upon stone. ", 200))}}}
	r := opensOne(t, laptop, a).types("space")
	for _, c := range []struct {
		button tea.MouseButton
		rows   int
	}{{tea.MouseWheelDown, 3}, {tea.MouseWheelDown, 3}, {tea.MouseWheelUp, -3}} {
		want := r.m.page.Body().Move(r.m.page.Top, c.rows)
		if r.turnsWheel("Stone", c.button); r.m.page.Top != want {
			t.Errorf("the wheel leads to %v, want %v", r.m.page.Top, want)
		}
	}
}
