package ui

import (
	"image"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/ui/theme"
)

// A run is text of one role in the help and in lists.
type run struct {
	text string
	role theme.Role
}

// box frames lines of runs in a box of that size with a title in its upper edge.
func (p *Painter) box(size image.Point, title string, lines [][]run) string {
	return p.boxed(size, title, func(b []byte, row int) []byte {
		room := size.X - 2
		if row < len(lines) {
			for _, r := range lines[row] {
				text := p.fit(r.text, room)
				room -= p.cells(text)
				b = p.text(b, r.role, text)
			}
		}
		return blank(b, room)
	})
}

// boxed frames rows, each of which draw appends, two cells less wide than the box.
func (p *Painter) boxed(size image.Point, title string, draw func(b []byte, row int) []byte) string {
	inner := size.X - 2
	if inner < 1 || size.Y < 3 {
		return strings.Repeat(strings.Repeat(" ", size.X)+"\n", max(0, size.Y-1)) + strings.Repeat(" ", size.X)
	}
	f := lipgloss.NormalBorder()
	if p.plain {
		f = lipgloss.HiddenBorder()
	}
	title = p.fit(" "+title+" ", inner)
	b := p.text([]byte(p.page), theme.FrameFocused, f.TopLeft+title+strings.Repeat(f.Top, inner-p.cells(title))+f.TopRight)
	for row := range size.Y - 2 {
		b = append(append(b, '\n'), p.page...)
		b = p.text(b, theme.FrameFocused, f.Left)
		b = draw(b, row)
		b = p.text(b, theme.FrameFocused, f.Right)
	}
	b = append(append(b, '\n'), p.page...)
	return string(p.text(b, theme.FrameFocused, f.BottomLeft+strings.Repeat(f.Bottom, inner)+f.BottomRight))
}

// overlaid is a screen of that size with what was drawn for a box laid over it. A screen
// that the box does not stand on whole stays as it is.
func (p *Painter) overlaid(screen string, size image.Point, drawn string, box image.Rectangle) string {
	if !box.In(image.Rectangle{Max: size}) {
		return screen
	}
	before, after := ansi.Truncate, ansi.TruncateLeft
	if p.width(family) > 2 {
		before, after = ansi.TruncateWc, ansi.TruncateLeftWc
	}
	rows := strings.Split(screen, "\n")
	for i, over := range strings.Split(drawn, "\n") {
		row := &rows[box.Min.Y+i]
		left, right := before(*row, box.Min.X, ""), after(*row, box.Max.X, "")
		// A character of which an edge of the box covers a part leaves a blank.
		for n := 1; p.width(right) > size.X-box.Max.X; n++ {
			right = after(*row, box.Max.X+n, "")
		}
		b := blank([]byte(left), box.Min.X-p.width(left))
		b = append(append(b, over...), p.page...)
		b = blank(b, size.X-box.Max.X-p.width(right))
		*row = string(append(b, right...))
	}
	return strings.Join(rows, "\n")
}

// family is two cells wide where characters that are joined are measured as one.
const family = "\U0001F468\u200D\U0001F469\u200D\U0001F467"
