package ui

import (
	"strings"
	"testing"

	"lede/ui/typeset"
)

// TestCaptionsStandBesideTheirFigures draws the column beside a text of eight rows. A
// caption is its figure's number, once a row.
func TestCaptionsStandBesideTheirFigures(t *testing.T) {
	caption := func(name string, rows, row int) Caption {
		lines := make([]typeset.Line, rows)
		for i := range lines {
			lines[i].Spans = []typeset.Span{{Text: name, Offset: -1}}
		}
		return Caption{Lines: lines, Row: row}
	}
	held := func(c Caption) Caption {
		c.Held, c.Row = true, -1
		return c
	}
	for _, c := range []struct {
		name     string
		captions []Caption
		want     string
		past     int
	}{
		{"before the first figure the column is empty", nil, "........", 0},
		{"each begins in the row of its mark", []Caption{caption("1", 2, 1), caption("2", 1, 5)}, ".11..2..", 0},
		{"or below the one above it", []Caption{caption("1", 3, 0), caption("2", 2, 2)}, "111.22..", 0},
		{"one that has gone stays at the top", []Caption{held(caption("1", 2, 0))}, "11......", 0},
		{"until the next one comes near", []Caption{held(caption("1", 3, 0)), caption("2", 1, 4)}, "111.2...", 0},
		{"and pushes it out", []Caption{held(caption("1", 3, 0)), caption("2", 1, 2)}, "1.2.....", 0},
		{"row by row", []Caption{held(caption("1", 3, 0)), caption("2", 1, 1)}, ".2......", 0},
		{"the last may lack rows", []Caption{caption("1", 4, 6)}, "......11", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			column, past := Beside(c.captions, 8)
			var got strings.Builder
			for _, l := range column {
				if len(l.Spans) == 0 {
					got.WriteByte('.')
				} else {
					got.WriteString(l.Spans[0].Text)
				}
			}
			if got.String() != c.want || past != c.past {
				t.Errorf("%s, lacking %d; want %s, lacking %d", got.String(), past, c.want, c.past)
			}
		})
	}
}
