package picture

import "image/color"

// distance weighs how unlike two colours look, after Thiadmer Riemersma's "redmean":
// https://www.compuphase.com/cmetric.htm
func distance(a, b color.RGBA) int {
	mean := (int(a.R) + int(b.R)) / 2
	r, g, bl := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return (512+mean)*r*r>>8 + 4*g*g + (767-mean)*bl*bl>>8
}

// xterm16 are xterm's own first sixteen colours. Readers change theirs; nobody can know.
var xterm16 = [16]color.RGBA{
	{0, 0, 0, 255}, {205, 0, 0, 255}, {0, 205, 0, 255}, {205, 205, 0, 255},
	{0, 0, 238, 255}, {205, 0, 205, 255}, {0, 205, 205, 255}, {229, 229, 229, 255},
	{127, 127, 127, 255}, {255, 0, 0, 255}, {0, 255, 0, 255}, {255, 255, 0, 255},
	{92, 92, 255, 255}, {255, 0, 255, 255}, {0, 255, 255, 255}, {255, 255, 255, 255},
}

func nearest16(c color.RGBA) int {
	best := 0
	for i, p := range xterm16 {
		if distance(c, p) < distance(c, xterm16[best]) {
			best = i
		}
	}
	return best
}

// steps are the levels of a channel in the cube of 6×6×6 colours.
var steps = [6]int{0, 95, 135, 175, 215, 255}

// nearest256 is the colour of the cube or of the greys that is nearest, by its number
// in the palette of 256. The first sixteen are left out, being the reader's own.
func nearest256(c color.RGBA) int {
	r, g, b := step(c.R), step(c.G), step(c.B)
	cube := color.RGBA{uint8(steps[r]), uint8(steps[g]), uint8(steps[b]), 255}
	level := (int(c.R)*3 + int(c.G)*6 + int(c.B)) / 10
	grey := min(max((level-3)/10, 0), 23)
	shade := uint8(8 + 10*grey)
	if distance(c, color.RGBA{shade, shade, shade, 255}) < distance(c, cube) {
		return 232 + grey
	}
	return 16 + 36*r + 6*g + b
}

// step is the nearest level of the cube.
func step(v uint8) int {
	best := 0
	for i, s := range steps {
		if abs(int(v)-s) < abs(int(v)-steps[best]) {
			best = i
		}
	}
	return best
}

func abs(i int) int { return max(i, -i) }
