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

// boxMargin is the cells of a box at each side of what stands in it.
const boxMargin = 2

// popupBox is where a box of so many rows of text may stand: its text on the edge of the
// page's, and in narrow windows as wide as those.
func (s *Screen) popupBox(rows int) image.Rectangle {
	a := &s.Arrangement
	left, right := a.Edge-boxMargin, a.Edge+a.Measure+boxMargin
	if s.Size.X < roomyWidth || s.Plain || a.Measure == 0 {
		left, right = 0, s.Size.X
	}
	return image.Rect(max(0, left), 0, min(s.Size.X, right), rows+2)
}

// middle is a box in the middle of what stands above the foot.
func (s *Screen) middle(box image.Rectangle) image.Rectangle {
	return box.Add(image.Pt(0, max(0, s.footTop()-box.Dy())/2))
}

// footTop is the first row of the foot, or the row past the last.
func (s *Screen) footTop() int {
	a := &s.Arrangement
	switch f := s.footerArea(); {
	case !a.Rule.Empty():
		return a.Rule.Min.Y
	case !f.Empty() && a.Boxed:
		return f.Min.Y - 1
	case !f.Empty():
		return f.Min.Y
	}
	return s.Size.Y
}

// listRows is how many rows a list may have: two thirds of the screen's.
func (s *Screen) listRows() int { return max(1, min(s.Size.Y*2/3, s.footTop())-2) }

// boxed frames rows with a title in the upper edge. Draw appends a row, of so many cells
// less than the box as its margins take.
func (p *Painter) boxed(size image.Point, title string, draw func(b []byte, row int) []byte) string {
	inner := size.X - 2
	if inner < 3 || size.Y < 3 {
		return strings.Repeat(strings.Repeat(" ", size.X)+"\n", max(0, size.Y-1)) + strings.Repeat(" ", size.X)
	}
	below := p.page
	p.page = p.raised
	defer func() { p.page = below }()
	f := lipgloss.RoundedBorder()
	if p.plain {
		f = lipgloss.HiddenBorder()
	}
	title = p.fit(" "+title+" ", inner-1)
	b := p.text([]byte(p.page), theme.PopupFrame, f.TopLeft+f.Top)
	b = p.text(b, theme.PopupTitle, title)
	b = p.text(b, theme.PopupFrame, strings.Repeat(f.Top, inner-1-p.cells(title))+f.TopRight)
	for row := range size.Y - 2 {
		b = append(append(b, closed+"\n"...), p.page...)
		b = p.text(b, theme.PopupFrame, f.Left)
		b = append(b, ' ')
		b = draw(b, row)
		b = append(b, ' ')
		b = p.text(b, theme.PopupFrame, f.Right)
	}
	b = append(append(b, closed+"\n"...), p.page...)
	b = p.text(b, theme.PopupFrame, f.BottomLeft+strings.Repeat(f.Bottom, inner)+f.BottomRight)
	return string(append(b, closed...))
}

// closed ends every look.
const closed = "\x1b[m"

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
