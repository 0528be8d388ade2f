package typeset

import (
	"sort"
	"unicode"

	"lede/model/article"
)

// A columnWidth is how many cells a column takes: natural if no cell is wrapped, least if
// all are wrapped between words.
type columnWidth struct{ natural, least int }

// measure finds what each column takes.
func (s *tableSetter) measure() []columnWidth {
	var columns []columnWidth
	take := func(row []article.Text) {
		for i, cell := range row {
			if i == len(columns) {
				columns = append(columns, columnWidth{1, 1})
			}
			s.c.hyphenator = nil
			s.c.findPieces(cell.String(), 1<<20)
			s.c.drawMarks(cell)
			columns[i].widen(s.c.pieces, isFigure(cell.String()))
		}
	}
	take(s.t.Header)
	for _, r := range s.t.Rows {
		take(r)
	}
	return columns
}

// widen makes w wide enough for the pieces of a cell. A cell that is whole is never
// wrapped.
func (w *columnWidth) widen(pieces []piece, whole bool) {
	line, together := 0, 0
	for i := range pieces {
		p := &pieces[i]
		line += int(p.width)
		together += int(p.width)
		w.natural, w.least = max(w.natural, line), max(w.least, together)
		line += int(p.space)
		together += int(p.space)
		if p.ends != tie && !whole {
			together = 0
		}
		if p.ends == must {
			line = 0
		}
	}
}

// isFigure reports whether a cell is a number, with at most a unit or currency beside it.
// Such cells are never wrapped.
func isFigure(cell string) bool {
	digits, letters := 0, 0
	for _, r := range cell {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && letters <= longestUnit
}

// longestUnit is how many letters a unit has at most: "KiB", "kWh", "EUR".
const longestUnit = 3

func sum(widths []int) int {
	n := 0
	for _, w := range widths {
		n += w
	}
	return n
}

// between narrows columns from what they take at most to what they take at least, the
// widest first, until they fit the room.
func between(least, most []int, room int) []int {
	widths := make([]int, len(least))
	limit := sort.Search(room+1, func(limit int) bool {
		for i := range widths {
			widths[i] = min(most[i], max(least[i], limit))
		}
		return sum(widths) > room
	}) - 1
	free := room
	for i := range widths {
		widths[i] = min(most[i], max(least[i], limit))
		free -= widths[i]
	}
	for i := range widths {
		if free > 0 && widths[i] == limit && limit < most[i] {
			widths[i]++
			free--
		}
	}
	return widths
}
