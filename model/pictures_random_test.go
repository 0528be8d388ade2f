package model

import (
	"fmt"
	"image"
	"image/color"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi/kitty"
	"pgregory.net/rapid"

	"lede/model/article"
	"lede/model/terminal"
)

// An onlooker reads at a terminal that keeps pictures, while what is fetched, written and
// waited for comes when it comes.
type onlooker struct {
	*rapid.T
	m     *Model
	due   []tea.Cmd // what runs beside the reader
	keeps map[string]bool
	half  string // the picture of which a part has come to the terminal
	quit  bool
}

// pictureStory has pictures of many shapes, some that can't be had, and some that stand
// in other blocks.
func pictureStory() *article.Article {
	a := &article.Article{Headline: "The ferry is back"}
	figure := func(name, caption string) article.Figure {
		return article.Figure{Images: []article.Image{{URL: "https://herald.example/" + name}}, Caption: article.Caption{Text: article.Words(caption)}}
	}
	for i, name := range []string{"noise-200x160.png", "mast-20x90.png", "gone-10x10.png", "sign-12x12.png", "", "chart.svg", "asked-90x60.png"} {
		words := fmt.Sprintf("Paragraph %d. The morning ferry crossed the sound again, nine years after the last of the old boats was laid up.", i)
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)}, figure(name, "What was seen, as the ferry came in."))
	}
	a.Body[3] = figure("mast-20x90.png", "")
	return &article.Article{Headline: a.Headline, Body: append(a.Body,
		article.Quote{Blocks: []article.Block{a.Body[0], figure("quay-90x60.png", "Within a quotation."), a.Body[2]}},
		article.List{Items: [][]article.Block{{a.Body[0]}, {figure("list-90x60.png", "")}}})}
}

// TestPicturesComeAndGoWhileTheReaderDoesAnything reads at random. The screen keeps its
// size, no placeholder stands on it for a picture that the terminal does not have whole,
// and none is left with the terminal in the end.
func TestPicturesComeAndGoWhileTheReaderDoesAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		how := terminal.Abilities{Known: true, Pane: terminal.Kitty, Large: terminal.Kitty, Cell: image.Pt(8, 17), Far: true, Colours: colorprofile.TrueColor}
		o := &onlooker{T: t, keeps: map[string]bool{}}
		o.m = New(Options{
			Reading: Reading{Article: pictureStory()}, Refs: []string{"story.html"}, Size: screenSizes.Draw(t, "size"),
			Picture: painted, Terminal: &how,
			After: func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } },
		})
		o.hears(answersCame{})
		t.Repeat(map[string]func(*rapid.T){
			"":      o.looks,
			"a key": func(t *rapid.T) { o.hears(keyPress(onlookerKeys.Draw(t, "key"))) },
			"a size": func(t *rapid.T) {
				s := screenSizes.Draw(t, "size")
				o.hears(tea.WindowSizeMsg{Width: s.X, Height: s.Y})
			},
			"a ground": func(t *rapid.T) {
				o.hears(tea.BackgroundColorMsg{Color: color.Gray{rapid.Byte().Draw(t, "grey")}})
			},
			"something comes": func(t *rapid.T) {
				if len(o.due) > 0 {
					o.comes(rapid.IntRange(0, len(o.due)-1).Draw(t, "which"))
				}
			},
		})
		for len(o.due) > 0 {
			o.comes(0)
		}
		for at, print := range o.m.pictures.Impressions() {
			if len(print.Rows) == 0 && print.Words == "…" {
				t.Fatalf("nobody fetches the picture of figure %d", at.Figure)
			}
		}
		o.hears(keyPress("ctrl+c"))
		for len(o.due) > 0 && !o.quit {
			o.comes(len(o.due) - 1)
		}
		if !o.quit || len(o.keeps) > 0 || o.half != "" {
			t.Fatalf("at the end (%v) the terminal keeps %v", o.quit, slices.Collect(maps.Keys(o.keeps)))
		}
	})
}

var onlookerKeys = rapid.SampledFrom(strings.Split("j k space b d u g G C H B i p P x tab I + - = left right esc D z 0 T enter", " "))

// comes runs one of the commands that are due, and gives what it says to the model.
func (o *onlooker) comes(n int) {
	cmd := o.due[n]
	o.due = slices.Delete(o.due, n, n+1)
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			if c != nil {
				o.due = append(o.due, c)
			}
		}
	case tea.QuitMsg:
		o.quit = true
	case tea.RawMsg:
		o.writes(fmt.Sprint(msg.Msg))
		o.hears(msg)
	default:
		o.hears(msg)
	}
}

func (o *onlooker) hears(msg tea.Msg) {
	if _, cmd := o.m.Update(msg); cmd != nil {
		o.due = append(o.due, cmd)
	}
}

// writes is the terminal, which takes a picture's commands only one after the other.
func (o *onlooker) writes(piece string) {
	for _, c := range strings.SplitAfter(piece, "\x1b\\") {
		options, payload, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(c, "\x1b_G"), "\x1b\\"), ";")
		id, more := "", strings.Contains(options, "m=1")
		for _, part := range strings.Split(options, ",") {
			if rest, ok := strings.CutPrefix(part, "i="); ok {
				id = rest
			}
		}
		switch {
		case c == "":
		case id != "" && o.half != "":
			o.Fatalf("picture %s in the middle of picture %s", id, o.half)
		case strings.Contains(options, "a=d"):
			delete(o.keeps, id)
		case more && id != "":
			o.half = id
		case id != "":
			o.keeps[id] = true
		case !more && payload == "":
			o.half = ""
		case !more:
			o.keeps[o.half], o.half = true, ""
		}
	}
}

func (o *onlooker) looks(t *rapid.T) {
	w := wanderer{T: t, m: o.m}
	w.looks(t)
	view := o.m.View().Content
	for _, part := range strings.Split(view, "\x1b[38;5;")[1:] {
		id, rest, _ := strings.Cut(part, "m")
		if _, err := strconv.Atoi(id); err == nil && strings.HasPrefix(rest, string(kitty.Placeholder)) && !o.keeps[id] {
			t.Fatalf("picture %s is on the screen, which the terminal does not have", id)
		}
	}
}
