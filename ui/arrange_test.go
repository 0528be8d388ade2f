package ui

import (
	"image"
	"testing"
)

// TestArrange compares arrangements with drawings. A letter is a pane, upper case where
// it is in focus: headline, body, captions; | is the body's part that the text stands in,
// ~ the rule above the foot, = the foot and + what is left. The numbers are how many
// columns and rows a letter stands for.
func TestArrange(t *testing.T) {
	for _, c := range []struct {
		name string
		size image.Point
		wish Wish
		want string
	}{
		{"captions stand beside the text, and both in the middle", image.Pt(120, 40), wish(10, Headline, Body, Captions), `
			   7   66  2   38  7
			38 B   |   B   c   +
			1  ~   ~   ~   ~   ~
			1  =   =   =   =   =
		`},
		{"a low head stays above the text in a high window", image.Pt(120, 40), wish(9, Headline, Body, Captions), `
			   7   66  2   38  7
			8  h   h   h   h   h
			30 B   |   B   c   +
			1  ~   ~   ~   ~   ~
			1  =   =   =   =   =
		`},
		{"it scrolls away where the reader wants that", image.Pt(120, 40), with(wish(8, Headline, Body), func(w *Wish) { w.Head = HeadScrolls }), `
			   27  66  27
			38 B   |   B
			1  ~   ~   ~
			1  =   =   =
		`},
		{"it stays where the reader wants that, on a third of the rows", image.Pt(80, 24), with(wish(40, Headline, Body), func(w *Wish) { w.Head = HeadStays }), `
			   7   66  7
			8  h   h   h
			14 B   |   B
			1  ~   ~   ~
			1  =   =   =
		`},
		{"a hundred columns leave the text its measure", image.Pt(100, 20), wish(4, Headline, Body, Captions), `
			   2   66  2   28  2
			18 B   |   B   c   +
			1  ~   ~   ~   ~   ~
			1  =   =   =   =   =
		`},
		{"in a wide window captions stand in the margin", image.Pt(200, 60), wish(20, Headline, Body, Captions), `
			   67  66  2   38  27
			58 B   |   B   c   +
			1  ~   ~   ~   ~   ~
			1  =   =   =   =   =
		`},
		{"and without them the text stands where it did", image.Pt(200, 60), wish(20, Headline, Body), `
			   67  66  67
			58 B   |   B
			1  ~   ~   ~
			1  =   =   =
		`},
		{"in a narrower one there is no column for captions", image.Pt(99, 40), wish(10, Headline, Body, Captions), `
			   16  66  17
			38 B   |   B
			1  ~   ~   ~
			1  =   =   =
		`},
		{"nor where there are none", image.Pt(120, 40), with(wish(10, Headline, Body, Captions), func(w *Wish) { w.Beside = false }), `
			   27  66  27
			38 B   |   B
			1  ~   ~   ~
			1  =   =   =
		`},
		{"captions take the text's place where it is closed", image.Pt(80, 24), wish(4, Captions), `
			   80
			22 C
			1  ~
			1  =
		`},
		{"the headline alone has all the room", image.Pt(80, 24), wish(4, Headline), `
			   80
			22 H
			1  ~
			1  =
		`},
		{"a small window has the gutter and one cell", image.Pt(40, 20), wish(9, Headline, Body, Captions), `
			   2   37  1
			18 B   |   B
			1  ~   ~   ~
			1  =   =   =
		`},
		{"a low one has no rule", image.Pt(80, 15), wish(9, Headline, Body), `
			   7   66  7
			14 B   |   B
			1  =   =   =
		`},
		{"a very low one no foot", image.Pt(40, 7), wish(9, Headline, Body), `
			   2   37  1
			7  B   |   B
		`},
		{"a very narrow one no gutter", image.Pt(20, 8), wish(9, Headline, Body), `
			   20
			7  |
			1  =
		`},
		{"without frames the foot is one row", image.Pt(80, 24), with(wish(9, Body), func(w *Wish) { w.Frames = NoFrames }), `
			   7   66  7
			23 B   |   B
			1  =   =   =
		`},
		{"with all of them a box stands around everything", image.Pt(120, 40), with(wish(20, Headline, Body, Captions), func(w *Wish) { w.Frames = FullFrames }), `
			   1   6   66  1   1   44  1
			1  +   +   +   +   +   +   +
			36 +   B   |   B   +   c   +
			1  +   +   +   +   +   +   +
			1  +   =   =   =   =   =   +
			1  +   +   +   +   +   +   +
		`},
		{"text that runs to the left has it all the other way round", image.Pt(120, 40), with(wish(10, Headline, Body, Captions), func(w *Wish) { w.Mirrored = true }), `
			   7   38  2   66  7
			38 +   c   B   |   B
			1  ~   ~   ~   ~   ~
			1  =   =   =   =   =
		`},
		{"a single cell is the body's", image.Pt(1, 1), wish(4, Headline, Body, Captions), `
			   1
			1  |
		`},
		{"and no head's, wherever that stays", image.Pt(2, 1), with(wish(4, Headline, Body), func(w *Wish) { w.Head, w.Focus = HeadStays, Body }), `
			   2
			1  |
		`},
		{"zen is the body and nothing else", image.Pt(120, 40), with(wish(4, Headline, Body, Captions), func(w *Wish) { w.Zen = true }), `
			   27  66  27
			40 B   |   B
		`},
		{"a screen that is heard begins at the left edge", image.Pt(80, 24), with(wish(4, Headline, Body), func(w *Wish) { w.Plain = true }), `
			   66  14
			4  h   h
			19 |   B
			1  =   =
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

// wish is the wish for panes, the body in focus where it is open, with a head of so many
// rows.
func wish(head int, open ...Pane) Wish {
	w := Wish{Open: Just(open...), Measure: 66, Columns: 1, Beside: true, HeadRows: func(int, Air) int { return head }}
	w.Focus = w.Open.Next(Headline, 1)
	return w
}

func with(w Wish, change func(*Wish)) Wish {
	change(&w)
	return w
}

// TestAirIsGivenToTheHeadWhereThereIsRoom decides by the rows of the window, and for an
// article that is all there, by whether it can be seen whole.
func TestAirIsGivenToTheHeadWhereThereIsRoom(t *testing.T) {
	height := func(air Air) int { return 5 + int(air)*3 }
	for _, c := range []struct {
		name   string
		rows   int
		text   int // rows of the article's text; 0 where it is still arriving
		inFlow bool
		want   Air
	}{
		{"in a low window there is none", 24, 10, true, NoAir},
		{"in a higher one there is", 32, 0, true, FullAir},
		{"a text that fits in any case leaves it", 32, 10, true, FullAir},
		{"one that fits without is seen whole", 32, 25, true, NoAir},
		{"but with a blank row above, if that fits", 32, 22, true, SomeAir},
		{"a long one has it", 32, 300, true, FullAir},
		{"a head that stays has what goes into a fifth of the rows", 40, 300, false, SomeAir},
		{"all of it in a very high window", 60, 300, false, FullAir},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := wish(0, Headline, Body)
			w.HeadRows = func(_ int, air Air) int { return height(air) }
			w.Fits = func(_, rows int, air Air) bool { return c.text > 0 && height(air)+c.text <= rows }
			if a := Arrange(image.Pt(80, c.rows), w); a.Air != c.want || a.InFlow != c.inFlow {
				t.Errorf("air %d, in flow %v; want %d, %v", a.Air, a.InFlow, c.want, c.inFlow)
			}
		})
	}
}
