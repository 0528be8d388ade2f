package theme

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
)

// A Colour is one of those that a theme is made of.
type Colour uint8

const (
	noColour Colour = iota // the terminal's own, or that of what lies below
	paper                  // the page
	ink                    // text
	bright                 // headline, table heads, crossheads of the second level
	soft                   // dek, captions, quotations
	dim                    // byline, credit, foot, marks of lists
	bar                    // bars and marks that tell something
	rule                   // rules that only divide
	accent                 // kicker, crossheads of the first level, numbers of figures, messages
	link                   // links and marks of notes
	code                   // code in the text
	ground                 // below code
	raised                 // below popups
	kw                     // keywords in code
	str                    // strings in it
	com                    // comments in it
	mark                   // letters of a match
	markbg                 // below them
	now                    // letters of the current match
	nowbg                  // below them
	sel                    // letters of a selection
	selbg                  // below them
	marker                 // below a highlight: a mix of code and paper

	colours int = iota
)

// colourNames are the keys of a style file's "colours".
var colourNames = [...]string{
	paper: "paper", ink: "ink", bright: "bright", soft: "soft", dim: "dim", bar: "bar", rule: "rule",
	accent: "accent", link: "link", code: "code", ground: "ground", raised: "raised",
	kw: "kw", str: "str", com: "com",
	mark: "mark", markbg: "markbg", now: "now", nowbg: "nowbg", sel: "sel", selbg: "selbg",
}

// A palette is a theme's colours: each as it is, as one of the terminal's 256, and as
// one of its 16, where the last is nil for its own letters and ground.
type palette [colours]struct{ full, of256, of16 color.Color }

// readPalette reads a style file's "colours": for each its "#rrggbb", and if the theme
// names them, its neighbours of the 256 and of the 16.
func readPalette(file map[string][]string) (*palette, error) {
	for name := range file {
		if !slices.Contains(colourNames[1:], name) {
			return nil, fmt.Errorf("there is no colour %q: there are %s", name, strings.Join(colourNames[1:], ", "))
		}
	}
	var p palette
	for i := paper; int(i) < len(colourNames); i++ {
		name, values := colourNames[i], file[colourNames[i]]
		if len(values) == 0 || len(values) > 3 {
			return nil, fmt.Errorf("the colour %q is not given, as [\"#rrggbb\", \"0 to 255\", \"0 to 15\"]", name)
		}
		entry := &p[i]
		for n, to := range []*color.Color{&entry.full, &entry.of256, &entry.of16}[:len(values)] {
			c, err := parseColour(values[n])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			*to = c
		}
		if entry.of256 == nil {
			entry.of256 = neighbour(entry.full)
		}
	}
	p[marker].full = mixed(p[code].full, p[paper].full, 3)
	p[marker].of256 = neighbour(p[marker].full)
	return &p, nil
}

// full is a colour as it is; nil for none.
func (p *palette) full(c Colour) color.Color { return p[c].full }

// of16 is a colour's neighbour of the 16.
func (p *palette) of16(c Colour) color.Color { return p[c].of16 }

// of256 is the neighbour that the palette names for a colour, else the nearest.
func (p *palette) of256(c color.Color) color.Color {
	for i := range p {
		if p[i].full == c {
			return p[i].of256
		}
	}
	return neighbour(c)
}

// near is how far apart the channels of a colour may lie for it to count as grey.
const near = 24

// neighbour is the nearest of the terminal's 256 colours. A colour that is nearly grey is
// taken from the grey ramp, since the nearest of the cube would be olive or pink.
func neighbour(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	red, green, blue := int(r>>8), int(g>>8), int(b>>8)
	if max(red, green, blue)-min(red, green, blue) > near {
		return converted256(c)
	}
	return nearestGrey((red + green + blue) / 3)
}

// mixed is one part of a colour in so many parts of another.
func mixed(a, b color.Color, parts float64) color.Color {
	mix := func(x, y uint32) uint8 {
		return uint8((float64(x>>8)+parts*float64(y>>8))/(1+parts) + 0.5)
	}
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	return color.RGBA{mix(ar, br), mix(ag, bg), mix(ab, bb), 255}
}
