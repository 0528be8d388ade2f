package model

import (
	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/ui/typeset"
)

// column is the cell of a line at which a place stands, its first where it is not on it.
func (m *Model) column(line typeset.Line, p article.Position) int {
	column := 0
	for _, s := range line.Spans {
		if s.Offset >= 0 && p.Offset >= s.Offset && p.Offset < s.Offset+len(s.Text) {
			return column + m.width(s.Text[:p.Offset-s.Offset])
		}
		column += m.width(s.Text)
	}
	return 0
}

// placeAt is the place of the article that stands at a cell of a line, or nearest to it.
func (m *Model) placeAt(line typeset.Line, column int) article.Position {
	at := line.Start
	for _, s := range line.Spans {
		width := m.width(s.Text)
		if s.Offset < 0 {
			column -= width
			continue
		}
		at.Offset = s.Offset
		if column < width {
			at.Offset += m.bytesWithin(s.Text, column)
			return at
		}
		column -= width
	}
	return lastPlace(line)
}

// bytesWithin is how many bytes of a text stand before a cell.
func (m *Model) bytesWithin(text string, cells int) int {
	done := 0
	for rest, state := text, -1; rest != ""; {
		var first string
		first, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if cells -= m.width(first); cells < 0 {
			break
		}
		done += len(first)
	}
	return done
}

// lastPlace is where the last character of a line begins, or is.
func lastPlace(line typeset.Line) article.Position {
	at := line.End
	at.Offset = max(line.Start.Offset, at.Offset-1)
	return at
}
