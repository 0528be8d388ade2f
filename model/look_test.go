package model

import (
	"fmt"
	"image"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// tidings is a story with a head, parts and two figures, the first of them on page two of
// a usual screen.
func tidings() *article.Article {
	a := &article.Article{
		Headline: "The last ferry has been sold to the island that she was built on", Dek: "Nobody had asked for her, and two have paid",
		Byline: "By Ada Quill", Site: "The Daily Signal", Section: "Coast",
	}
	for i := range 40 {
		words := fmt.Sprintf("Paragraph %d tells of the ferry, of the sound that she crossed for nine years and of those who stood at her rail.", i+1)
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)})
	}
	for _, at := range []int{8, 30} {
		a.Body[at] = article.Figure{Caption: article.Caption{Text: article.Words("The ferry at the quay of the island"), Credit: "A. LENS / AGENCY"}}
	}
	a.Body[20] = article.Crosshead{Level: 2, Text: article.Words("What comes next")}
	return a
}

// TestAllStandsAtOneEdge looks at the first letter of every row: of head, text, captions
// under their figures and foot.
func TestAllStandsAtOneEdge(t *testing.T) {
	for _, c := range []struct {
		size  image.Point
		keys  string
		edge  int
		hangs int // of a caption
	}{
		{image.Pt(120, 40), "", 7, 79}, {image.Pt(120, 40), "space", 7, 79}, {image.Pt(120, 40), "C space", 27, 32},
		{image.Pt(80, 24), "", 7, 12}, {image.Pt(80, 24), "space", 7, 12}, {image.Pt(80, 24), "G", 7, 12},
		{image.Pt(40, 20), "", 2, 7}, {image.Pt(40, 20), "space space", 2, 7},
		{image.Pt(200, 60), "", 67, 139}, {image.Pt(200, 60), "C", 67, 72},
	} {
		r := opensOne(t, c.size, tidings()).types(strings.Fields(c.keys)...)
		for i, row := range strings.Split(r.screen(), "\n") {
			at := len(row) - len(strings.TrimLeft(row, " "))
			if strings.TrimSpace(row) != "" && at != c.edge && at != c.hangs {
				t.Errorf("%v %s: row %d begins in column %d: %q", c.size, c.keys, i, at, row)
			}
		}
	}
}

// TestScrollingMovesAllByARow scrolls down by lines. Each screen is the one before moved up,
// but for the foot and the rows at its end that are kept free.
func TestScrollingMovesAllByARow(t *testing.T) {
	for mode, above := range map[ui.HeadMode]int{ui.HeadAuto: 0, ui.HeadLine: 2} { // rows that may be others
		r := &reader{t, New(Options{Reading: Reading{Article: tidings()}, Size: image.Pt(80, 24), Head: mode})}
		before := strings.Split(r.types("C").screen(), "\n")[:22]
		for n := range 90 {
			now := strings.Split(r.types("j").screen(), "\n")[:22]
			for i := above; i < 21; i++ {
				if before[i+1] != now[i] && strings.TrimSpace(before[i+1]) != "" {
					t.Fatalf("mode %d, after %d lines row %d was %q, is %q", mode, n, i, before[i+1], now[i])
				}
			}
			before = now
		}
		for range 100 {
			r.types("k")
		}
		r.sees("THE DAILY SIGNAL · COAST").sees("By Ada Quill")
	}
}

// TestCaptionsTakeTheRowsTheyNeed counts the rows that the text has on the second page of
// a usual screen: 22, and what a caption takes less while its figure is in view.
func TestCaptionsTakeTheRowsTheyNeed(t *testing.T) {
	r := opensOne(t, image.Pt(80, 24), tidings()).types("space")
	if got := r.sees("▸ 1  The ferry at the quay of the island").m.page.Rows(ui.Body); got != 20 {
		t.Errorf("%d rows with a figure in view", got)
	}
	r.types("space", "space").seesNo("The ferry at the quay")
	if got := r.m.page.Rows(ui.Body); got != 22 {
		t.Errorf("%d rows without one", got)
	}
}

func TestTheWholeHeadIsOnASmallScreen(t *testing.T) {
	a := tidings()
	words := strings.Join(strings.Fields(opensOne(t, image.Pt(40, 20), a).screen()), " ")
	for _, part := range []string{a.Headline, a.Dek, a.Byline, "THE DAILY SIGNAL · COAST"} {
		if !strings.Contains(words, part) {
			t.Errorf("%q is not all there: %s", part, words)
		}
	}
}

// TestTheHeadlineGoesAsTheReaderWants scrolls by a page in each of its modes.
func TestTheHeadlineGoesAsTheReaderWants(t *testing.T) {
	for _, c := range []struct {
		mode  ui.HeadMode
		size  image.Point
		first string // of the rows after two pages
	}{
		{ui.HeadAuto, image.Pt(80, 24), "Paragraph"},
		{ui.HeadAuto, image.Pt(80, 40), "THE DAILY SIGNAL · COAST"},
		{ui.HeadScrolls, image.Pt(80, 40), "What comes next"},
		{ui.HeadLine, image.Pt(80, 40), "THE DAILY SIGNAL · The last ferry has been sold"},
		{ui.HeadStays, image.Pt(80, 24), "THE DAILY SIGNAL · COAST"},
	} {
		r := &reader{t, New(Options{Reading: Reading{Article: tidings()}, Size: c.size, Head: c.mode})}
		r.types("space", "space", "}")
		first := ""
		for row := range strings.SplitSeq(r.screen(), "\n") {
			if first = strings.TrimSpace(row); first != "" {
				break
			}
		}
		if !strings.HasPrefix(first, c.first) {
			t.Errorf("mode %d at %v begins with %q, want %q", c.mode, c.size, first, c.first)
		}
	}
}

// TestPagesBeginAndEndWell turns every page: none begins with a blank row or ends in a
// crosshead or in a figure's mark, and none of the words is on no page.
func TestPagesBeginAndEndWell(t *testing.T) {
	r := opensOne(t, image.Pt(80, 24), tidings())
	seen := r.screen()
	for range 12 {
		rows := strings.Split(r.types("space").screen(), "\n")[:22]
		seen += strings.Join(rows, "\n")
		if strings.TrimSpace(rows[0]) == "" {
			t.Errorf("a page begins with a blank row:\n%s", strings.Join(rows, "\n"))
		}
		last := strings.TrimSpace(strings.Join(rows, "\n"))
		for _, end := range []string{"What comes next", "▸ 1", "▸ 2"} {
			if strings.HasSuffix(last, end) {
				t.Errorf("a page ends with %q", end)
			}
		}
	}
	for i := range 40 {
		if words := fmt.Sprintf("Paragraph %d tells", i+1); i != 8 && i != 20 && i != 30 && !strings.Contains(seen, words) {
			t.Errorf("%q is on no page", words)
		}
	}
}

func TestAHeadThatWasScrolledAwayComesBackWhereItStays(t *testing.T) {
	r := opensOne(t, image.Pt(80, 24), tidings()).types("space", "space").seesNo("THE DAILY SIGNAL · COAST")
	r.m.Update(tea.WindowSizeMsg{Width: 80, Height: 40})
	r.sees("THE DAILY SIGNAL · COAST")
	r.m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	r.seesNo("THE DAILY SIGNAL · COAST").types("g").sees("THE DAILY SIGNAL · COAST")
}

func TestCaptionsHaveNoKeysWhereTheyStandUnderTheirFigures(t *testing.T) {
	r := opensOne(t, image.Pt(40, 20), tidings()).types("tab", "j")
	r.seesNo("captions  j").types("x").sees("captions are set under")
}
