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
	"lede/ui/typeset"
)

// A Screen is all that one frame shows.
type Screen struct {
	Size        image.Point
	Arrangement Arrangement
	Plain       bool // for who hears the screen read: nothing but words, from the left edge on
	Focus       Pane // drawn with its frame lit, where there are several

	Headline []typeset.Line // from the first that is in view
	Kicker   Kicker         // the headline pane's first row; none where the pane is scrolled
	Title    string         // the running head, where there is no room for the headline

	Body    []typeset.Line
	Measure int // the width that the body is set in, in cells
	Columns int // of the body; where there are more than 1, Spread stands in the place of Body
	Spread  []typeset.Band

	Speed *Speed // drawn in the body's place

	Point *article.Position // where the terminal's cursor stands in the body; nil for nowhere

	Captions []typeset.Line
	Figure   int // the number of the current figure, from 1

	Footer Footer
	Slip   *Slip // laid over the body
	List   *List // laid over all but the footer
	Help   *Help // drawn over all else
}

// Draw makes the screen's rows, parted by newlines, each as wide as the screen.
func (s *Screen) Draw(p *Painter) string {
	if p.plain && (s.Help != nil || s.List != nil || s.Slip != nil) {
		s.Headline, s.Kicker, s.Title, s.Body, s.Captions = nil, Kicker{}, "", nil, nil // what lies over them is all that is read
	}
	if s.Speed != nil {
		s.Columns, s.Measure = 1, s.Arrangement.Body.Dx()
		s.Body = s.Speed.lines(p, s.Measure, s.Arrangement.Body.Dy())
	}
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
		return s.Help.over(p, string(b), s.Size)
	case s.List != nil:
		return s.List.over(p, string(b), s)
	case s.Slip != nil:
		return s.Slip.over(p, string(b), s)
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

// row appends row y: panes where they stand, and frame in what they leave.
func (s *Screen) row(p *Painter, b []byte, frame *frame, y int) []byte {
	footer := s.footerArea()
	for x := 0; x < s.Size.X; {
		switch at := image.Pt(x, y); {
		case at.In(footer):
			b = s.Footer.draw(p, b, footer.Dx())
			x = footer.Max.X
		case at.In(s.Arrangement.Headline):
			b = s.headlineRow(p, b, y-s.Arrangement.Headline.Min.Y)
			x = s.Arrangement.Headline.Max.X
		case at.In(s.Arrangement.Body):
			b = s.bodyRow(p, b, y-s.Arrangement.Body.Min.Y)
			x = s.Arrangement.Body.Max.X
		case at.In(s.Arrangement.Captions):
			b = s.captionsRow(p, b, y-s.Arrangement.Captions.Min.Y)
			x = s.Arrangement.Captions.Max.X
		case at.In(s.Arrangement.Title):
			b = s.titleRow(p, b)
			x = s.Arrangement.Title.Max.X
		default:
			run := frame.at(x, y)
			b, x = append(b, run.painted...), run.end
		}
	}
	return b
}

// fill appends line within width cells, left cells in, and blanks up to the width.
func (p *Painter) fill(b []byte, line typeset.Line, left, width int) []byte {
	left = max(0, min(left, width))
	b = blank(b, left)
	room := width - left
	for i := range line.Spans {
		s := line.Spans[i]
		n := p.cells(s.Seen())
		if n > room {
			s.Shown = p.fit(s.Seen(), room)
			n = p.cells(s.Shown)
			if s.Shown == "" {
				break
			}
		}
		b = p.span(b, &s)
		room -= n
	}
	return blank(b, room)
}
