package short

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
)

// wordsOf are the words of a line that say something, by numbers, each once and in order:
// of four letters and more, or in other letters than Latin. Where a script sets no spaces
// each sign is a word.
func wordsOf(s string) []uint32 {
	found := make([]uint32, 0, len(s)/8+1)
	const offset, prime = 2166136261, 16777619 // Fowler, Noll and Vo's hash
	hash, letters, ascii := uint32(offset), 0, true
	take := func() {
		if letters >= 4 || letters > 0 && !ascii {
			found = append(found, hash)
		}
		hash, letters, ascii = offset, 0, true
	}
	put := func(r rune) {
		hash = (hash ^ uint32(r)) * prime
		letters++
		ascii = ascii && r < utf8.RuneSelf
	}
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			put(r)
		case r >= 'A' && r <= 'Z':
			put(r + 'a' - 'A')
		case r < utf8.RuneSelf:
			take()
		case shape.IsSolid(r):
			take()
			put(r)
			take()
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			put(unicode.ToLower(r))
		default:
			take()
		}
	}
	take()
	slices.Sort(found)
	return slices.Compact(found)
}
