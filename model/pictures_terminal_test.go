package model

import (
	"context"
	"image"
	"image/color"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi/kitty"

	"lede/model/article"
	"lede/model/terminal"
)

// asked is a reader at a terminal that has been asked how it shows pictures, and has not
// answered yet.
func asked(t *testing.T, colours ...colorprofile.Profile) *reader {
	surroundings := terminal.Surroundings{Term: "xterm-kitty", Colours: colorprofile.TrueColor}
	if len(colours) > 0 {
		surroundings = terminal.Surroundings{Term: "xterm", Colours: colours[0]}
	}
	a := &article.Article{Body: []article.Block{
		article.Paragraph{Text: article.Words("The morning ferry crossed the sound again.")},
		article.Figure{Images: []article.Image{{URL: "https://herald.example/quay-800x400.png", Width: 800, Height: 400}}},
	}}
	r := &reader{t, New(Options{
		Reading: Reading{Article: a}, Refs: []string{"story.html"}, Size: image.Pt(80, 24), Picture: painted,
		Surroundings: func(context.Context) terminal.Surroundings { return surroundings },
		After: func(d time.Duration, msg tea.Msg) tea.Cmd {
			if d == terminal.Patience {
				return nil // which has no end
			}
			return func() tea.Msg { return msg }
		},
	})}
	return r.hears(answersCame{})
}

// answers are those of a terminal that shows placeholders, the last one last.
func (r *reader) answers() {
	r.hears(uv.KittyGraphicsEvent{Options: kitty.Options{ID: 31}, Payload: []byte("OK")})
	r.hears(tea.CursorPositionMsg{X: 4, Y: 4})
	r.hears(uv.PrimaryDeviceAttributesEvent{62})
}

func TestTheTerminalIsAskedHowItShowsPictures(t *testing.T) {
	r := asked(t).types("C").seesNo(string(kitty.Placeholder)).seesNo("▄")
	r.answers()
	r.sees(string(kitty.Placeholder))
}

func TestATerminalThatAnswersLateIsHeardAllTheSame(t *testing.T) {
	r := asked(t).types("C")
	r.hears(patienceOver{})
	r.sees("▄").answers()
	r.sees(string(kitty.Placeholder))
}

func TestATerminalThatSaysLateThatItIsBlackHasNoPictureDrawnAgain(t *testing.T) {
	r := asked(t).types("C")
	r.answers()
	drawn := r.m.pictures.Cleared()
	r.hears(tea.BackgroundColorMsg{Color: color.RGBA{A: 255}})
	if r.m.pictures.Cleared() != drawn {
		t.Error("what was drawn on black is drawn on black again")
	}
}

func TestAPictureThatIsWantedLargeBeforeTheTerminalHasAnsweredWaitsForIt(t *testing.T) {
	r := asked(t).types("I").sees("1 of 1").seesNo("can't be shown").seesNo(string(kitty.Placeholder))
	r.answers()
	r.sees("1 of 1").sees(string(kitty.Placeholder))
}

func TestAPictureThatTheTerminalTurnsOutNotToShowIsClosedWithAWord(t *testing.T) {
	r := asked(t, colorprofile.ANSI).types("I").sees("1 of 1")
	r.hears(patienceOver{})
	r.sees("The morning ferry").sees("pictures can't be shown here")
}

func TestTheReaderWhoQuitsWaitsForTheTerminalsAnswers(t *testing.T) {
	r := asked(t)
	if _, cmd := r.m.Update(keyPress("ctrl+c")); cmd == nil || ends(cmd) {
		t.Error("lede ends before the terminal has answered, and leaves the answers to the shell")
	}
	if _, cmd := r.m.Update(uv.PrimaryDeviceAttributesEvent{62}); !ends(cmd) {
		t.Error("lede does not end when the terminal has answered")
	}
}

// ends reports whether a command ends the program.
func ends(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, c := range msg {
			if ends(c) {
				return true
			}
		}
	}
	return false
}
