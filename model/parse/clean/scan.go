package clean

import "unicode/utf8"

// scan is the length of the clean start of s, and the character that ends it. Where nothing
// at the start is clean, prev is the character that stands before s, 0 for none.
func scan(s string, prev rune) (n int, last rune) {
	i := 0
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			n := ascii(s[i:])
			if n == 0 {
				return i, prev
			}
			i += n
			prev = rune(s[i-1])
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 1 || suspect(r) && !fits(r, prev, s[i+size:]) {
			return i, prev
		}
		prev = r
		i += size
	}
	return i, prev
}

// ascii is the length of the start of s that is ASCII without control characters,
// newline and tab excepted. It looks at eight bytes at a time: that is what lets a
// text of a hundred megabytes through in the blink of an eye.
func ascii(s string) int {
	const lows, highs = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(s); i += 8 {
		x := word(s[i:])
		control := (x - ' '*lows) &^ x    // high bit set where a byte is below the space
		deleted := (x ^ 0x7f*lows) - lows // and where it is DEL
		if (x|control|deleted)&highs != 0 && !printable(s[i:i+8]) {
			break
		}
	}
	for i < len(s) && plain[s[i]] {
		i++
	}
	return i
}

// word is the first eight bytes of s. The compiler makes one load of it.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func printable(s string) bool {
	for i := range len(s) {
		if !plain[s[i]] {
			return false
		}
	}
	return true
}

// plain are the ASCII characters that need no cleaning.
var plain = func() (t [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		t[c] = true
	}
	t['\n'], t['\t'] = true, true
	return t
}()
