package ui

import (
	"image"
	"testing"

	"pgregory.net/rapid"
)

func FuzzArrange(f *testing.F) { f.Fuzz(rapid.MakeFuzz(arrangementHolds)) }

func TestArrangementsHoldAtEverySize(t *testing.T) { rapid.Check(t, arrangementHolds) }

// arrangementHolds checks that panes are on the screen and not on one another, that the
// one in focus is there, and that the text stands within its pane.
func arrangementHolds(t *rapid.T) {
	size := image.Pt(rapid.IntRange(0, 300).Draw(t, "width"), rapid.IntRange(0, 120).Draw(t, "height"))
	need := rapid.IntRange(0, 200).Draw(t, "headline rows")
	w := Wish{
		Open:     Panes(rapid.IntRange(1, int(AllPanes)).Draw(t, "open")),
		Zen:      rapid.Bool().Draw(t, "zen"),
		Plain:    rapid.Bool().Draw(t, "plain"),
		Frames:   Frames(rapid.IntRange(0, 2).Draw(t, "frames")),
		Head:     HeadMode(rapid.IntRange(0, 3).Draw(t, "head")),
		Measure:  rapid.IntRange(1, 120).Draw(t, "measure"),
		Margin:   rapid.IntRange(0, 20).Draw(t, "margin"),
		Columns:  rapid.IntRange(-1, 3).Draw(t, "columns"),
		Beside:   rapid.Bool().Draw(t, "beside"),
		Mirrored: rapid.Bool().Draw(t, "mirrored"),
		HeadRows: func(int, Air) int { return need },
	}
	w.Focus = w.Open.Next(Pane(rapid.IntRange(0, int(panes)-1).Draw(t, "focus")), 1)
	if w.Zen {
		w.Focus = Body
	}
	a := Arrange(size, w)
	if a.Below {
		a = a.Covered(rapid.IntRange(0, 40).Draw(t, "covered"))
	}
	placed := map[string]image.Rectangle{"headline": a.Headline, "body": a.Body, "captions": a.Captions, "rule": a.Rule, "footer": a.Footer}
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
	if w.Focus == Body && size.X > 0 && size.Y > 0 {
		if text := image.Rect(a.Edge, a.Body.Min.Y, a.Edge+a.Measure, a.Body.Max.Y); text.Empty() || !text.In(a.Body) {
			t.Errorf("the text stands at %v in a body at %v on a screen of %v", text, a.Body, size)
		}
	}
	for p := range panes {
		if !a.Pane(p).Empty() && !w.Open.Has(p) && !w.Zen {
			t.Errorf("the %v is closed and shown", p)
		}
	}
}
