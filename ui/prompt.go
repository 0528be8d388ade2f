package ui

import (
	"image"

	"github.com/rivo/uniseg"

	"lede/ui/theme"
)

// A Prompt is a line that the reader types, in the footer's place.
type Prompt struct {
	Label  string // what is asked for: "/"
	Text   string // typed so far
	Cursor int    // the byte of Text that the cursor stands before
	Note   string // said at the right: what has come of it so far
}

// noteBeside is the room between what is typed and the note, in cells.
const noteBeside = 2

// draw appends the prompt in so many cells.
func (q *Prompt) draw(p *Painter, b []byte, room int) []byte {
	note := q.note(p, room)
	from, _ := q.view(p, room)
	label := p.fit(q.Label, room)
	text := p.clip(q.Text[from:], q.textRoom(p, room))
	b = p.text(b, theme.FooterKey, label)
	b = p.text(b, theme.Body, text)
	b = blank(b, room-p.cells(label)-p.cells(text)-p.cells(note))
	return p.text(b, theme.Footer, note)
}

// note is what is said at the right, where what is typed leaves room for it.
func (q *Prompt) note(p *Painter, room int) string {
	if q.Note == "" || p.cells(q.Label)+p.cells(q.Text)+1+noteBeside+p.cells(q.Note) > room {
		return ""
	}
	return q.Note
}

// textRoom is the cells that text and cursor may take.
func (q *Prompt) textRoom(p *Painter, room int) int { return max(0, room-p.cells(q.Label)) }

// view is the byte of the text from which it is shown so that the cursor is in view,
// and the cells from there to the cursor.
func (q *Prompt) view(p *Painter, room int) (from, cells int) {
	room = max(1, q.textRoom(p, room))
	for cells = p.cells(q.Text[:q.Cursor]); cells >= room && from < q.Cursor; {
		first, _, _, _ := uniseg.FirstGraphemeClusterInString(q.Text[from:], -1)
		from += len(first)
		cells = p.cells(q.Text[from:q.Cursor])
	}
	return from, cells
}

// Cursor is the cell where the terminal's cursor stands: in what the reader types, or
// in the note, or at the Point; false where there is neither.
func (s *Screen) Cursor(p *Painter) (image.Point, bool) {
	if s.Note != nil {
		return s.Note.cursor(p, s), true
	}
	q := s.Footer.Prompt
	if q == nil {
		return s.pointed(p)
	}
	area := s.footerArea()
	left, room := 0, area.Dx()
	if !p.plain {
		left, room = s.footSpan(area)
	}
	_, cells := q.view(p, room)
	x := area.Min.X + left + min(p.cells(q.Label)+cells, room-1)
	return image.Pt(x, area.Min.Y), true
}

// pointed is the cell of the Point in a body of one column.
func (s *Screen) pointed(p *Painter) (image.Point, bool) {
	area := s.Arrangement.Body
	if s.Shelf != nil && s.Plain && s.Help == nil && s.List == nil && s.Popup == nil {
		return image.Pt(0, s.Shelf.rowAt(&s.Arrangement)), true
	}
	if s.Point == nil || s.Arrangement.Columns > 1 || s.Help != nil || s.List != nil || s.Popup != nil {
		return image.Point{}, false
	}
	for row := range min(len(s.Body), area.Dy()) {
		if cell, ok := CellOf(&s.Body[row], *s.Point, p.cells); ok {
			return image.Pt(min(area.Min.X+s.left(Body)-s.Body[row].Out+cell, area.Max.X-1), area.Min.Y+row), true
		}
	}
	return image.Point{}, false
}
