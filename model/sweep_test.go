package model

import (
	"fmt"
	"image"
	"runtime"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui"
)

// sweepSizes are all sizes up to thirty by thirty, and those of larger screens around
// which the arrangement changes.
func sweepSizes() []image.Point {
	var sizes []image.Point
	for w := range 30 {
		for h := range 30 {
			sizes = append(sizes, image.Pt(w+1, h+1))
		}
	}
	for _, w := range []int{31, 49, 50, 77, 99, 100, 101, 130} {
		for _, h := range []int{1, 2, 3, 4, 6, 9, 14, 15, 19, 20, 21, 31, 45} {
			sizes = append(sizes, image.Pt(w, h))
		}
	}
	return sizes
}

// sweepArticles are articles of every cut.
func sweepArticles() []*article.Article {
	words := article.Words
	figure := func(caption, credit string) article.Figure {
		return article.Figure{Images: []article.Image{{URL: "quay.jpg", Alt: "A quay"}},
			Caption: article.Caption{Text: words(caption), Credit: credit}}
	}
	hour := strings.Repeat("An hour before the tide turned, the pilots went out again. ", 8)
	return []*article.Article{
		{},
		{Headline: "Short", Body: []article.Block{article.Paragraph{Text: words("So it is.")}}},
		{
			Headline: "Ferry returns after nine years, and nobody in the town can say who paid for it",
			Dek:      "The first boat since the strike carried four hundred people and a piano",
			Byline:   "By Ada Brandt and Ivo Lindqvist", Site: "The Harbour Post", Section: "Coast",
			Body: []article.Block{
				article.Paragraph{Text: words(hour)},
				figure("The ferry comes in at the north quay, under a sky without a cloud.", "IVO LINDQVIST/COAST NEWS"),
				article.Crosshead{Level: 2, Text: words("A long wait")},
				article.List{Items: [][]article.Block{{article.Paragraph{Text: words("One boat.")}}, {article.Paragraph{Text: words("Another.")}}}},
				figure("", ""),
				article.Quote{Blocks: []article.Block{article.Paragraph{Text: words(hour)}}},
				article.Code{Language: "go", Text: "for {\n\tsail()\n}"},
				article.Break{},
				article.Paragraph{Text: article.Text{{Text: "More at "}, {Text: "the harbour", Link: "https://harbour.example/"}, {Text: ".", Note: "1"}}},
			},
			Footnotes: []article.Footnote{{Label: "1", Blocks: []article.Block{article.Paragraph{Text: words("As of noon.")}}}},
		},
		longStory("Long", 300),
		{
			Headline: "המעבורת חזרה אחרי תשע שנים", Language: "he", Direction: article.RightToLeft,
			Body: []article.Block{
				article.Paragraph{Text: words(strings.Repeat("המעבורת הראשונה נכנסה לנמל עם שחר. ", 9))},
				figure("המעבורת בנמל", "צילום"),
			},
		},
		{
			Headline: "渡し船が九年ぶりに戻る 👩‍👩‍👧‍👦",
			Body: []article.Block{
				article.Paragraph{Text: words(strings.Repeat("朝の渡し船が火曜日に再び海峡を渡った。", 9))},
				figure("北の岸壁に着く渡し船", "撮影 港新聞"),
				article.Paragraph{Text: words("e\u0301\u0301\u0301 ⚓\ufe0f 🇳🇴 " + strings.Repeat("長", 80))},
			},
		},
	}
}

// TestEveryScreenAtEverySize draws screens of all articles, panes and overlays at all
// sizes: each has as many rows as the terminal, each row as many cells, and the frame
// joins up.
func TestEveryScreenAtEverySize(t *testing.T) {
	sizes := sweepSizes()
	workers := runtime.GOMAXPROCS(0)
	for worker := range workers {
		t.Run(fmt.Sprint(worker), func(t *testing.T) {
			t.Parallel()
			s := newSweep(t)
			for i := worker; i < len(sizes); i += workers {
				s.panes(t, i, sizes[i])
				s.overlays(t, sizes[i])
			}
		})
	}
}

// A sweep is models that are taken from size to size.
type sweep struct {
	plain []*Model // one for each article
	under []*Model // one for each of overlayKeys
	shelf []*Model // one for each of keysOnTheShelf, and one for who hears the screen
}

// keysOnTheShelf are pressed on the shelf.
var keysOnTheShelf = []string{"j j m", "/ q u a y", "t"}

// overlayKeys lay something over the page, or write into its last row.
var overlayKeys = []string{"?", ":", "t", "U", "f", "/ t h e", ") ) )", "1 2", "m", "G ) enter", "x", "x z", "* D } *", "V } enter", "a n o t e enter x", "* A"}

func newSweep(t *testing.T) *sweep {
	s := &sweep{}
	articles := sweepArticles()
	for i, a := range articles {
		s.plain = append(s.plain, New(Options{Reading: Reading{Article: a}, Size: usualSize, Frames: ui.Frames(i % 3), Head: ui.HeadMode(i % 4)}))
	}
	s.plain = append(s.plain, New(Options{Reading: Reading{Article: articles[2]}, Size: usualSize, Frames: ui.FullFrames}))
	for _, keys := range overlayKeys {
		m := New(Options{Reading: Reading{Article: articles[2]}, Size: usualSize})
		for k := range strings.FieldsSeq(keys) {
			m.Update(keyPress(k))
		}
		s.under = append(s.under, m)
	}
	b := numbered(40)
	b.entries[2].Headline, b.entries[3].Headline = "渡し船が九年ぶりに戻る 👩‍👩‍👧‍👦", "המעבורת חזרה אחרי תשע שנים"
	b.texts[5] = "Two boats lie at the quay, and nobody knows whose."
	for i, keys := range append(keysOnTheShelf, "j") {
		r := looksThrough(t, b, image.Pt(120, 40), func(o *Options) { o.Plain, o.Frames = i == len(keysOnTheShelf), ui.Frames(i%3) })
		s.shelf = append(s.shelf, r.types(strings.Fields(keys)...).m)
	}
	return s
}

var usualSize = image.Pt(80, 24)

// panes draws all panes, open and in focus, with the articles by turns.
func (s *sweep) panes(t *testing.T, turn int, size image.Point) {
	t.Helper()
	for open := ui.Panes(1); open <= ui.AllPanes; open++ {
		turn++
		m := s.plain[turn%len(s.plain)]
		m.page.Open, m.page.Zen, m.message = open, false, ""
		m.Update(tea.WindowSizeMsg{Width: size.X, Height: size.Y})
		for range 3 {
			checkScreen(t, m, fmt.Sprintf("%q, panes %03b, %v in focus", m.nav.Article.Headline, open, m.page.Focus), false)
			m.page.FocusNext(1)
		}
		m.Update(keyPress([]string{"G", "g", "}", "d"}[turn%4]))
		m.Update(keyPress("z"))
		checkScreen(t, m, fmt.Sprintf("%q, zen", m.nav.Article.Headline), false)
	}
}

func (s *sweep) overlays(t *testing.T, size image.Point) {
	t.Helper()
	for i, m := range s.under {
		m.Update(tea.WindowSizeMsg{Width: size.X, Height: size.Y})
		checkScreen(t, m, "after "+overlayKeys[i], true)
	}
	for i, m := range s.shelf {
		m.Update(tea.WindowSizeMsg{Width: size.X, Height: size.Y})
		checkScreen(t, m, fmt.Sprintf("shelf %d", i), true)
	}
}

func checkScreen(t *testing.T, m *Model, what string, overlaid bool) {
	t.Helper()
	screen := ansi.Strip(m.View().Content)
	rows := strings.Split(screen, "\n")
	fail := func(y int, why string) {
		t.Helper()
		t.Fatalf("%v, %s: row %d %s:\n%s", m.page.Size(), what, y, why, screen)
	}
	if len(rows) != m.page.Size().Y {
		fail(len(rows), "is the last")
	}
	cells := make([][]string, len(rows))
	for y, row := range rows {
		cells[y] = cellsOf(row, m.width)
		if n := len(cells[y]); n != m.page.Size().X {
			fail(y, fmt.Sprintf("is %d cells wide", n))
		}
	}
	if overlaid {
		return
	}
	for y := range rows {
		for x := range m.page.Size().X {
			if why := brokenAt(m, cells, image.Pt(x, y)); why != "" {
				fail(y, why)
			}
		}
	}
}

// cellsOf is what stands in each cell of a row; the second cell of what is two wide is
// empty.
func cellsOf(row string, width func(string) int) []string {
	cells := make([]string, 0, len(row))
	for row != "" {
		cluster, _ := ansi.FirstGraphemeCluster(row, ansi.GraphemeWidth)
		n := width(cluster)
		if n > 0 {
			cells = append(cells, cluster)
		}
		for range n - 1 {
			cells = append(cells, "")
		}
		row = row[len(cluster):]
	}
	return cells
}

// arms are the sides on which a sign of the frame goes on: up, right, down, left.
var arms = map[string][4]bool{
	" ": {}, "│": {true, false, true, false}, "─": {false, true, false, true},
	"┌": {false, true, true, false}, "┐": {false, false, true, true}, "└": {true, true, false, false}, "┘": {true, false, false, true},
	"├": {true, true, true, false}, "┤": {true, false, true, true}, "┬": {false, true, true, true}, "┴": {true, true, false, true},
	"┼": {true, true, true, true},
}

var sides = [4]image.Point{{X: 0, Y: -1}, {X: 1, Y: 0}, {X: 0, Y: 1}, {X: -1, Y: 0}}

// brokenAt says what is wrong with the frame at a cell: a sign reaches for a neighbour
// that does not reach back. Cells of panes are not looked at.
func brokenAt(m *Model, cells [][]string, at image.Point) string {
	if !m.inFrame(at) {
		return ""
	}
	sign := cells[at.Y][at.X]
	reach, known := arms[sign]
	if !known {
		return fmt.Sprintf("has %q in its frame", sign)
	}
	for i, side := range sides {
		next := at.Add(side)
		if !next.In(image.Rectangle{Max: m.page.Size()}) {
			continue
		}
		back := false
		if m.inFrame(next) {
			back = arms[cells[next.Y][next.X]][(i+2)%4]
		}
		if reach[i] != back {
			return fmt.Sprintf("has a frame that breaks off between %v and %v", at, next)
		}
	}
	return ""
}

// inFrame reports whether a cell is no pane's.
func (m *Model) inFrame(at image.Point) bool {
	a := m.page.Arrangement()
	return a.Boxed && !at.In(a.Headline) && !at.In(a.Body) && !at.In(a.Captions) && !at.In(a.Footer)
}
