package clean

import (
	"unicode"
	"unicode/utf8"
)

const (
	zeroWidthSpace     = '\u200b'
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
	graphemeJoiner     = '\u034f'
	textStyle          = '\ufe0e'
	emojiStyle         = '\ufe0f'
)

// suspect reports whether r, which is not ASCII, is passed only where it is spelled
// correctly, or never. Direction marks without a scope (LRM, RLM, ALM) and soft hyphens are
// not suspect: writers need them and they do no harm.
func suspect(r rune) bool {
	switch {
	case r < 0xa0: // C1
		return true
	case r < 0x180b:
		return r == graphemeJoiner
	case r < 0x200b:
		return r <= 0x180f // Mongolian variation selectors and vowel separator
	case r < 0xfe00:
		return r <= zeroWidthJoiner ||
			r >= 0x2028 && r <= 0x202e || // separators, bidi embeddings and overrides
			r >= 0x2060 && r <= 0x206f // word joiner, invisible operators, isolates
	case r < 0x1d173:
		return r <= emojiStyle || r == 0xfeff || r >= 0xfff9 && r <= 0xfffb
	case r < 0xe0000:
		return r <= 0x1d17a // musical beams, which need an engraver
	}
	return r < 0xe1000 // tags and more variation selectors
}

// fits reports whether the suspect r is spelled right between the character before
// it and the text after it. What it asks for in after is never cleaned away, so the
// answer stays true.
func fits(r, before rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case r == zeroWidthSpace:
		return unicode.In(before, unspaced...) && unicode.In(next, unspaced...)
	case r == zeroWidthNonJoiner:
		return cursive(before) || cursive(next)
	case r == zeroWidthJoiner:
		return indic(before) || emojiEnd(before) && emoji(next)
	case r == graphemeJoiner:
		return unicode.Is(unicode.Hebrew, before)
	case r == textStyle || r == emojiStyle:
		return emoji(before) || keycap(before) || unicode.In(before, unicode.Sm, unicode.Sk)
	case r >= 0xfe00 && r < textStyle:
		return unicode.In(before, unicode.Sm, unicode.Han, unicode.Myanmar, unicode.Phags_Pa, unicode.Manichaean)
	case r >= 0xe0100 && r <= 0xe01ef:
		return unicode.Is(unicode.Han, before)
	case r >= 0x180b && r <= 0x180f && r != 0x180e:
		return unicode.Is(unicode.Mongolian, before) && unicode.IsLetter(before)
	}
	return false
}

// unspaced are the scripts that put no spaces between words and mark with a space
// of no width where a line may end.
var unspaced = []*unicode.RangeTable{
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
	unicode.Javanese, unicode.Balinese, unicode.Tai_Tham, unicode.New_Tai_Lue, unicode.Tai_Le,
}

// brahmic are the scripts in which a joiner chooses between forms of a conjunct.
var brahmic = []*unicode.RangeTable{
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya,
	unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
}

func indic(r rune) bool { return r >= 0x900 && r <= 0xdff && unicode.In(r, brahmic...) }

// cursive reports whether r is of a script whose letters join, or combine, with
// those beside them.
func cursive(r rune) bool {
	return indic(r) || unicode.In(r, unicode.Arabic, unicode.Syriac, unicode.Nko)
}

// emoji reports whether r can be drawn as a coloured picture.
func emoji(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff || r >= 0xa9 && unicode.Is(unicode.So, r) ||
		r == '‼' || r == '⁉' || r == '〰' || r == '〽' || r >= 0x2194 && r <= 0x21aa
}

// emojiEnd reports whether r can end one emoji of a sequence.
func emojiEnd(r rune) bool { return r == emojiStyle || emoji(r) }

func keycap(r rune) bool { return r >= '0' && r <= '9' || r == '#' || r == '*' }
