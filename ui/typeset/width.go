package typeset

// Widths is a function that gives the width of a string in cells, as measure does. Letters
// and signs that take one cell on every terminal are counted and not measured: the first
// measurement of a program takes milliseconds, as a library then builds a table of all
// characters, and the first screen seldom needs it.
func Widths(measure func(string) int) func(string) int {
	return func(s string) int {
		cells := 0
		for _, r := range s {
			if !isNarrow(r) {
				return measure(s)
			}
			cells++
		}
		return cells
	}
}

// isNarrow reports whether r takes one cell, whatever stands beside it. Many other
// characters do so too.
func isNarrow(r rune) bool {
	switch {
	case r < 0x300: // Latin
		return r >= ' ' && r < 0x7f || r > 0xa0 && r != softHyphen
	case r < 0x2000: // Greek and Cyrillic letters
		return r >= 0x391 && r < 0x3ff || r >= 0x400 && r < 0x482 || r >= 0x48a && r < 0x530
	}
	return r >= '‐' && r <= '…' || r >= '‰' && r <= '›' || r == '€' || r >= '─' && r <= '▟'
}
