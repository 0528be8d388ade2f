package plain

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
)

// The measure is where a wrapped text's lines were broken.

// wrappedAt is the measure of a hard-wrapped dump, 0 of another. In a wrapped one,
// sentences run on from line to line, and most of these lines end where the next
// word would not have fitted.
func wrappedAt(lines []line) int {
	var running []int // lines that the next goes on with
	tight := 0
	for i := range lines[:max(len(lines)-1, 0)] {
		if lines[i+1].gap > 0 || len(lines[i].raw) > 400 {
			continue
		}
		tight++
		if !machine(lines[i].text()) && runsOn(lines[i].text(), lines[i+1].text()) {
			running = append(running, i)
		}
	}
	if full := fullAt(lines); full > 0 && len(running) > 0 {
		return full
	}
	if len(running) < 2 || len(running)*4 < tight {
		return 0
	}
	widths := make([]int, len(running))
	for i, n := range running {
		widths[i] = lines[n].width()
	}
	slices.Sort(widths)
	measure := widths[(len(widths)-1)*97/100]
	const verse, sure = 40, 12 // characters in a line that may be one of verse; lines that tell better
	if measure < 25 || measure > 160 || measure < verse && len(running) < sure {
		return 0
	}
	forced := 0
	for _, n := range running {
		if breaks(lines[n], lines[n+1], measure) {
			forced++
		}
	}
	if forced*10 < len(running)*6 {
		return 0
	}
	return measure
}

// fullAt is the measure of a text of a few lines, whose paragraphs blank lines part: none
// is wider, and each that another follows is full. It is 0 of another text.
func fullAt(lines []line) int {
	const few = 40
	most := 0
	for _, l := range lines[:min(len(lines), few)] {
		most = max(most, l.width())
	}
	parted, solid := false, true
	for i, l := range lines[1:] {
		last, _ := utf8.DecodeLastRuneInString(lines[i].raw)
		switch {
		case l.gap > 0:
			parted = true
		case !breaks(lines[i], l, most):
			return 0
		default:
			solid = solid && shape.IsWide(last)
		}
	}
	least := 50
	if solid { // where any sign may end a line, those that are as long as each other are no verse
		least = 30
	}
	if !parted || most < least || most > 160 || len(lines) > few {
		return 0
	}
	return most
}

// widest is the width of the longest line that an editor may have broken.
func widest(lines []line) int {
	const most = 100
	width := 0
	for _, l := range lines {
		if w := l.width(); w <= most {
			width = max(width, w)
		}
	}
	return width
}

// runsOn reports whether next goes on with the sentence that l leaves open.
func runsOn(l, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return shape.End(l) == 0 && !rule(l) && (unicode.IsLower(r) || unicode.IsLetter(r) && !unicode.IsUpper(r))
}

// breaks reports whether the line was broken because next's first word did not fit
// within the measure. Editors differ a little in how they count.
func breaks(l, next line, measure int) bool {
	word, _, _ := strings.Cut(next.text(), " ")
	if first, size := utf8.DecodeRuneInString(word); shape.IsSolid(first) {
		word = word[:size] // after which a line may end
	}
	return l.width()+1+shape.Width(word) > measure-measure/12
}
