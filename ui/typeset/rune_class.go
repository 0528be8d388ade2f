package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	softHyphen     = '\u00ad'
	zeroWidthSpace = '\u200b'
)

// A runeClass tells the characters of the commonest scripts from those that need more
// than plain rules.
type runeClass uint8

const (
	otherRune runeClass = iota
	letterRune
	quoteRune // no line ends beside it
	digitRune
	signRune   // any other sign that keeps with both its neighbours
	hyphenRune // a line may end after it where a letter follows
	dashRune   // a line may end after it
	hidden     // shows nothing, but a line may end after it
)

func classOf(r rune) runeClass {
	switch {
	case r < utf8.RuneSelf:
		return classOfASCII(byte(r))
	case r >= 0xc0 && r < 0x250 && r != '×' && r != '÷', // Latin
		r >= 0x300 && r < 0x34f,                                        // combining marks
		r >= 0x370 && r < 0x400,                                        // Greek
		r >= 0x400 && r < 0x530 && r != '\u0488' && r != '\u0489',      // Cyrillic
		r >= 0x1e00 && r < 0x2000 && r != '\u1ffd', r == 'ª', r == 'º': // more of them
		return letterRune
	case r == '–' || r == '—' || r == '…':
		return dashRune
	case r == '‐':
		return hyphenRune
	case r >= '\u2018' && r <= '\u201f', r == '«', r == '»', r == '‹', r == '›':
		return quoteRune
	case r == '\u00a0', r == '\u202f', r == '\u2011':
		return signRune
	case r == softHyphen, r == zeroWidthSpace:
		return hidden
	}
	return otherRune
}

func classOfASCII(b byte) runeClass {
	switch {
	case isLetter(b):
		return letterRune
	case isDigit(b):
		return digitRune
	case b == '-':
		return hyphenRune
	case b == '/', b == '?', b == '!', b == '|', b == '}':
		return hyphenRune
	}
	return signRune
}

// breaksAfter reports whether a line may end between two characters of kinds that
// plain rules do for.
func breaksAfter(a, b rune) bool {
	switch classOf(a) {
	case hidden:
		return classOf(b) == letterRune
	case dashRune:
		k := classOf(b)
		return (k == letterRune || k == digitRune && a != '–' || opens(b)) && !(b >= 0x300 && b < 0x370)
	case hyphenRune:
		return classOf(b) == letterRune && !(b >= 0x300 && b < 0x370)
	}
	return false
}

func opens(r rune) bool { return r == '(' || r == '[' }

// trimHidden is s without what shows nothing at its end.
func trimHidden(s string) string {
	for {
		switch {
		case strings.HasSuffix(s, "\u00ad"):
			s = s[:len(s)-len("\u00ad")]
		case strings.HasSuffix(s, "\u200b"):
			s = s[:len(s)-len("\u200b")]
		default:
			return s
		}
	}
}

// isUnspaced reports whether r is of a script that puts no spaces between words and
// whose words only a dictionary tells apart.
func isUnspaced(r rune) bool {
	return r >= 0xe00 && r < 0xf00 || r >= 0x1000 && r < 0x10a0 || r >= 0x1780 && r < 0x1800 ||
		r >= 0x1950 && r < 0x1a00 || r >= 0xa9e0 && r < 0xaa80 || r >= 0xaa60 && r < 0xaae0
}

// breaksUnspaced reports whether a line of such a script may end between before and r. It
// may not end within a written syllable, such as between a vowel and the consonant that is
// spoken before it.
func breaksUnspaced(before string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case last >= 'เ' && last <= 'ไ', last >= 'ເ' && last <= 'ໄ': // Thai and Lao vowels that stand first
		return false
	case r == 'ะ', r == 'า', r == 'ำ', r == 'ๅ', r == 'ๆ', r == 'ฯ', r == 'ະ', r == 'າ', r == 'ຳ', r == 'ໆ', r == 'ຯ':
		return false
	case r == 'อ' && last == 'ื': // one Thai vowel
		return false
	case last == '\u17d2' || last == '\u1039': // a stacked consonant follows
		return false
	}
	// A character that the tables here do not know yet may be a mark of a newer Unicode,
	// as U+0897 is, which takes no cell of its own.
	return isUnspaced(last) && !unicode.In(r, unicode.M, unicode.P) && unicode.IsGraphic(r)
}

// isRightToLeft reports whether r is a letter of a script that runs to the left.
func isRightToLeft(r rune) bool {
	return r >= 0x590 && r < 0x900 || r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70 && r < 0xff00 ||
		r >= 0x10800 && r < 0x11000 || r >= 0x1e800 && r < 0x1f000 || r == '\u200f'
}

// leads reports whether a word begins with a mark that may stand in the left margin.
func leads(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	switch r {
	case '“', '‘', '«', '‹', '„', '‚', '"', '\'':
		return size < len(word)
	}
	return false
}

// hangs reports whether a word ends in a mark that may stand in the right margin.
func hangs(word string) bool {
	r, size := utf8.DecodeLastRuneInString(word)
	switch r {
	case '.', ',', ';', ':', '-', '”', '’', '»', '›', '"', '\'', '–', '‐':
		return size < len(word)
	}
	return false
}
