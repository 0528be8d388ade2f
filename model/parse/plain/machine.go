package plain

import (
	"slices"
	"strings"
	"unicode"

	"lede/model/parse/plain/shape"
)

// What a program writes, or is written for one, is told by its words.

// machine reports whether s is written by a program or for one: a good share of its
// words are no words, or the first ones are a stamp.
func machine(s string) bool {
	if shape.IsListed(s) {
		return false
	}
	if shape.IsCode(s) {
		return true
	}
	const stamp = 4 // words
	all, odds, first := 0, 0, 0
	for w := range strings.FieldsSeq(s) {
		if all++; odd(w) {
			odds++
			if all <= stamp {
				first++
			}
		}
		if all == 64 {
			break
		}
	}
	return all > 1 && (odds*3 >= all || first*2 >= stamp)
}

// odd reports whether w is no word as people write them: signs or figures are in its
// midst, or it is nothing else.
func odd(w string) bool {
	inner := strings.Trim(w, ".,;:!?\"'“”‘’«»„()[]–—…")
	return strings.ContainsFunc(inner, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-' && r != '–' && r != '&'
	})
}

// isListing reports whether a line is rather a program's: signs stand between its words,
// and most of these are none that people write.
func isListing(s string) bool {
	if strings.HasPrefix(s, "$ ") || strings.HasPrefix(s, "# ") {
		return true
	}
	words, all := 0, 0
	for w := range strings.FieldsSeq(s) {
		if all++; spoken(w) {
			words++
		}
	}
	return shape.IsCode(s) && (words < 3 || words*2 < all) || all > 1 && words*3 <= all
}

// spoken reports whether w is a word as people write it, and no option or a part that may
// be left out.
func spoken(w string) bool {
	w = strings.TrimRight(strings.TrimLeft(w, "(\"'“‘"), ".,;:!?)\"'”’")
	return w != "" && !odd(w) && strings.IndexByte("-[<{", w[0]) < 0 && w[len(w)-1] != ']'
}

// areListing reports whether no line ends as sentences do, or is an item's.
func areListing(lines []line) bool {
	return !slices.ContainsFunc(lines, func(l line) bool {
		end := shape.End(l.text())
		return end != 0 && end != ';' || shape.IsListed(l.text())
	})
}
