package ui

import (
	"strings"

	"lede/ui/theme"
	"lede/ui/typeset"
)

// An Impression is what is printed where a plate stands in the lines.
type Impression struct {
	Rows  []string // cells with their colours, as package picture makes them
	Cols  int      // of each row
	Words string   // said in the picture's place, where there are no rows
}

// strip appends a row of a picture, or of what is said in its place.
func (p *Painter) strip(b []byte, s *typeset.Strip, width int) []byte {
	print, there := p.plates[s.Plate]
	switch {
	case !there:
		return blank(b, width)
	case len(print.Rows) == 0:
		return p.said(b, print.Words, s, width)
	case s.Row >= len(print.Rows) || print.Cols > width:
		return blank(b, width)
	}
	b = append(append(b, print.Rows[s.Row]...), p.page...)
	return blank(b, width-print.Cols)
}

// said appends a row of words that stand in the middle of a picture's room, or at the left
// of rows that are kept for them alone.
func (p *Painter) said(b []byte, words string, s *typeset.Strip, width int) []byte {
	var rows []string
	for _, word := range strings.Fields(words) {
		if n := len(rows); n > 0 && p.cells(rows[n-1])+1+p.cells(word) <= width {
			rows[n-1] += " " + word
		} else {
			rows = append(rows, word)
		}
	}
	if len(rows) > s.Rows && s.Rows > 0 {
		rows[s.Rows-1] = strings.Join(rows[s.Rows-1:], " ")
		rows = rows[:s.Rows]
	}
	row := s.Row - (s.Rows-len(rows))/2
	if row < 0 || row >= len(rows) {
		return blank(b, width)
	}
	text := p.fit(rows[row], width)
	left := 0
	if s.Rows > typeset.ExcuseRows {
		left = (width - p.cells(text)) / 2
	}
	b = p.text(blank(b, left), theme.Credit, text)
	return blank(b, width-left-p.cells(text))
}
