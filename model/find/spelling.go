package find

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A spelling is how the anchor may stand in a text: by itself, or within a character that
// stands for some letters before and after it too.
type spelling struct {
	text          string
	before, after int // letters of the literal
}

// A runeSet says quickly of most characters that they are not in it: those that are have a
// bit by the lowest bits of their number, which others may share.
type runeSet [4]uint64

func (s *runeSet) add(r rune)      { s[r>>6&3] |= 1 << (r & 63) }
func (s *runeSet) has(r rune) bool { return s[r>>6&3]&(1<<(r&63)) != 0 }

// mostSpellings is how many ways to spell a letter are looked for each by itself.
const mostSpellings = 8

// spell finds the spellings of the anchor.
func (n *literal) spell() {
	n.rare = map[rune][]spelling{}
	add := func(s string, before, after int) {
		first, _ := utf8.DecodeRuneInString(s)
		if first < utf8.RuneSelf && len(n.spellings) < mostSpellings {
			n.spellings = append(n.spellings, spelling{s, before, after})
			return
		}
		n.mayBeRare.add(first)
		n.rare[first] = append(n.rare[first], spelling{s, before, after})
	}
	anchor := &n.letters[n.anchor]
	for i, r := range anchor.runes {
		if i < anchor.usual && len(n.spellings) < mostSpellings {
			n.spellings = append(n.spellings, spelling{text: string(r)})
		} else {
			add(string(r), 0, 0)
		}
		if !n.folds {
			continue
		}
		if !anchor.bare && r >= utf8.RuneSelf {
			if decomposed := norm.NFD.String(string(r)); decomposed != string(r) {
				add(decomposed, 0, 0)
			}
		}
		if isKana(r) {
			if narrow := halves()[r]; narrow != "" {
				add(narrow, 0, 0)
			}
		}
	}
	if !n.folds {
		return
	}
	for r, letters := range expansions {
		for at := range len(letters) {
			if n.reads([]rune(letters), n.anchor-at) {
				before := min(at, n.anchor)
				add(string(r), before, min(len([]rune(letters))-1-at, len(n.letters)-1-n.anchor))
			}
		}
	}
}

// reads reports whether what was typed says letters from the letter at index at on, as
// far as it goes in either direction.
func (n *literal) reads(letters []rune, at int) bool {
	for i, r := range letters {
		if k := at + i; k >= 0 && k < len(n.letters) && !n.letters[k].is(r) {
			return false
		}
	}
	return at < len(n.letters) && at+len(letters) > 0
}

// expanded is how many letters from the one at index at on a character stands for; 0 where
// it stands for none of them.
func (n *literal) expanded(r rune, at int) int {
	letters := expansions[r]
	if letters == "" || !n.folds || !n.reads([]rune(letters), at) {
		return 0
	}
	return strings.Count(letters, "") - 1
}
