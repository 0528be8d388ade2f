package pictures

import (
	"image"
	"testing"
)

func TestALensSeesTheMiddleAndStopsAtTheEdges(t *testing.T) {
	px, cell := image.Pt(800, 400), image.Pt(10, 20)
	for _, c := range []struct {
		name       string
		zoom       int
		x, y       int // tenths to pan by
		part       image.Rectangle
		cols, rows int
	}{
		{"all of it", 0, 0, 0, image.Rect(0, 0, 800, 400), 80, 20},
		{"all of it cannot be moved", 0, 5, 5, image.Rect(0, 0, 800, 400), 80, 20},
		{"twice as large, what was narrow gains rows", 2, 0, 0, image.Rect(200, 50, 600, 350), 80, 30},
		{"to the right edge", 2, 99, 0, image.Rect(400, 50, 800, 350), 80, 30},
		{"to the upper left corner", 2, -99, -99, image.Rect(0, 0, 400, 300), 80, 30},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := NewLens()
			l.Zoom(c.zoom)
			l.Pan(c.x, c.y)
			if part, cols, rows := l.See(px, 80, 30, cell); part != c.part || cols != c.cols || rows != c.rows {
				t.Errorf("it sees %v in %d × %d, want %v in %d × %d", part, cols, rows, c.part, c.cols, c.rows)
			}
		})
	}
}
