package find

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lede/model/article"
)

// expansions are characters that stand for several others. They are found by those too:
// "fi" finds the ligature.
var expansions = map[rune]string{
	'…': "...", '‥': "..", '—': "--", '–': "--", 'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
	'ĳ': "ij", 'Ĳ': "IJ", 'ǆ': "dž", 'ǉ': "lj", 'ǌ': "nj", 'æ': "ae", 'Æ': "AE", 'œ': "oe", 'Œ': "OE", 'ß': "ss",
	'½': "1/2", '¼': "1/4", '¾': "3/4", '™': "tm",
}

// strokes are letters with a mark that Unicode does not treat as an accent. Those who type
// the plain letter find them all the same.
var strokes = map[rune][]rune{
	'o': {'ø', 'ǿ'}, 'O': {'Ø', 'Ǿ'}, 'l': {'ł'}, 'L': {'Ł'}, 'd': {'đ', 'ð'}, 'D': {'Đ', 'Ð'}, 'h': {'ħ'}, 'H': {'Ħ'}, 't': {'ŧ'}, 'T': {'Ŧ'}, 'i': {'ı'}, 'е': {'ё'}, 'Е': {'Ё'},
}

// accented are the letters with accents of Latin and Greek, by those without.
var accented = sync.OnceValue(func() map[rune][]rune {
	all := map[rune][]rune{}
	for base, with := range strokes {
		all[base] = append(all[base], with...)
	}
	for _, block := range [][2]rune{{0xc0, 0x24f}, {0x386, 0x3ce}, {0x1e00, 0x1fff}} {
		for r := block[0]; r <= block[1]; r++ {
			decomposed := norm.NFD.PropertiesString(string(r)).Decomposition()
			if base, size := utf8.DecodeRune(decomposed); size < len(decomposed) && unicode.IsLetter(base) {
				all[base] = append(all[base], r)
			}
		}
	}
	return all
})

// isKana reports whether r may have a narrow form of its own.
func isKana(r rune) bool { return r >= 0x3000 && r < 0x3100 }

// halves are the narrow kana, by the usual ones.
var halves = sync.OnceValue(func() map[rune]string {
	all := map[rune]string{}
	for r := '\uff66'; r <= '\uff9d'; r++ {
		narrow := string(r)
		if wide, _ := utf8.DecodeRuneInString(norm.NFKC.String(narrow)); wide != utf8.RuneError {
			all[wide] = narrow
		}
		for _, mark := range "\uff9e\uff9f" {
			if joined := []rune(norm.NFKC.String(narrow + string(mark))); len(joined) == 1 {
				all[joined[0]] = narrow + string(mark)
			}
		}
	}
	return all
})

// typedLetters is what was typed, with every letter as one character and every ligature and
// ellipsis written out.
func typedLetters(typed string) string {
	if beyondASCII(typed, 0) == len(typed) {
		return typed
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(typed) {
		switch {
		case r == '…' || r >= 'ﬀ' && r <= 'ﬆ':
			b.WriteString(expansions[r])
		case isWide(r):
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// isWide reports whether r is a character of another width: full-width letters, narrow
// kana.
func isWide(r rune) bool { return r >= 0xff01 && r <= 0xff9f }

// isMark reports whether r belongs to the character before it.
func isMark(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.Mn, r) || r == '\uff9e' || r == '\uff9f')
}

// bare reports whether r is a letter without an accent, which also finds the letter with
// one. A kana with a voicing mark is another letter and not an accented one.
func bare(r rune) bool {
	if r < utf8.RuneSelf {
		return unicode.IsLetter(r)
	}
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Hiragana, unicode.Katakana) && norm.NFD.String(string(r)) == string(r)
}

// withAccents are the usual characters of a letter, followed by those that count as the
// same: with accents, full-width, superscript and subscript.
func withAccents(usual []rune) []rune {
	same := usual[:len(usual):len(usual)]
	for _, r := range usual {
		if bare(r) {
			same = append(same, accented()[r]...)
		}
		if r <= ' ' || r >= 0x7f {
			continue
		}
		same = append(same, r+0xfee0)
		for _, move := range []func(string) (string, bool){article.Raised, article.Lowered} {
			if s, ok := move(string(r)); ok {
				moved, _ := utf8.DecodeRuneInString(s)
				same = append(same, moved)
			}
		}
	}
	return same
}

// unit is the character that a text begins with, as a reader sees it: with the marks
// that belong to it, and of the usual width.
func unit(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	end := size
	for end < len(s) && s[end] >= utf8.RuneSelf {
		mark, n := utf8.DecodeRuneInString(s[end:])
		if !isMark(mark) {
			break
		}
		end += n
	}
	return composed(s[:end], r), end
}

// lastUnit is the character that a text ends with.
func lastUnit(s string) (rune, int) {
	r, size := utf8.DecodeLastRuneInString(s)
	start := len(s) - size
	for isMark(r) && start > 0 {
		r, size = utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return composed(s[start:], r), len(s) - start
}

// composed is the one character that s is, or its first where there is none.
func composed(s string, first rune) rune {
	if len(s) == utf8.RuneLen(first) && !isWide(first) {
		return first
	}
	joined := norm.NFC.String(s)
	if isWide(first) {
		joined = norm.NFKC.String(s)
	}
	r, _ := utf8.DecodeRuneInString(joined)
	if utf8.RuneLen(r) < len(joined) {
		return first
	}
	return r
}
