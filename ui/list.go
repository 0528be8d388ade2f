package ui

import (
	"image"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"lede/model/parse/clean"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A List is laid over the page for the reader to pick from.
type List struct {
	Title string
	Items []ListItem
	At    int    // the item that would be picked
	None  string // said where there are no items
}

// A ListItem is a row of a list, and where it needs more, rows below it.
type ListItem struct {
	Text   string
	Depth  int    // steps that the text is set in
	Sign   string // before the text: the level of a crosshead
	Found  []int  // bytes of Text that were looked for
	Here   bool   // marked: the reader is there
	Detail string // at the right, where there is room
	Below  string // in rows of its own, all of it
}

// Sizes of a list, in cells.
const (
	listMargin = 2 // left of the items, for the mark
	listStep   = 2 // of a depth
)

// A listRow is a row of the box: of an item, counted from 0, or of none.
type listRow struct {
	item int
	runs []run
}

// layOut is where the box stands and what its rows hold. The item in hand stands in
// the middle, as far as the ends of the list allow.
func (l *List) layOut(p *Painter, s *Screen) (box image.Rectangle, rows []listRow) {
	inner, most := s.popupBox(0).Dx()-2*boxMargin, s.listRows()
	first := l.At
	for used := 0; first > 0 && used < most; first-- {
		used += len(l.rows(p, first-1, inner))
	}
	at := 0
	for i := first; i < len(l.Items) && len(rows)-at < most; i++ {
		if i == l.At {
			at = len(rows)
		}
		rows = append(rows, l.rows(p, i, inner)...)
	}
	top := max(0, min(at-most/2, len(rows)-most))
	rows = rows[top:min(len(rows), top+most)]
	if len(l.Items) == 0 {
		rows = []listRow{{-1, []run{{l.None, theme.FooterNote}}}}
	}
	return s.middle(s.popupBox(len(rows))), rows
}

// rows are an item's.
func (l *List) rows(p *Painter, i, width int) []listRow {
	item := &l.Items[i]
	mark := " "
	switch {
	case p.plain && i == l.At:
		mark = ">"
	case item.Here:
		mark = "▸"
	}
	margin := 0
	if p.plain || l.marked() {
		margin = listMargin
	}
	indent := min(margin+listStep*item.Depth, width/3)
	var runs []run
	if margin > 0 {
		runs = append(runs, run{mark, theme.FigureNumber})
	}
	runs = append(runs, run{strings.Repeat(" ", max(0, indent-len(runs))), theme.Body})
	room := width - indent
	if item.Sign != "" && !p.plain {
		runs = append(runs, run{item.Sign + " ", theme.CrossheadSign})
		room -= 2
	}
	apart := 0
	if item.Detail != "" {
		apart = keysApart
	}
	detail := p.fit(item.Detail, max(room/3, room-p.cells(item.Text)-apart))
	text := p.fit(item.Text, max(0, room-p.cells(detail)-apart))
	runs = append(runs, item.runs(text)...)
	runs = append(runs, run{strings.Repeat(" ", max(0, room-p.cells(text)-p.cells(detail))), theme.Body}, run{detail, theme.Footer})
	rows := []listRow{{i, runs}}
	if item.Below == "" {
		return rows
	}
	for _, part := range strings.Split(ansi.Wrap(clean.Row(item.Below), max(1, room-listStep), ""), "\n") {
		rows = append(rows, listRow{i, []run{{strings.Repeat(" ", indent+listStep), theme.Body}, {part, theme.Footer}}})
	}
	return rows
}

// marked reports whether the reader is at one of the items.
func (l *List) marked() bool {
	return slices.ContainsFunc(l.Items, func(i ListItem) bool { return i.Here })
}

// runs are an item's text, what was looked for set apart; not in text that runs to the
// left, whose order is that of the whole.
func (i *ListItem) runs(text string) []run {
	if typeset.HoldsLeftward(text) {
		return []run{{text, theme.Body}}
	}
	var runs []run
	from, shown := 0, len(text)
	if text != i.Text {
		shown = len(strings.TrimSuffix(text, "…"))
	}
	for _, at := range i.Found {
		if at < from || at >= shown {
			continue
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		end := at + size
		if at > from {
			runs = append(runs, run{text[from:at], theme.Body})
		}
		runs = append(runs, run{text[at:end], theme.FooterKey})
		from = end
	}
	return append(runs, run{text[from:], theme.Body})
}

// ItemAt is the item that is drawn at a cell of the screen; false where none is.
func (l *List) ItemAt(p *Painter, s *Screen, at image.Point) (int, bool) {
	box, rows := l.layOut(p, s)
	row := at.Y - box.Min.Y - 1
	if !at.In(box.Inset(1)) || row >= len(rows) || rows[row].item < 0 {
		return 0, false
	}
	return rows[row].item, true
}

func (l *List) over(p *Painter, screen string, s *Screen) string {
	box, rows := l.layOut(p, s)
	drawn := p.boxed(box.Size(), l.Title, func(b []byte, row int) []byte {
		if row >= len(rows) {
			return blank(b, box.Dx()-2*boxMargin)
		}
		return l.row(p, b, rows[row], box.Dx()-2*boxMargin)
	})
	return p.overlaid(screen, s.Size, drawn, box)
}

// row appends a row, all of it in the look of what is selected where it is of the item
// in hand.
func (l *List) row(p *Painter, b []byte, row listRow, width int) []byte {
	over := theme.Body
	if row.item == l.At && len(l.Items) > 0 {
		over = theme.Selection
	}
	room := width
	for _, r := range row.runs {
		text := p.fit(r.text, room)
		room -= p.cells(text)
		b = p.write(b, spanLook{role: r.role, over: over}, p.seen(text))
	}
	return p.write(b, spanLook{over: over}, strings.Repeat(" ", max(0, room)))
}
