package theme

import (
	"fmt"
	"image/color"
	"math"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// parseColour reads a colour as Glamour's styles have it: "212", one of the terminal's
// 256, or "#f0c" or "#ff00cc".
func parseColour(s string) (color.Color, error) {
	if hex, ok := cutHash(s); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		if err == nil {
			return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}, nil
		}
	} else if n, err := strconv.ParseUint(s, 10, 8); err == nil {
		if n < 16 {
			return ansi.BasicColor(n), nil
		}
		return ansi.IndexedColor(n), nil
	}
	return nil, fmt.Errorf(`%q is no colour: use a number from 0 to 255, or "#rrggbb"`, s)
}

// cutHash is the six digits of a colour that begins with "#".
func cutHash(s string) (string, bool) {
	switch {
	case len(s) == 7 && s[0] == '#':
		return s[1:], true
	case len(s) == 4 && s[0] == '#':
		return string([]byte{s[1], s[1], s[2], s[2], s[3], s[3]}), true
	}
	return "", false
}

// hex is a colour as "#rrggbb".
func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// luminance is how bright a colour is, from 0 to 1, as WCAG 2 reckons it.
func luminance(c color.Color) float64 {
	linear := func(part uint32) float64 {
		s := float64(part) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is how far two colours stand apart, from 1 to 21, as WCAG 2 reckons it.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

var (
	black = color.RGBA{A: 255}
	white = color.RGBA{255, 255, 255, 255}
)

// isLight reports whether black is easier to tell from c than white is.
func isLight(c color.Color) bool { return contrast(c, black) > contrast(c, white) }
