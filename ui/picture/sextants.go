package picture

import (
	"image"
	"image/color"
)

// Sextants draws a picture with the signs that divide a cell in two columns and three
// rows: half as many columns as it is wide, a third as many rows as it is high. Each
// cell has two colours, and each of its six pixels takes the nearer. Not all fonts have
// these signs (U+1FB00 to U+1FB3B), so that they are only drawn where they are asked for.
func Sextants(img *image.RGBA, d Depth) []string {
	size := img.Bounds().Size()
	var rows []string
	for y := 0; y < size.Y; y += 3 {
		var p pen
		for x := 0; x < size.X; x += 2 {
			var six [6]color.RGBA
			for i := range six {
				six[i] = img.RGBAAt(min(x+i%2, size.X-1), min(y+i/2, size.Y-1))
			}
			dark, light := ends(six)
			set := 0
			var in, out mean
			for i, c := range six {
				if distance(c, light) < distance(c, dark) {
					set |= 1 << i
					in.add(c)
				} else {
					out.add(c)
				}
			}
			p.cell(d, sextant(set), in.colour(dark), out.colour(dark))
		}
		rows = append(rows, p.end())
	}
	return rows
}

// ends are the two of six colours that are least alike.
func ends(six [6]color.RGBA) (a, b color.RGBA) {
	a, b = six[0], six[0]
	most := 0
	for i := range six {
		for _, other := range six[i+1:] {
			if far := distance(six[i], other); far > most {
				a, b, most = six[i], other, far
			}
		}
	}
	return a, b
}

// sextant is the sign whose pixels are set, bit by bit from the upper left. The signs
// stand in that order, but for those that Unicode had before.
func sextant(set int) string {
	switch set {
	case 0:
		return " "
	case 0b010101:
		return "▌"
	case 0b101010:
		return "▐"
	case 0b111111:
		return "█"
	}
	sign := rune(0x1fb00 + set - 1)
	if set > 0b010101 {
		sign--
	}
	if set > 0b101010 {
		sign--
	}
	return string(sign)
}

// A mean is colours added up.
type mean struct{ r, g, b, n int }

func (m *mean) add(c color.RGBA) {
	m.r, m.g, m.b, m.n = m.r+int(c.R), m.g+int(c.G), m.b+int(c.B), m.n+1
}

// colour is the colour in the middle, or another where nothing was added.
func (m *mean) colour(other color.RGBA) color.RGBA {
	if m.n == 0 {
		return other
	}
	return color.RGBA{uint8(m.r / m.n), uint8(m.g / m.n), uint8(m.b / m.n), 255}
}
