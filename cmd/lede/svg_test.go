package main

import (
	"cmp"
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"lede/ui/typeset"
)

// The size of a cell in a picture of a screen, in pixels.
const (
	cellWidth  = 9
	cellHeight = 19
	baseline   = 14 // of the letters, from the cell's top
	edge       = 12 // around the screen
)

// The colours of a screen where nothing is said of them.
var (
	darkPage  = svgPage{"dark", "#16181d", "#d8dee9"}
	lightPage = svgPage{"light", "#fdfcf9", "#22252b"}
)

type svgPage struct{ name, ground, ink string }

// svg is the screen as a picture, made of the cells that are on it.
func (c *console) svg(page svgPage) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	size := c.size()
	var b strings.Builder
	width, height := size.X*cellWidth+2*edge, size.Y*cellHeight+2*edge
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n", width, height, width, height)
	fmt.Fprintf(&b, "<rect width=\"100%%\" height=\"100%%\" rx=\"6\" fill=\"%s\"/>\n", page.ground)
	fmt.Fprintf(&b, "<g font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"15\" shape-rendering=\"crispEdges\" xml:space=\"preserve\" fill=\"%s\">\n", page.ink)
	for y := range size.Y {
		for x := 0; x < size.X; {
			x += svgRun(&b, page, c.runAt(x, y), x, y)
		}
	}
	return b.String() + "</g>\n</svg>\n"
}

// runAt are the cells from x on that look alike. Letters that run to the left stand alone,
// or a browser would put in order what stands in the cells in order already.
func (c *console) runAt(x, y int) []uv.Cell {
	var run []uv.Cell
	for ; x < c.size().X; x++ {
		cell := c.emulator.CellAt(x, y)
		if cell == nil {
			cell = &uv.Cell{Content: " ", Width: 1}
		}
		if len(run) > 0 && (!cell.Style.Equal(&run[0].Style) || typeset.HoldsLeftward(run[0].Content+cell.Content)) {
			break
		}
		run = append(run, *cell)
	}
	return run
}

// svgRun draws cells that look alike, and returns how many they are.
func svgRun(b *strings.Builder, page svgPage, run []uv.Cell, x, y int) int {
	style := run[0].Style
	ink, ground := hex(style.Fg, page.ink), hex(style.Bg, page.ground)
	if style.Attrs&uv.AttrReverse != 0 {
		ink, ground = ground, ink
	}
	left, top := edge+x*cellWidth, edge+y*cellHeight
	rect := func(top, height int, fill string) {
		fmt.Fprintf(b, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", left, top, len(run)*cellWidth, height, fill)
	}
	if ground != page.ground {
		rect(top, cellHeight, ground)
	}
	var text strings.Builder
	for _, cell := range run {
		if cell.Width > 0 && cell.Content == "" {
			text.WriteByte(' ')
		}
		text.WriteString(cell.Content)
	}
	words := strings.TrimRight(text.String(), " ")
	if words == strings.Repeat("▄", len(run)) { // fonts leave gaps between them
		rect(top+cellHeight/2, cellHeight-cellHeight/2, ink)
		return len(run)
	}
	lined := style.Underline != uv.UnderlineNone || style.Attrs&uv.AttrStrikethrough != 0
	if lined {
		words = text.String()
	}
	if words != "" {
		fmt.Fprintf(b, "<text x=\"%d\" y=\"%d\"%s%s>%s</text>\n", left, top+baseline, svgInk(ink, page), svgLetters(style, cellsOf(run, words)), html.EscapeString(words))
	}
	return len(run)
}

func svgInk(ink string, page svgPage) string {
	if ink == page.ink {
		return ""
	}
	return fmt.Sprintf(" fill=\"%s\"", ink)
}

// svgLetters are the attributes of letters of a style that take so many cells.
func svgLetters(style uv.Style, cells int) string {
	var b strings.Builder
	if cells > 1 {
		fmt.Fprintf(&b, " textLength=\"%d\"", cells*cellWidth)
	}
	for _, look := range []struct {
		has  bool
		says string
	}{
		{style.Attrs&uv.AttrBold != 0, ` font-weight="bold"`},
		{style.Attrs&uv.AttrItalic != 0, ` font-style="italic"`},
		{style.Attrs&uv.AttrFaint != 0, ` opacity=".6"`},
		{style.Underline != uv.UnderlineNone, ` text-decoration="underline"`},
		{style.Attrs&uv.AttrStrikethrough != 0, ` text-decoration="line-through"`},
	} {
		if look.has {
			b.WriteString(look.says)
		}
	}
	return b.String()
}

// cellsOf is how many cells of the run its words take, without the blanks behind them.
func cellsOf(run []uv.Cell, words string) int {
	cells, rest := 0, words
	for _, cell := range run {
		if rest == "" {
			break
		}
		rest = strings.TrimPrefix(rest, cmp.Or(cell.Content, " "))
		cells += cell.Width
	}
	return cells
}

// hex is a colour as pages write it; one that is not set is the usual one.
func hex(c color.Color, usual string) string {
	if c == nil {
		return usual
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
