package ui

import (
	"lede/ui/theme"
	"lede/ui/typeset"
)

// Kicker is the row over the headline: whose story it is at the left, when it was
// published and how long it takes at the right.
type Kicker struct {
	Left, Right string
}

// IsZero reports whether there is nothing to show.
func (k Kicker) IsZero() bool { return k == Kicker{} }

// headlineMargin is what stays free at each side of the headline, in cells.
const headlineMargin = 1

// HeadlineMeasure is the width that the headline is set in within a pane of width cells.
func HeadlineMeasure(width int) int { return max(1, width-2*headlineMargin) }

func (s *Screen) headlineRow(p *Painter, b []byte, row int) []byte {
	width := s.Arrangement.Headline.Dx()
	if !s.Kicker.IsZero() {
		if row == 0 {
			return s.Kicker.draw(p, b, width)
		}
		row--
	}
	var line typeset.Line
	if row < len(s.Headline) {
		line = s.Headline[row]
	}
	return p.fill(b, line, headlineMargin, width)
}

func (k Kicker) draw(p *Painter, b []byte, width int) []byte {
	room := HeadlineMeasure(width)
	right := p.fit(k.Right, room)
	left := ""
	if rest := room - p.cells(right) - 2; rest > 2 {
		left = p.fit(k.Left, rest)
	}
	margin := min(headlineMargin, width-room)
	b = blank(b, margin)
	b = p.text(b, theme.Kicker, left)
	b = blank(b, room-p.cells(left)-p.cells(right))
	b = p.text(b, theme.Kicker, right)
	return blank(b, width-room-margin)
}

// titleRow appends the running head: the headline, cut to one row.
func (s *Screen) titleRow(p *Painter, b []byte) []byte {
	width := s.Arrangement.Title.Dx()
	margin, room := rowMargin(width)
	title := p.fit(s.Title, room)
	b = p.text(blank(b, margin), theme.Kicker, title)
	return blank(b, width-margin-p.cells(title))
}
