package ui

import (
	"image"
	"strings"

	"charm.land/lipgloss/v2"

	"lede/ui/theme"
)

// frameSigns are the signs of a frame by the sides on which it goes on: up 1, right 2,
// down 4, left 8. One that ends goes on straight.
var frameSigns = func() [16]string {
	b := lipgloss.NormalBorder()
	return [16]string{
		" ", b.Left, b.Top, b.BottomLeft, b.Left, b.Left, b.TopLeft, b.MiddleLeft,
		b.Top, b.BottomRight, b.Top, b.MiddleBottom, b.TopRight, b.MiddleRight, b.MiddleTop, b.Middle,
	}
}()

// A frame is the lines around and between the panes, painted, where the reader wants
// them. It is the same from one key to the next, so the Painter keeps it.
type frame struct {
	size        image.Point
	arrangement Arrangement
	focus       Pane

	rows [][]frameRun
}

// A frameRun is the part of a frame from x to end in one row.
type frameRun struct {
	x, end  int
	painted []byte
}

// frameOf is the frame of a screen, the one kept if it is the same.
func (p *Painter) frameOf(s *Screen) *frame {
	f := p.frame
	if f != nil && f.size == s.Size && f.arrangement == s.Arrangement && f.focus == s.Focus {
		return f
	}
	f = &frame{size: s.Size, arrangement: s.Arrangement, focus: s.Focus, rows: make([][]frameRun, s.Size.Y)}
	for y := range f.rows {
		if !f.arrangement.Boxed {
			break
		}
		for x := 0; x < f.size.X; x++ {
			if f.has(x, y) {
				run := f.run(p, x, y)
				f.rows[y] = append(f.rows[y], run)
				x = run.end - 1
			}
		}
	}
	p.frame = f
	return f
}

// run paints the signs of one look that begin at x.
func (f *frame) run(p *Painter, x, y int) frameRun {
	r, role := frameRun{x: x}, f.role(x, y)
	var signs strings.Builder
	for ; f.has(x, y) && f.role(x, y) == role; x++ {
		signs.WriteString(frameSigns[f.sides(x, y)])
	}
	r.end, r.painted = x, p.text(nil, role, signs.String())
	return r
}

// at is the run that begins at a cell which no pane covers.
func (f *frame) at(x, y int) frameRun {
	for _, r := range f.rows[y] {
		if r.x == x {
			return r
		}
	}
	end := x + 1
	for f.has(end, y) {
		end++
	}
	return frameRun{x: x, end: end, painted: blank(nil, end-x)}
}

func (f *frame) sides(x, y int) int {
	sides := 0
	for i, d := range [4]image.Point{{0, -1}, {1, 0}, {0, 1}, {-1, 0}} {
		if f.has(x+d.X, y+d.Y) {
			sides |= 1 << i
		}
	}
	return sides
}

// has reports whether a cell is the screen's, and no pane's.
func (f *frame) has(x, y int) bool {
	at, a := image.Pt(x, y), &f.arrangement
	return at.In(image.Rectangle{Max: f.size}) && !at.In(a.Rule) &&
		!at.In(a.Headline) && !at.In(a.Body) && !at.In(a.Captions) && !at.In(a.Footer)
}

// role lights what touches the captions where they have the keys.
func (f *frame) role(x, y int) theme.Role {
	if f.focus == Captions && image.Pt(x, y).In(f.arrangement.Captions.Inset(-1)) {
		return theme.FrameFocused
	}
	return theme.Frame
}
