package typeset

import (
	"testing"

	"github.com/rivo/uniseg"
)

func TestNoLineEndsWhereUnicodeForbidsIt(t *testing.T) {
	marks := []rune("—–…“”‘’«»‹›é\u0301\u00a0\u202f‐\u2011ßжΩ")
	for r := '!'; r <= '~'; r++ {
		marks = append(marks, r)
	}
	c := compositor{s: Setting{Measure: 80}.usual()}
	for _, a := range marks {
		for _, b := range marks {
			word := "ab" + string(a) + string(b) + "cd"
			allowed := map[int]bool{len(word): true}
			at, state := 0, -1
			for rest := word; rest != ""; {
				var segment string
				segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
				at += len(segment)
				allowed[at] = true
			}
			for _, p := range c.findPieces(word, 80) {
				if !allowed[int(p.end)] {
					t.Errorf("a line ends in %q after %q", word, word[:p.end])
				}
			}
		}
	}
}
