package find

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A spelling is a way in which the anchor may stand in a text: alone, or within a character
// that also stands for letters before and after it.
type spelling struct {
	text          string
	before, after int // letters of the literal
}

// A runeSet quickly rules out most characters. Each member sets the bit of its lowest bits,
// which other characters may share, so that has may be wrong about a stranger but never
// about a member.
type runeSet [4]uint64

func (s *runeSet) add(r rune)      { s[r>>6&3] |= 1 << (r & 63) }
func (s *runeSet) has(r rune) bool { return s[r>>6&3]&(1<<(r&63)) != 0 }

// mostSpellings is how many spellings of a letter are each looked for separately.
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

// reads reports whether the literal has these letters from index at on. Letters before its
// beginning or past its end are not compared.
func (n *literal) reads(letters []rune, at int) bool {
	for i, r := range letters {
		if k := at + i; k >= 0 && k < len(n.letters) && !n.letters[k].is(r) {
			return false
		}
	}
	return at < len(n.letters) && at+len(letters) > 0
}

// expanded is how many letters of the literal, from index at on, the character r stands
// for; 0 if it stands for none of them.
func (n *literal) expanded(r rune, at int) int {
	letters := expansions[r]
	if letters == "" || !n.folds || !n.reads([]rune(letters), at) {
		return 0
	}
	return strings.Count(letters, "") - 1
}
