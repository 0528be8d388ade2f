package page

import "lede/ui"

func (p *Page) arrange(open ui.Panes, focus ui.Pane) ui.Arrangement {
	return ui.Arrange(p.size, ui.Wish{
		Open:     open,
		Focus:    focus,
		Zen:      p.Zen,
		Plain:    p.Plain,
		Frames:   p.Frames,
		Head:     p.Head,
		Measure:  p.Style.mostCells(),
		Margin:   p.Style.Margin,
		Columns:  p.wantedColumns(),
		Beside:   p.hasCaptions(),
		Mirrored: p.mirrored(),
		HeadRows: p.headRows,
		Fits:     p.fits,
	})
}

// Shelf is where the list of what lede remembers stands, in place of the page.
func (p *Page) Shelf() ui.Arrangement {
	return ui.ArrangeShelf(p.size, ui.Wish{Plain: p.Plain, Frames: p.Frames, Measure: p.Style.mostCells(), Margin: p.Style.Margin})
}

// wantedColumns is how many the reader wants, as ui has it.
func (p *Page) wantedColumns() int {
	switch wanted := p.Style.Columns; {
	case p.Plain, wanted == 0:
		return 1
	case wanted < 0:
		return 0 // as many as there is room for
	default:
		return wanted
	}
}
