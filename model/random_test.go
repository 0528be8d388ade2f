package model

import (
	"fmt"
	"image"
	"image/color"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/model/article"
	"lede/model/navigation"
	"lede/ui"
)

// FuzzReader is a reader who does anything at all.
func FuzzReader(f *testing.F) { f.Fuzz(rapid.MakeFuzz(readAtRandom)) }

func TestAReaderMayDoAnything(t *testing.T) { rapid.Check(t, readAtRandom) }

// readAtRandom presses keys, changes the terminal and lets text arrive. Nothing of it
// breaks a screen, and what only lays the page out anew keeps the place.
func readAtRandom(t *rapid.T) {
	articles := sweepArticles()
	a := *articles[rapid.IntRange(0, len(articles)-1).Draw(t, "article")]
	w := &wanderer{T: t, m: New(Options{
		Reading: Reading{Article: &a, More: func() (Addition, error) { return Addition{}, io.EOF }, Size: rapid.Int64Range(0, 1<<20).Draw(t, "bytes in all")},
		Panes:   ui.Panes(rapid.IntRange(0, int(ui.AllPanes)).Draw(t, "panes")),
		Size:    screenSizes.Draw(t, "size"),
	})}
	t.Repeat(map[string]func(*rapid.T){
		"":                 w.looks,
		"a command's key":  w.presses(commandKeys),
		"another key":      w.presses(otherKeys),
		"a size":           func(t *rapid.T) { w.resizes(screenSizes.Draw(t, "size")) },
		"a background":     w.background,
		"a mode":           w.mode,
		"the wheel":        w.wheel,
		"a click":          w.click,
		"text arrives":     w.grows,
		"a search goes on": w.searches,
		"a word is over": func(*rapid.T) {
			if s := w.m.speed(); s != nil {
				w.m.Update(wordShown{s.ticket})
			}
		},
		"the text ends":  func(*rapid.T) { w.m.Update(navigation.Growth{Ticket: w.m.nav.Ticket, Err: io.EOF}) },
		"there and back": w.thereAndBack,
		"twice":          w.twice,
		"laid out anew":  w.anew,
	})
}

var (
	screenSizes = rapid.Custom(func(t *rapid.T) image.Point {
		return image.Pt(rapid.IntRange(1, 140).Draw(t, "width"), rapid.IntRange(1, 50).Draw(t, "height"))
	})
	commandKeys = rapid.SampledFrom(slices.Sorted(maps.Keys(newKeymap(Commands(), nil).by[pageTable])))
	otherKeys   = rapid.SampledFrom(strings.Split("1 2 5 9 0 a s y i $ ' m / n esc esc enter tab space backspace up down left right ctrl+r ctrl+w", " "))
)

// A wanderer is a reader without a plan.
type wanderer struct {
	*rapid.T
	m *Model
}

func (w *wanderer) looks(t *rapid.T) {
	rows := strings.Split(w.m.View().Content, "\n")
	if len(rows) != w.m.page.Size().Y {
		t.Fatalf("%d rows on a screen of %v", len(rows), w.m.page.Size())
	}
	for _, row := range rows {
		if n := w.m.width(ansi.Strip(row)); n != w.m.page.Size().X {
			t.Fatalf("a row of %d cells on a screen of %v: %q", n, w.m.page.Size(), row)
		}
	}
	if top := w.m.page.Top; top.Block < 0 || top.Offset < 0 || top.Block > max(0, w.m.nav.Text().End()) {
		t.Fatalf("the reader is at %v of %d blocks", top, len(w.m.nav.Article.Body))
	}
}

func (w *wanderer) presses(keys *rapid.Generator[string]) func(*rapid.T) {
	return func(t *rapid.T) { w.m.Update(keyPress(keys.Draw(t, "key"))) }
}

func (w *wanderer) resizes(size image.Point) {
	w.m.Update(tea.WindowSizeMsg{Width: size.X, Height: size.Y})
}

func (w *wanderer) background(t *rapid.T) {
	w.m.Update(tea.BackgroundColorMsg{Color: color.Gray{rapid.Byte().Draw(t, "grey")}})
}

func (w *wanderer) mode(t *rapid.T) {
	value := ansi.ModeSetting(rapid.IntRange(0, 4).Draw(t, "mode"))
	w.m.Update(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: value})
}

func (w *wanderer) wheel(t *rapid.T) {
	button := tea.MouseWheelDown
	if rapid.Bool().Draw(t, "up") {
		button = tea.MouseWheelUp
	}
	at := screenSizes.Draw(t, "pointer")
	w.m.Update(tea.MouseWheelMsg{X: at.X, Y: at.Y, Button: button})
}

func (w *wanderer) click(t *rapid.T) {
	at := screenSizes.Draw(t, "pointer")
	w.m.Update(tea.MouseClickMsg{X: at.X, Y: at.Y, Button: tea.MouseLeft})
}

func (w *wanderer) grows(t *rapid.T) {
	if !w.m.nav.Arriving() {
		return
	}
	n := len(w.m.nav.Article.Body)
	blocks := []article.Block{article.Paragraph{Text: article.Words(fmt.Sprintf("What came as number %d.", n))}}
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		blocks = append(blocks, article.Figure{Caption: article.Caption{Text: article.Words("What it looks like.")}})
	case 1:
		blocks = append(blocks, article.Crosshead{Level: 2, Text: article.Words("More of it")})
	}
	read, _ := w.m.nav.Bytes()
	more := Addition{Blocks: blocks, Read: read + 100}
	switch rapid.IntRange(0, 3).Draw(t, "of a draft") {
	case 0:
		more.Withdrawn = rapid.IntRange(0, n).Draw(t, "withdrawn")
	case 1:
		a := *w.m.nav.Article
		a.Body = slices.Clone(a.Body[rapid.IntRange(0, n).Draw(t, "withdrawn"):])
		a.Headline += " again"
		more.Revised = &a
	}
	w.m.Update(navigation.Growth{Ticket: w.m.nav.Ticket, More: more})
}

// searches lets a part of a search come to its end.
func (w *wanderer) searches(*rapid.T) {
	s := w.m.search
	if s == nil || !s.IsGoing() {
		return
	}
	w.m.Update(partSearched{s, s.Scan(w.m.nav.Text(), 100)})
}

// closes leaves whatever lies over the page.
func (w *wanderer) closes() {
	for range 8 {
		w.m.Update(keyPress("esc"))
	}
}

// thereAndBack makes the terminal another size for a while.
func (w *wanderer) thereAndBack(t *rapid.T) {
	size, top := w.m.page.Size(), w.m.page.Top
	w.resizes(screenSizes.Draw(t, "other size"))
	w.looks(t)
	w.resizes(size)
	if w.m.page.Top != top {
		t.Fatalf("from %v, another size and back lead to %v", top, w.m.page.Top)
	}
}

// anew presses a key that changes how the page looks.
func (w *wanderer) anew(t *rapid.T) {
	w.closes()
	key, top := rapid.SampledFrom([]string{"T", "w", "+", "-", "=", "D", "0", "ctrl+l"}).Draw(t, "look"), w.m.page.Top
	w.m.Update(keyPress(key))
	if w.m.page.Top != top {
		t.Fatalf("from %v, %s leads to %v", top, key, w.m.page.Top)
	}
}

// twice presses a key that its second press undoes.
func (w *wanderer) twice(t *rapid.T) {
	w.closes()
	key, top := rapid.SampledFrom([]string{"H", "B", "C", "z"}).Draw(t, "toggle"), w.m.page.Top
	for range 2 {
		w.m.Update(keyPress(key))
		w.looks(t)
	}
	if w.m.page.Top != top {
		t.Fatalf("from %v, %s twice leads to %v", top, key, w.m.page.Top)
	}
}
