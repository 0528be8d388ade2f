package picture

import (
	"image"
	"image/color"
	"strconv"
)

// A Depth is how many colours a terminal has for cells.
type Depth uint8

const (
	TrueColor Depth = iota
	Palette256
	Palette16
)

// Blocks draws a picture with half blocks, two pixels a cell: as many columns as it is
// wide, half as many rows as it is high. Each row is text with its colours, and ends in
// the terminal's own.
//
// The block is the lower half: in some fonts the upper one leaves a hairline at the
// cell's top.
func Blocks(img *image.RGBA, d Depth) []string {
	size := img.Bounds().Size()
	rows := make([]string, 0, (size.Y+1)/2)
	for y := 0; y < size.Y; y += 2 {
		var p pen
		for x := range size.X {
			upper := img.RGBAAt(x, y)
			lower := upper
			if y+1 < size.Y {
				lower = img.RGBAAt(x, y+1)
			}
			p.cell(d, "▄", lower, upper)
		}
		rows = append(rows, p.end())
	}
	return rows
}

// A pen writes cells, and a colour only where it changes.
type pen struct {
	text     []byte
	ink, bed string // the colours in force
}

// cell writes a sign in one colour on another.
func (p *pen) cell(d Depth, sign string, ink, bed color.RGBA) {
	if code := d.code(ink, 30); code != p.ink {
		p.ink = code
		p.text = append(append(append(p.text, "\x1b["...), code...), 'm')
	}
	if code := d.code(bed, 40); code != p.bed {
		p.bed = code
		p.text = append(append(append(p.text, "\x1b["...), code...), 'm')
	}
	p.text = append(p.text, sign...)
}

func (p *pen) end() string { return string(append(p.text, "\x1b[m"...)) }

// code is the parameters that choose a colour: of letters from 30 on, of what is below
// them from 40 on.
func (d Depth) code(c color.RGBA, base int) string {
	switch d {
	case Palette256:
		return strconv.Itoa(base+8) + ";5;" + strconv.Itoa(nearest256(c))
	case Palette16:
		i := nearest16(c)
		if i > 7 {
			base, i = base+60, i-8 // the bright ones
		}
		return strconv.Itoa(base + i)
	}
	return strconv.Itoa(base+8) + ";2;" + strconv.Itoa(int(c.R)) + ";" + strconv.Itoa(int(c.G)) + ";" + strconv.Itoa(int(c.B))
}
