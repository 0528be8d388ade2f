package theme

import (
	"image/color"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

func TestColoursThatATextBrings(t *testing.T) {
	white, night := color.RGBA{255, 255, 255, 255}, color.RGBA{20, 20, 30, 255}
	paper := &Theme{Page: Look{Foreground: night, Background: white}}
	for _, c := range []struct {
		name            string
		on              *Theme
		letters, ground color.Color
		want            Look
	}{
		{"they are a terminal's own, where the page is", Terminal(), ansi.Red, nil, Look{Foreground: ansi.Red}},
		{"what can be read stays", paper, color.RGBA{160, 0, 0, 255}, nil, Look{Foreground: color.RGBA{160, 0, 0, 255}}},
		{"letters on a ground of their own stay", paper, ansi.BrightYellow, ansi.Blue, Look{Foreground: ansi.BrightYellow, Background: ansi.Blue}},
		{"a ground has letters that stand out", paper, nil, ansi.BrightYellow, Look{Foreground: black, Background: ansi.BrightYellow}},
		{"without colours there are none", paper.In(colorprofile.Ascii), ansi.Red, nil, Look{}},
	} {
		if got := c.on.Ink(c.letters, c.ground); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
	yellow := paper.Ink(ansi.BrightYellow, nil).Foreground
	if r, g, b, _ := yellow.RGBA(); contrast(yellow, white) < readable || r <= b || g <= b {
		t.Errorf("bright yellow on white is %v, of a contrast of %.1f", yellow, contrast(yellow, white))
	}
}
