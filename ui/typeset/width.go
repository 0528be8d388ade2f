package typeset

// Widths is a function that gives the width of a string in cells, as measure does. Common
// letters and signs, which are as wide on every terminal, are counted and not measured: the
// first measurement of a program takes milliseconds, as a library then builds a table of all
// characters, and the first screen seldom needs it.
func Widths(measure func(string) int) func(string) int {
	return func(s string) int {
		cells := 0
		for _, r := range s {
			n := surely(r)
			if n == 0 {
				return measure(s)
			}
			cells += n
		}
		return cells
	}
}

// surely is how many cells r takes on every terminal, and 0 where it has to be measured.
func surely(r rune) int {
	for _, known := range knownWidths {
		if r <= known.last {
			if r < known.first {
				return 0
			}
			return known.cells
		}
	}
	return 0
}

// knownWidths are the characters of the commonest scripts, in their order.
var knownWidths = [...]struct {
	first, last rune
	cells       int
}{
	{' ', '~', 1}, {'¡', '¬', 1}, {'®', 'ʯ', 1}, // Latin without the soft hyphen
	{'Α', 'Ͼ', 1}, {'Ѐ', 'ҁ', 1}, {'Ҋ', 'ԯ', 1}, // Greek and Cyrillic
	{'‐', '…', 1}, {'‰', '›', 1}, {'€', '€', 1}, // dashes and quotation marks
	{'─', '▟', 1}, // frames
	{'、', '〈', 2}, {'ぁ', 'ゖ', 2}, {'ァ', 'ヿ', 2}, {'一', '鿿', 2}, {'가', '힣', 2}, {'！', '～', 2},
}
