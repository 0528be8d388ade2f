package theme

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
)

// parseColour reads a colour as Glamour's styles have it: "212", one of the terminal's
// 256, or "#f0c" or "#ff00cc". Lip Gloss would take what is neither for no colour.
func parseColour(s string) (color.Color, error) {
	digits, base, bits := s, 10, 8
	hex, isHex := strings.CutPrefix(s, "#")
	if isHex {
		digits, base, bits = hex, 16, 24
	}
	if _, err := strconv.ParseUint(digits, base, bits); err != nil || isHex && len(hex) != 3 && len(hex) != 6 {
		return nil, fmt.Errorf(`%q is no colour: use a number from 0 to 255, or "#rrggbb"`, s)
	}
	return lipgloss.Color(s), nil
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

// IsDark reports whether light letters are easier to read on c than dark ones.
func IsDark(c color.Color) bool { return !isLight(c) }

// isLight reports whether black is easier to tell from c than white is.
func isLight(c color.Color) bool { return contrast(c, black) > contrast(c, white) }
