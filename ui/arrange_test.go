package ui

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestArrange compares arrangements with drawings. A letter is a pane, upper case where
// it is in focus: headline, body, captions, title; = is the footer and + the frame. The
// numbers are how many columns and rows a letter stands for.
func TestArrange(t *testing.T) {
	for _, c := range []struct {
		name string
		size image.Point
		wish Wish
		want string
	}{
		{"captions stand beside a wide body", image.Pt(120, 40), open(Body, Headline, Body, Captions), `
			   1   75  1   42  1
			1  +   +   +   +   +
			4  +   h   h   h   +
			1  +   +   +   +   +
			31 +   B   +   c   +
			1  +   +   +   +   +
			1  +   =   =   =   +
			1  +   +   +   +   +
		`},
		{"a hundred columns leave the body its measure", image.Pt(100, 20), open(Body, Headline, Body, Captions), `
			   1   69  1   28  1
			1  +   +   +   +   +
			4  +   h   h   h   +
			1  +   +   +   +   +
			11 +   B   +   c   +
			1  +   +   +   +   +
			1  +   =   =   =   +
			1  +   +   +   +   +
		`},
		{"captions move below a narrower body", image.Pt(99, 40), open(Body, Headline, Body, Captions), `
			   99
			4  h
			1  +
			25 B
			1  +
			8  c
			1  =
		`},
		{"the body takes what closed captions leave", image.Pt(120, 40), open(Body, Headline, Body), `
			   1   118 1
			1  +   +   +
			4  +   h   +
			1  +   +   +
			31 +   B   +
			1  +   +   +
			1  +   =   +
			1  +   +   +
		`},
		{"captions take what a closed body leaves", image.Pt(120, 40), open(Captions, Headline, Captions), `
			   1   118 1
			1  +   +   +
			4  +   h   +
			1  +   +   +
			31 +   C   +
			1  +   +   +
			1  +   =   +
			1  +   +   +
		`},
		{"the headline alone has all the room", image.Pt(120, 40), open(Headline, Headline), `
			   1   118 1
			1  +   +   +
			36 +   H   +
			1  +   +   +
			1  +   =   +
			1  +   +   +
		`},
		{"the body alone, framed", image.Pt(120, 40), open(Body, Body), `
			   1   118 1
			1  +   +   +
			36 +   B   +
			1  +   +   +
			1  +   =   +
			1  +   +   +
		`},
		{"the captions alone below nothing", image.Pt(80, 24), open(Captions, Captions), `
			   80
			23 C
			1  =
		`},
		{"a long headline gets a third of the rows", image.Pt(80, 18), Wish{Open: Just(Headline, Body), Focus: Body, HeadlineRows: func(int) int { return 40 }}, `
			   80
			6  h
			1  +
			10 B
			1  =
		`},
		{"a low screen shows the pane in focus", image.Pt(120, 14), open(Captions, Headline, Body, Captions), `
			   120
			1  t
			12 C
			1  =
		`},
		{"a narrow screen shows the pane in focus", image.Pt(49, 40), open(Body, Headline, Body, Captions), `
			   49
			1  t
			38 B
			1  =
		`},
		{"the headline needs no running head", image.Pt(40, 12), open(Headline, Headline, Body), `
			   40
			11 H
			1  =
		`},
		{"four rows have a footer", image.Pt(20, 4), open(Body, Body), `
			   20
			3  B
			1  =
		`},
		{"three rows have none", image.Pt(20, 3), open(Body, Body), `
			   20
			3  B
		`},
		{"a single cell is the body's", image.Pt(1, 1), open(Body, Headline, Body, Captions), `
			   1
			1  B
		`},
		{"zen is the body and nothing else", image.Pt(120, 40), Wish{Open: AllPanes, Focus: Body, Zen: true}, `
			   120
			40 B
		`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, want := drawing(c.size, c.wish), undented(c.want)
			if got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// open is the wish for panes of which one is in focus, with a headline of four rows.
func open(focus Pane, panes ...Pane) Wish {
	return Wish{Open: Just(panes...), Focus: focus, HeadlineRows: func(int) int { return 4 }}
}

// drawing draws an arrangement, columns and rows that are alike once.
func drawing(size image.Point, w Wish) string {
	cells := letters(size, w)
	rows, heights := folded(cells)
	columns, widths := folded(turned(rows))
	var b strings.Builder
	b.WriteString("   ")
	for _, n := range widths {
		fmt.Fprintf(&b, "%-4d", n)
	}
	for i, row := range turned(columns) {
		fmt.Fprintf(&b, "\n%-3d", heights[i])
		for _, letter := range row {
			fmt.Fprintf(&b, "%-4c", letter)
		}
	}
	return undented(b.String())
}

// letters has a letter for each cell of the screen.
func letters(size image.Point, w Wish) []string {
	a := Arrange(size, w)
	panes := []struct {
		letter string
		pane   Pane
		at     image.Rectangle
	}{{"h", Headline, a.Headline}, {"b", Body, a.Body}, {"c", Captions, a.Captions}, {"t", panes, a.Title}, {"=", panes, a.Footer}}
	rows := make([]string, size.Y)
	for y := range rows {
		for x := range size.X {
			letter := "+"
			for _, p := range panes {
				if image.Pt(x, y).In(p.at) {
					letter = p.letter
					if p.pane == w.Focus {
						letter = strings.ToUpper(letter)
					}
				}
			}
			rows[y] += letter
		}
	}
	return rows
}

// folded is rows without those that are like the one above, and how many each stands for.
func folded(rows []string) (once []string, times []int) {
	for i, r := range rows {
		if i == 0 || r != rows[i-1] {
			once, times = append(once, r), append(times, 0)
		}
		times[len(times)-1]++
	}
	return once, times
}

// turned is rows as columns.
func turned(rows []string) []string {
	columns := make([]string, len(rows[0]))
	for x := range columns {
		for _, r := range rows {
			columns[x] += r[x : x+1]
		}
	}
	return columns
}

// undented is text without what stands left of all its lines, and without empty ones.
func undented(text string) string {
	var b strings.Builder
	indent := -1
	for line := range strings.SplitSeq(text, "\n") {
		words := strings.TrimLeft(line, "\t")
		if strings.TrimSpace(words) == "" {
			continue
		}
		if indent < 0 {
			indent = len(line) - len(words)
		}
		b.WriteString(strings.TrimRight(line[min(indent, len(line)):], " ") + "\n")
	}
	return b.String()
}

func FuzzArrange(f *testing.F) { f.Fuzz(rapid.MakeFuzz(arrangementHolds)) }

func TestArrangementsHoldAtEverySize(t *testing.T) { rapid.Check(t, arrangementHolds) }

// arrangementHolds checks that panes are on the screen and not on one another, and
// that the one in focus is there.
func arrangementHolds(t *rapid.T) {
	size := image.Pt(rapid.IntRange(0, 300).Draw(t, "width"), rapid.IntRange(0, 120).Draw(t, "height"))
	need := rapid.IntRange(0, 200).Draw(t, "headline rows")
	w := Wish{
		Open:         Panes(rapid.IntRange(1, int(AllPanes)).Draw(t, "open")),
		Zen:          rapid.Bool().Draw(t, "zen"),
		HeadlineRows: func(int) int { return need },
	}
	w.Focus = w.Open.Next(Pane(rapid.IntRange(0, int(panes)-1).Draw(t, "focus")), 1)
	if w.Zen {
		w.Focus = Body
	}
	a := Arrange(size, w)
	placed := map[string]image.Rectangle{"headline": a.Headline, "body": a.Body, "captions": a.Captions, "title": a.Title, "footer": a.Footer}
	for name, r := range placed {
		if !r.Empty() && !r.In(image.Rectangle{Max: size}) {
			t.Errorf("the %s stands at %v on a screen of %v", name, r, size)
		}
		for other, q := range placed {
			if name < other && r.Overlaps(q) {
				t.Errorf("the %s at %v lies over the %s at %v", name, r, other, q)
			}
		}
	}
	if size.X > 0 && size.Y > 0 && a.Pane(w.Focus).Empty() {
		t.Errorf("the %v is in focus and not on a screen of %v", w.Focus, size)
	}
	for p := range panes {
		if !a.Pane(p).Empty() && !w.Open.Has(p) && !w.Zen {
			t.Errorf("the %v is closed and shown", p)
		}
	}
}
