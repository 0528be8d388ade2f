package ui

import (
	"image"
	"unicode/utf8"

	"lede/ui/theme"
)

// Box-drawing characters by the sides on which the frame goes on: up 1, right 2,
// down 4, left 8.
var frameSigns = [16]string{" ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼"}

// frame appends the run of frame that starts at x, and returns where it ends.
func (s *Screen) frame(p *Painter, b []byte, x, y int) ([]byte, int) {
	var signs [64 * utf8.UTFMax]byte
	run, role := signs[:0], s.frameRole(x, y)
	for ; s.isFrame(x, y) && s.frameRole(x, y) == role; x++ {
		run = append(run, frameSigns[s.frameSides(x, y)]...)
	}
	return p.text(b, role, string(run)), x
}

func (s *Screen) frameSides(x, y int) int {
	sides := 0
	for i, d := range [4]image.Point{{0, -1}, {1, 0}, {0, 1}, {-1, 0}} {
		if s.isFrame(x+d.X, y+d.Y) {
			sides |= 1 << i
		}
	}
	return sides
}

// isFrame reports whether a cell is the screen's, and no pane's.
func (s *Screen) isFrame(x, y int) bool {
	at, a := image.Pt(x, y), &s.Arrangement
	return at.In(image.Rectangle{Max: s.Size}) &&
		!at.In(a.Headline) && !at.In(a.Body) && !at.In(a.Captions) && !at.In(a.Footer)
}

// frameRole lights what touches the pane in focus, where there are others.
func (s *Screen) frameRole(x, y int) theme.Role {
	a := &s.Arrangement
	shown := 0
	for _, r := range [...]image.Rectangle{a.Headline, a.Body, a.Captions} {
		if !r.Empty() {
			shown++
		}
	}
	if shown > 1 && image.Pt(x, y).In(a.Pane(s.Focus).Inset(-1)) {
		return theme.FrameFocused
	}
	return theme.Frame
}
