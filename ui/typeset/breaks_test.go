package typeset

import (
	"strings"
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

func TestNoLineBeginsWithAnEmDash(t *testing.T) {
	c := compositor{s: Setting{Measure: 80}.usual()}
	for _, word := range []string{"harbour—quay", "東京—大阪", "東京——大阪", "שלום—עולם", "น้ำ—ไฟ"} {
		pieces := c.findPieces(word, 80)
		if len(pieces) < 2 {
			t.Errorf("%q is not divided at all", word)
		}
		for _, p := range pieces {
			if strings.HasPrefix(word[p.start:], "—") {
				t.Errorf("a line of %q begins with %q", word, word[p.start:])
			}
		}
	}
}
