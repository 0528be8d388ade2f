package pictures

import (
	"image"

	"lede/ui/picture"
)

// A Lens is which part of a picture is seen, where it has the screen to itself.
type Lens struct {
	steps int     // by which it is larger than the screen
	x, y  float64 // its middle, in parts of the picture's width and height
}

// magnified is how much larger than the screen a picture is at each step.
var magnified = [...]float64{1, 1.5, 2, 3, 4, 6, 8, 12, 16}

// NewLens sees all of a picture.
func NewLens() Lens { return Lens{0, 0.5, 0.5} }

// Zoom goes nearer by steps, or away; false where there is no further to go.
func (l *Lens) Zoom(steps int) bool {
	before := l.steps
	l.steps = max(0, min(l.steps+steps, len(magnified)-1))
	return l.steps != before
}

// Pan moves by tenths of what is seen; false where the picture ends there.
func (l *Lens) Pan(x, y int) bool {
	before, z := *l, magnified[l.steps]
	half := 0.5 / z
	l.x = max(half, min(l.x+float64(x)/10/z, 1-half))
	l.y = max(half, min(l.y+float64(y)/10/z, 1-half))
	return *l != before
}

// Times is how much larger than the screen the picture is.
func (l *Lens) Times() float64 { return magnified[l.steps] }

// See is which part of a picture of size px is seen in so many cells at most, and the
// cells that this takes.
func (l *Lens) See(px image.Point, cols, rows int, cell image.Point) (part image.Rectangle, c, r int) {
	c, r = picture.Fit(px, cols, rows, cell)
	if c == 0 {
		return part, 0, 0
	}
	z := magnified[l.steps]
	wide, high := float64(c)*z, float64(r)*z // cells of the whole picture
	c, r = min(cols, int(wide)), min(rows, int(high))
	w, h := float64(px.X)*float64(c)/wide, float64(px.Y)*float64(r)/high
	left := max(0, min(l.x*float64(px.X)-w/2, float64(px.X)-w))
	top := max(0, min(l.y*float64(px.Y)-h/2, float64(px.Y)-h))
	return image.Rect(int(left), int(top), int(left+w), int(top+h)), c, r
}
