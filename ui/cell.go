package ui

import (
	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/ui/typeset"
)

// CellOf is the cell of a line at which a place stands; false where it is not on it.
func CellOf(line *typeset.Line, p article.Position, width func(string) int) (int, bool) {
	cell := 0
	for i := range line.Spans {
		s := &line.Spans[i]
		if s.Offset >= 0 && p.Block == line.Start.Block && p.Offset >= s.Offset && p.Offset < s.Offset+len(s.Text) {
			if s.Shown != "" {
				return cell, true
			}
			return cell + width(s.Text[:p.Offset-s.Offset]), true
		}
		cell += width(s.Seen())
	}
	return 0, false
}

// PlaceAt is the place of the article that stands at a cell of a line, or nearest to it.
func PlaceAt(line *typeset.Line, cell int, width func(string) int) article.Position {
	at := line.Start
	for i := range line.Spans {
		s := &line.Spans[i]
		wide := width(s.Seen())
		if s.Offset >= 0 && cell < wide {
			at = at.At(s.Offset)
			if s.Shown == "" {
				at.Offset += bytesWithin(s.Text, cell, width)
			}
			return at
		}
		cell -= wide
	}
	return LastPlace(line)
}

// bytesWithin is how many bytes of a text stand before a cell.
func bytesWithin(text string, cells int, width func(string) int) int {
	done := 0
	for rest, state := text, -1; rest != ""; {
		var first string
		first, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if cells -= width(first); cells < 0 {
			break
		}
		done += len(first)
	}
	return done
}

// LastPlace is where the last character of a line stands.
func LastPlace(line *typeset.Line) article.Position {
	at := line.End
	at.Offset = max(line.Start.Offset, at.Offset-1)
	return at
}
