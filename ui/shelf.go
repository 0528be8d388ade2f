package ui

import (
	"image"

	"lede/ui/typeset"
)

// A Shelf is the list of what lede remembers, in the page's place: a head, and an article
// in two rows after another. In wide windows the article in hand stands beside it.
type Shelf struct {
	Title string   // in capitals: "SHELF · UNREAD"
	Told  []string // how many, in which order; the last are dropped where there is no room
	Items []ShelfItem
	Top   int // the first item in view
	At    int // the item in hand
	None  string

	Beside []typeset.Line // of the article in hand
}

// A ShelfItem is an article in the list.
type ShelfItem struct {
	Section  string // over it: what this one and those below have in common
	Headline string
	Far      string   // how far it was read, in a word
	Details  []string // the last are dropped where there is no room
	Quote    string   // words of it, in the place of details
	Lit      [][2]int // bytes of the quote, that were looked for
	Reading  Reading
	Marked   bool // for what is done next
}

// A Reading is how far an article was read, as far as its look tells that.
type Reading uint8

const (
	Unread Reading = iota
	HalfRead
	ReadToTheEnd
)

// The sizes at which the shelf changes, in cells and rows.
const (
	excerptWidth  = 110 // the article in hand may stand beside the list
	excerptHeight = 15
	listMost      = 66 // of the list beside it
	twoRows       = 8  // of the screen, from which an article has two

	// AiryShelf is the rows above the foot from which the list has air.
	AiryShelf = airyRows - 2
)

// ArrangeShelf divides a screen for the list.
func ArrangeShelf(size image.Point, w Wish) Arrangement {
	area := image.Rectangle{Max: size}
	a := Arrangement{Columns: 1}
	if w.Plain {
		a.Measure = size.X
		if size.Y >= 4 {
			area, a.Footer = cutBottom(area, 1)
		}
		a.Body = area
		return a
	}
	area = a.foot(area, w)
	w.Columns = 1
	a.column(area, Wish{Measure: w.Measure, Margin: w.Margin, Columns: 1, Zen: true}, size)
	a.Body = area
	if size.X < excerptWidth || size.Y < excerptHeight {
		return a
	}
	room := area.Dx() - 2*gutter
	a.Measure = min(listMost, (room-captionsApart)/2)
	beside := min(listMost, room-captionsApart-a.Measure)
	a.Edge = area.Min.X + (area.Dx()-a.Measure-captionsApart-beside)/2
	left := a.Edge + a.Measure + captionsApart
	a.Beside = true
	a.Body.Max.X = left - gutter
	a.Captions = image.Rect(left-gutter, area.Min.Y, left+beside, area.Max.Y)
	if a.Boxed {
		a.Body.Max.X--
		a.Captions.Max.X = area.Max.X
	}
	return a
}

// ExcerptMeasure is the width of what stands beside the list.
func (a *Arrangement) ExcerptMeasure() int { return max(1, min(listMost, a.Captions.Dx()-gutter)) }

// headRows is how many rows the head of the list has.
func (l *Shelf) headRows(a *Arrangement) int {
	switch rows := a.Body.Dy(); {
	case rows >= AiryShelf:
		return 4
	case rows >= ruledHeight-2:
		return 2
	case rows > 2:
		return 1
	}
	return 0
}

// itemRows is how many rows an item takes.
func (l *Shelf) itemRows(a *Arrangement, i int) int {
	rows := 1
	if a.Body.Dy() >= twoRows-1 {
		rows = 2
	}
	if l.Items[i].Section != "" {
		rows++
		if i > l.Top {
			rows++
		}
	}
	return rows
}

// InView is how many items are in view as a whole from the top on, one at least.
func (l *Shelf) InView(a *Arrangement) int {
	room, n := a.Body.Dy()-l.headRows(a), 0
	for i := l.Top; i < len(l.Items); i++ {
		if room -= l.itemRows(a, i); room < 0 {
			break
		}
		n++
	}
	return max(1, n)
}

// Settle moves the top only as far as it must for the item in hand to be in view, and for
// the last rows not to be left empty.
func (l *Shelf) Settle(a *Arrangement) {
	l.Top = max(0, min(l.Top, l.At))
	for l.Top < l.At && l.At >= l.Top+l.InView(a) {
		l.Top++
	}
	for ; l.Top > 0; l.Top-- {
		before := *l
		before.Top--
		if before.Top+before.InView(a) < len(l.Items) {
			return
		}
	}
}

// ItemAt is the item that is drawn in a row of the screen; false where none is.
func (l *Shelf) ItemAt(a *Arrangement, at image.Point) (int, bool) {
	row := at.Y - a.Body.Min.Y - l.headRows(a)
	if !at.In(a.Body) || row < 0 {
		return 0, false
	}
	for i := l.Top; i < len(l.Items); i++ {
		if row -= l.itemRows(a, i); row < 0 {
			return i, true
		}
	}
	return 0, false
}

// rowAt is the row of the screen at which the item in hand begins.
func (l *Shelf) rowAt(a *Arrangement) int {
	row := a.Body.Min.Y + l.headRows(a)
	for i := l.Top; i < l.At && i < len(l.Items); i++ {
		row += l.itemRows(a, i)
	}
	return min(row, a.Body.Max.Y-1)
}
