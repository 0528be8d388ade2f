package picture

import (
	"fmt"
	"image"
	"image/color"
	"testing"
)

func TestAPictureFitsIntoItsRoomAndKeepsItsProportions(t *testing.T) {
	for _, c := range []struct {
		name       string
		px         image.Point
		cols, rows int
		cell       image.Point
		wantCols   int
		wantRows   int
	}{
		{"a wide one takes all columns", image.Pt(1600, 900), 40, 20, image.Pt(10, 20), 40, 11},
		{"a high one takes all rows", image.Pt(600, 1200), 40, 12, image.Pt(10, 20), 12, 12},
		{"cells that are not known are twice as high as wide", image.Pt(100, 100), 40, 40, image.Point{}, 40, 20},
		{"a line of pixels still takes a row", image.Pt(5000, 3), 40, 20, image.Point{}, 40, 1},
		{"a column of pixels still takes a column", image.Pt(3, 5000), 40, 20, image.Point{}, 1, 20},
		{"one without a size takes no room", image.Pt(0, 20), 40, 20, image.Point{}, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if cols, rows := Fit(c.px, c.cols, c.rows, c.cell); cols != c.wantCols || rows != c.wantRows {
				t.Errorf("got %d × %d, want %d × %d", cols, rows, c.wantCols, c.wantRows)
			}
		})
	}
}

func TestASmallPictureIsNotBlownUp(t *testing.T) {
	if cols, rows := NoLarger(image.Pt(100, 100), 40, 40, image.Pt(10, 20)); cols != 10 || rows != 5 {
		t.Errorf("got %d × %d, want 10 × 5", cols, rows)
	}
}

// corner is a picture of w by h pixels whose upper left is red, the rest blue.
func corner(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, color.RGBA{0, 0, 255, 255})
		}
	}
	img.SetRGBA(0, 0, color.RGBA{255, 0, 0, 255})
	return img
}

func TestHalfBlocksHaveTwoPixelsACell(t *testing.T) {
	for _, c := range []struct {
		name  string
		depth Depth
		want  string
	}{
		{"in true colour", TrueColor, "\x1b[38;2;0;0;255m\x1b[48;2;255;0;0m▄\x1b[48;2;0;0;255m▄\x1b[m"},
		{"in 256 colours", Palette256, "\x1b[38;5;21m\x1b[48;5;196m▄\x1b[48;5;21m▄\x1b[m"},
		{"in sixteen", Palette16, "\x1b[34m\x1b[101m▄\x1b[44m▄\x1b[m"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := Blocks(corner(2, 3), c.depth)
			if len(rows) != 2 {
				t.Fatalf("%d rows of three rows of pixels, want 2", len(rows))
			}
			if rows[0] != c.want {
				t.Errorf("got %q\nwant %q", rows[0], c.want)
			}
		})
	}
}

func TestColoursGoToTheNearestOfThePalette(t *testing.T) {
	for _, c := range []struct {
		colour color.RGBA
		want   int
	}{
		{color.RGBA{250, 3, 2, 255}, 196},
		{color.RGBA{97, 97, 97, 255}, 241},
		{color.RGBA{0, 0, 0, 255}, 16},
		{color.RGBA{255, 255, 255, 255}, 231},
		{color.RGBA{0, 135, 175, 255}, 31},
	} {
		if got := nearest256(c.colour); got != c.want {
			t.Errorf("%v is number %d, want %d", c.colour, got, c.want)
		}
	}
}

func TestSextantsShowSixPixelsACell(t *testing.T) {
	for _, c := range []struct{ name, pixels, want string }{
		{"one of six", "x. .. ..", "🬀"},
		{"the left half is an older sign", "x. x. x.", "▌"},
		{"the right half, too", ".x .x .x", "▐"},
		{"a diagonal", "x. .x x.", "🬗"},
		{"all but one", "xx xx x.", "🬝"},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, i := 0, 0
			for _, r := range c.pixels {
				if r == ' ' {
					continue
				}
				if r == 'x' {
					set |= 1 << i
				}
				i++
			}
			if got := sextant(set); got != c.want {
				t.Errorf("got %s (%U), want %s (%U)", got, []rune(got), c.want, []rune(c.want))
			}
		})
	}
}

func TestACellOfOneColourIsBlank(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 2, 3))
	if rows := Sextants(img, TrueColor); fmt.Sprintf("%q", rows) != `["\x1b[38;2;0;0;0m\x1b[48;2;0;0;0m \x1b[m"]` {
		t.Errorf("got %q", rows)
	}
}
