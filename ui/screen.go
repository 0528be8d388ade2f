// Package ui draws: it is handed the article in lines, the place and the choices of
// the moment, and makes the rows of a screen of them. It holds nothing between two
// frames but how the theme's looks are written, and decides nothing.
//
//	a := ui.Arrange(size, wish)                // where the panes stand
//	s := ui.Screen{Size: size, Arrangement: a, …}
//	rows := s.Draw(painter)
package ui

import (
	"image"

	"lede/model/article"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A Screen is all that one frame shows.
type Screen struct {
	Size        image.Point
	Arrangement Arrangement
	Plain       bool // for who hears the screen read: nothing but words, from the left edge on
	Focus       Pane

	Headline []typeset.Line // of a head that stays above the text, from the first row in view
	Body     []typeset.Line // a head that scrolls with the text is its first rows
	Spread   []typeset.Band // where the body stands in columns, in the place of Body
	Fresh    int            // the row of the first line that a turn of the page brought, from 1; 0 for none

	Speed *Speed // drawn in the body's place
	Shelf *Shelf // drawn in the place of all panes, in an arrangement of its own

	Point *article.Position // where the terminal's cursor stands in the body; nil for nowhere

	Captions []typeset.Line
	Figure   int // the number of the current figure, from 1

	Plates map[typeset.Plate]Impression // what is printed of the pictures in the lines

	Footer Footer
	Popup  *Popup // laid over the body
	Note   *Note  // laid over the body
	List   *List  // laid over all but the footer
	Help   *Help  // drawn over all else
}

// Draw makes the screen's rows, parted by newlines, each as wide as the screen.
func (s *Screen) Draw(p *Painter) string {
	if p.plain && (s.Help != nil || s.List != nil || s.Popup != nil || s.Note != nil) {
		s.Headline, s.Body, s.Captions = nil, nil, nil // what lies over them is all that is read
	}
	if s.Speed != nil {
		s.Arrangement.Columns = 1
		s.Body = s.Speed.lines(p, s.Arrangement.Measure, s.Arrangement.Body.Dy())
	}
	if s.Shelf != nil {
		s.Headline, s.Spread, s.Captions, s.Fresh, s.Focus = nil, nil, s.Shelf.Beside, 0, Body
		s.Body = s.Shelf.lines(p, &s.Arrangement)
	}
	p.plates = s.Plates
	b, frame := p.rows[:0], p.frameOf(s)
	for y := range s.Size.Y {
		if y > 0 {
			b = append(b, '\n')
		}
		b = append(b, p.page...)
		b = s.row(p, b, frame, y)
	}
	p.rows = b
	switch {
	case s.Help != nil:
		return s.Help.over(p, string(b), s)
	case s.List != nil:
		return s.List.over(p, string(b), s)
	case s.Note != nil:
		return s.Note.over(p, string(b), s)
	case s.Popup != nil:
		return s.Popup.over(p, string(b), s)
	}
	return string(b)
}

// Change puts other lines in the place of those in view: what change makes of each pane's,
// and of each column's.
func (s *Screen) Change(change func([]typeset.Line) []typeset.Line) {
	s.Headline, s.Body, s.Captions = change(s.Headline), change(s.Body), change(s.Captions)
	for _, band := range s.Spread {
		for i, column := range band.Columns {
			band.Columns[i] = change(column)
		}
	}
}

// row appends row y: panes where they stand, and the frame, or nothing, in what they
// leave.
func (s *Screen) row(p *Painter, b []byte, frame *frame, y int) []byte {
	footer := s.footerArea()
	for x := 0; x < s.Size.X; {
		a := &s.Arrangement
		switch at := image.Pt(x, y); {
		case at.In(footer):
			b = s.Footer.draw(p, b, s, footer)
			x = footer.Max.X
		case at.In(a.Rule):
			b = s.Footer.rule(p, b, s)
			x = a.Rule.Max.X
		case at.In(a.Headline):
			b = p.fill(b, lineOf(s.Headline, y-a.Headline.Min.Y), s.left(Headline), a.Headline.Dx())
			x = a.Headline.Max.X
		case at.In(a.Body):
			b = s.bodyRow(p, b, y-a.Body.Min.Y)
			x = a.Body.Max.X
		case at.In(a.Captions):
			b = s.captionsRow(p, b, y-a.Captions.Min.Y)
			x = a.Captions.Max.X
		default:
			run := frame.at(x, y)
			b, x = append(b, run.painted...), run.end
		}
	}
	return b
}

// bodyRow appends a row of the body, with what stands in its gutter.
func (s *Screen) bodyRow(p *Painter, b []byte, row int) []byte {
	if s.Arrangement.Columns > 1 && s.Speed == nil {
		return s.spreadRow(p, b, row)
	}
	width, left := s.Arrangement.Body.Dx(), s.left(Body)
	line := lineOf(s.Body, row)
	sign, role := signOf(&line)
	if sign == "" && s.Fresh == row+1 {
		sign, role = "›", theme.Fresh
	}
	left -= line.Out
	if sign == "" || line.Out > 0 || left < gutter && !s.Arrangement.Mirrored {
		return p.fill(b, line, left, width)
	}
	if s.Arrangement.Mirrored {
		at := left + s.Arrangement.Measure + gutter - 1
		if at >= width {
			return p.fill(b, line, left, width)
		}
		b = p.fill(b, line, left, at)
		b = p.text(b, role, sign)
		return blank(b, width-at-1)
	}
	b = p.text(blank(b, left-gutter), role, sign)
	return p.fill(b, line, gutter-1, width-left+gutter-1)
}
