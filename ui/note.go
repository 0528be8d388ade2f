package ui

import (
	"image"
	"strings"

	"github.com/rivo/uniseg"

	"lede/ui/theme"
)

// A Note is a text of several lines that the reader types.
type Note struct {
	Title  string
	Text   string
	Cursor int // the byte of Text that the cursor stands before
}

// A noteRow is a row of the note: from one byte of its text up to another.
type noteRow struct{ from, to int }

// rows are the text in rows of so many cells, broken at blanks where that goes.
func (n *Note) rows(p *Painter, width int) []noteRow {
	var all []noteRow
	from := 0
	for _, line := range strings.SplitAfter(n.Text, "\n") {
		end := from + len(strings.TrimSuffix(line, "\n"))
		for start := from; ; {
			to := n.rowEnd(p, start, end, width)
			all = append(all, noteRow{start, to})
			if to >= end {
				break
			}
			start = to
		}
		from += len(line)
	}
	return all
}

// rowEnd is where a row that begins at start ends, at the latest at end. A blank may stand
// over the edge; there the cursor is.
func (n *Note) rowEnd(p *Painter, start, end, width int) int {
	cells, at, blank := 0, start, 0
	for g := uniseg.NewGraphemes(n.Text[start:end]); g.Next(); {
		c := g.Str()
		if cells += p.cells(c); cells >= width && at > start {
			if blank > start {
				return blank
			}
			return at
		}
		at += len(c)
		if c == " " {
			blank = at
		}
	}
	return end
}

// layOut is where the box stands, and the rows in it: with that of the cursor.
func (n *Note) layOut(p *Painter, s *Screen) (box image.Rectangle, rows []noteRow, at int) {
	box = s.popupBox(0)
	all := n.rows(p, box.Dx()-2*boxMargin)
	for i, r := range all {
		if r.from <= n.Cursor {
			at = i
		}
	}
	const least = 3 // rows, so that it is seen that there is room for more
	most := max(1, min(max(least, len(all)), s.footTop()/2-2))
	first := max(0, min(at-most+1, len(all)-1))
	box = s.popupBox(most)
	box = box.Add(image.Pt(0, max(0, s.footTop()-box.Dy())))
	return box, all[first:min(len(all), first+most)], at - first
}

// cursor is the cell in which the cursor stands.
func (n *Note) cursor(p *Painter, s *Screen) image.Point {
	box, rows, at := n.layOut(p, s)
	x := box.Min.X + boxMargin + p.cells(n.Text[rows[at].from:n.Cursor])
	return image.Pt(max(0, min(x, s.Size.X-1)), max(0, min(box.Min.Y+1+at, s.Size.Y-1)))
}

func (n *Note) over(p *Painter, screen string, s *Screen) string {
	box, rows, _ := n.layOut(p, s)
	width := box.Dx() - 2*boxMargin
	drawn := p.boxed(box.Size(), n.Title, func(b []byte, row int) []byte {
		if row >= len(rows) {
			return blank(b, width)
		}
		text := p.clip(strings.TrimRight(n.Text[rows[row].from:rows[row].to], " "), width)
		return blank(p.text(b, theme.Body, text), width-p.cells(text))
	})
	return p.overlaid(screen, s.Size, drawn, box)
}
