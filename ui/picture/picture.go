// Package picture draws pictures in a terminal: as cells (half blocks, sextants, the
// placeholders of Kitty's graphics protocol) or as bytes for a terminal that paints
// pixels (Kitty, Sixel, iTerm2). It holds no state and knows no network: a file's bytes
// go in, rows or bytes come out.
//
//	about, err := picture.Measure(file)           // what it is, and how large
//	img, err := picture.Decode(file)
//	cols, rows := picture.Fit(about.Size, 44, 20, cell)
//	img = picture.Scale(img, image.Pt(cols, rows*2), ground)
//	for _, row := range picture.Blocks(img, picture.TrueColor) { … }
package picture

import "image"

// Fit returns the columns and rows that a picture of size px takes when it may be at
// most cols wide and rows high, keeping its proportions. A zero cell stands for 1:2,
// the shape of most terminal fonts. A picture without a size takes no room.
func Fit(px image.Point, cols, rows int, cell image.Point) (c, r int) {
	if px.X <= 0 || px.Y <= 0 || cols <= 0 || rows <= 0 {
		return 0, 0
	}
	if cell.X <= 0 || cell.Y <= 0 {
		cell = image.Pt(1, 2)
	}
	// rows that all columns would take, rounded to the nearest
	wide, high := px.X*cell.Y, px.Y*cell.X
	if r = (cols*high + wide/2) / wide; r <= rows {
		return cols, max(1, r)
	}
	return max(1, min(cols, (rows*wide+high/2)/high)), rows
}

// NoLarger is the cells that a picture takes at its own size, so that a small one is not
// blown up: at most cols and rows.
func NoLarger(px image.Point, cols, rows int, cell image.Point) (c, r int) {
	if cell.X > 0 && cell.Y > 0 {
		cols = min(cols, (px.X+cell.X-1)/cell.X)
		rows = min(rows, (px.Y+cell.Y-1)/cell.Y)
	}
	return Fit(px, cols, rows, cell)
}
