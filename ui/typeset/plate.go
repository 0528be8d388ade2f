package typeset

import (
	"image"

	"lede/model/article"
	"lede/ui/picture"
	"lede/ui/theme"
)

// Pictures is how the pictures of figures stand in the lines.
type Pictures struct {
	Form       PictureForm
	Cols, Rows int         // cells that one may take at most
	Cell       image.Point // pixels of a cell; zero where nobody knows
}

// PictureForm is what of a picture stands in the lines.
type PictureForm uint8

const (
	NoPictures    PictureForm = iota
	NamedPictures             // a line that says what the picture is
	ShownPictures             // the rows that it takes
)

// A Plate is a picture in the lines: the cells that are kept for it, whether it has come
// or not.
type Plate struct {
	Figure     int // the number of its figure, from 1
	Image      int // which of the figure's pictures it is, from 0
	Cols, Rows int
}

// A Strip is one row of a plate, counted from 0.
type Strip struct {
	Plate
	Row int
}

// IsStrip reports whether a line is a row of a picture.
func (l *Line) IsStrip() bool {
	for i := range l.Spans {
		if l.Spans[i].Strip != nil {
			return true
		}
	}
	return false
}

// usualSize is the size in pixels of pictures whose source does not say theirs: most are
// photographs, three to two.
var usualSize = image.Pt(1200, 800)

// NoPicture is the size of a picture that can't be had, in whose place a sentence says why.
var NoPicture = image.Pt(-1, -1)

// Unfetched is the size of a picture that is not to be fetched: it is only named.
var Unfetched = image.Pt(-2, -2)

// ExcuseRows is how many rows there are for what is said of a picture that can't be had.
const ExcuseRows = 1

// ownCell is how many pixels wide a cell is taken to be when a picture is not to be blown
// up: the pixels of pages, of which a screen may have more.
const ownCell = 8

// InCells is how many columns and rows a picture of size px takes where it may have so
// many.
func (s *Pictures) InCells(px image.Point) (cols, rows int) {
	cell := image.Pt(ownCell, 2*ownCell)
	if s.Cell.X > 0 && s.Cell.Y > 0 {
		cell.Y = max(1, ownCell*s.Cell.Y/s.Cell.X)
	}
	return picture.NoLarger(px, min(s.Cols, picture.MostPlaceholders), min(s.Rows, picture.MostPlaceholders), cell)
}

// plate is the room of a figure's picture; false where none is kept.
func (c *compositor) plate(f *article.Figure) (Plate, bool) {
	n := f.Picture()
	if n < 0 || c.s.Pictures.Form != ShownPictures || !f.Images[n].IsDrawn() {
		return Plate{}, false
	}
	room := c.s.Pictures
	room.Cols = min(room.Cols, c.s.Measure-c.margin.firstWidth)
	plate := Plate{Figure: c.figure, Image: n}
	switch px := c.sizeOf(f, n); px {
	case Unfetched:
		return Plate{}, false
	case NoPicture:
		plate.Cols, plate.Rows = room.Cols, ExcuseRows
	default:
		plate.Cols, plate.Rows = room.InCells(px)
	}
	return plate, plate.Cols > 0 && plate.Rows > 0
}

// sizeOf is the size of a figure's picture in pixels: as it came, or as its source says,
// or as most are.
func (c *compositor) sizeOf(f *article.Figure, n int) image.Point {
	if c.s.Measured != nil {
		if px := c.s.Measured(c.figure, n); px != (image.Point{}) {
			return px
		}
	}
	if px := image.Pt(f.Images[n].Width, f.Images[n].Height); px.X > 0 && px.Y > 0 {
		return px
	}
	return usualSize
}

// picture sets a figure's picture above the words at an offset: the rows that are kept
// for it, or a line that names it. It reports whether there is one.
func (c *compositor) picture(f *article.Figure, at int) bool {
	if c.s.Pictures.Form == NoPictures {
		return false
	}
	set := func(s Span) {
		c.begin()
		text := len(c.spans)
		c.add(s)
		if c.toLeft && c.s.Order != ReadingOrder {
			c.flushRight(text)
		}
		c.finish(at, at)
	}
	if plate, shown := c.plate(f); shown {
		for row := range plate.Rows {
			set(Span{Text: spaces(plate.Cols), Offset: -1, Strip: &Strip{plate, row}})
		}
		return true
	}
	name := c.fitted(f.PictureName(), c.s.Measure-c.margin.firstWidth)
	if name == "" {
		return false
	}
	set(matter(name, theme.Credit))
	return true
}

// describe tells who hears the screen what a picture shows, before the words at an offset.
func (c *compositor) describe(alt string, at int) {
	if alt == "" {
		return
	}
	before := len(c.lines)
	c.announce("Picture:", func() { c.text(article.Words(alt), at, textStyle{role: theme.Caption}) })
	for i := range c.lines[before:] {
		l := &c.lines[before+i]
		l.Start = article.Position{Block: c.place, Offset: at, Row: i}
		l.End = l.Start.At(at)
		for n := range l.Spans {
			l.Spans[n].Offset = -1
		}
	}
}

// shows reports whether a figure's picture or its name stands in the lines.
func (c *compositor) shows(f *article.Figure) bool {
	if n := f.Picture(); n >= 0 && c.s.Pictures.Form == ShownPictures && f.Images[n].IsDrawn() {
		return c.s.Pictures.Cols > 0 && c.s.Pictures.Rows > 0
	}
	return c.s.Pictures.Form != NoPictures && f.PictureName() != ""
}

// fitted is text cut to so many cells.
func (c *compositor) fitted(text string, room int) string {
	if c.cells(text) <= room {
		return text
	}
	end, used := 0, 1 // for the ellipsis
	for end < len(text) {
		cluster, cells := c.cluster(text[end:])
		if used += cells; used > room {
			break
		}
		end += len(cluster)
	}
	if end == 0 {
		return ""
	}
	return text[:end] + "…"
}
