package find

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A literal is words that are to be found as they were typed. A typewriter's quotes,
// hyphens and spaces also find a typesetter's, letters without accents find those with
// them, and invisible characters in the text are passed over.
type literal struct {
	letters []letter
	folds   bool // accents and the like don't count, unless they were typed

	// A scan does not compare letter by letter. It looks for the anchor, the letter that is
	// likely to be rarest, by the fastest means there are.
	anchor    int
	spellings []spelling          // of the anchor: the usual ones, each of which is looked for by itself
	rare      map[rune][]spelling // and those with accents and the like, by their first character
	mayBeRare runeSet             // asked before rare is
}

// A letter is the characters that count as one of what was typed.
type letter struct {
	runes []rune
	usual int     // how many of them are no rare ones: the first
	ascii [3]byte // those that are ASCII, of which there are no more; 0 for none
	bare  bool    // it finds itself with any accent
}

// newLiteral makes a literal of what was typed. With anyCase capitals and small letters
// are the same.
func newLiteral(typed string, anyCase, folds bool) *literal {
	n := &literal{folds: folds}
	if folds {
		typed = typedLetters(typed)
	}
	best := 0
	for _, r := range typed {
		usual := alike(r, anyCase)
		l := newLetter(usual)
		if folds {
			l = newLetter(withAccents(usual))
			l.bare = bare(r)
		}
		l.usual = len(usual)
		if len(n.letters) == 0 || l.cost() < best {
			best, n.anchor = l.cost(), len(n.letters)
		}
		n.letters = append(n.letters, l)
	}
	if len(n.letters) > 0 {
		n.spell()
	}
	return n
}

func newLetter(runes []rune) letter {
	l := letter{runes: runes}
	n := 0
	for _, r := range runes {
		if r < utf8.RuneSelf && n < len(l.ascii) {
			l.ascii[n] = byte(r)
			n++
		}
	}
	return l
}

// alike are the characters that r finds.
func alike(r rune, anyCase bool) []rune {
	switch r {
	case '\'':
		return []rune("'’‘ʼ′")
	case '"':
		return []rune("\"“”„«»″")
	case '-':
		return []rune("-‐‑–−")
	case '’', '‘', 'ʼ', '′':
		return []rune{r, '\''} // which the writer may have had instead
	case '“', '”', '„', '«', '»', '″':
		return []rune{r, '"'}
	case '‐', '‑', '–', '−':
		return []rune{r, '-'}
	case ' ':
		return []rune(" \u00a0\u202f\u2009\n\t")
	}
	runes := []rune{r}
	if anyCase {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			runes = append(runes, f)
		}
	}
	return runes
}

// byFrequency is the small letters, beginning with those that are commonest in European
// languages.
const byFrequency = "etaonirsldhcumpfgybvwkxjqz"

// cost is how often a letter is likely to stop the search.
func (l *letter) cost() int {
	cost := l.usual
	for _, r := range l.runes[:l.usual] {
		if i := strings.IndexRune(byFrequency, r); i >= 0 {
			cost += 2 * (len(byFrequency) - i)
		} else if r == ' ' {
			cost += 100
		} else if r >= utf8.RuneSelf {
			cost += 10
		}
	}
	return cost
}

func (l *letter) is(r rune) bool {
	for _, same := range l.runes {
		if same == r {
			return true
		}
	}
	return false
}

// isByte is is for ASCII.
func (l *letter) isByte(b byte) bool {
	return b != 0 && (b == l.ascii[0] || b == l.ascii[1] || b == l.ascii[2])
}

// Hides reports whether a character of a text shows nothing.
func Hides(r rune) bool {
	const softHyphen, zeroWidthSpace, wordJoiner = '\u00ad', '\u200b', '\u2060'
	return r == softHyphen || r == zeroWidthSpace || r == wordJoiner
}
