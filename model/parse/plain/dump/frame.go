package dump

import "strings"

// Some programs frame a heading by a row of stars on either side of it, the more the higher
// it stands: "****** The third gate opens ******". It may take several lines.

// topStars is how many stars the highest heading has.
const topStars = 6

// frameOpened is how many stars open a frame at the start of s, 0 for none.
func frameOpened(s string) int {
	words := strings.TrimLeft(s, "*")
	if n := len(s) - len(words); n >= 2 && strings.HasPrefix(words, " ") {
		return n
	}
	return 0
}

// isFrameClosed reports whether s ends with a row of so many stars.
func isFrameClosed(s string, stars int) bool {
	words := strings.TrimRight(s, "*")
	return len(s)-len(words) == stars && strings.HasSuffix(words, " ")
}

// unframed is a heading without its frame, and how many stars that has on each side; s
// itself and 0 where it is in none.
func unframed(s string) (words string, stars int) {
	n := frameOpened(s)
	if n == 0 || !isFrameClosed(s, n) || len(s) < 2*n+3 {
		return s, 0
	}
	return strings.TrimSpace(s[n : len(s)-n]), n
}

// A framer follows the frames from line to line.
type framer struct {
	open int // lines of a heading that are still to come
	shut bool
}

// next takes in the first of the lines, and reports whether it goes on with a heading, or
// begins anew as a heading begins there or has ended.
func (f *framer) next(lines []Line) (goesOn, begins bool) {
	begins, f.shut = f.shut, false
	if goesOn = f.open > 0; !goesOn {
		if f.open = framedLines(lines); f.open == 0 {
			return false, begins
		}
		begins = true
	}
	f.open--
	f.shut = f.open == 0
	return goesOn, begins
}

// framedLines is how many of the first lines are a heading in its frame.
func framedLines(lines []Line) int {
	const most = 4
	stars := frameOpened(lines[0].Text)
	for n, l := range lines[:min(most, len(lines))] {
		switch {
		case stars == 0 || n > 0 && l.Gap > 0:
			return 0
		case isFrameClosed(l.Text, stars):
			return n + 1
		}
	}
	return 0
}
