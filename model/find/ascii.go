package find

import "unicode/utf8"

// beyondASCII is where the next character that is not ASCII begins, from a place on, or
// the end.
func beyondASCII(s string, from int) int {
	const beyond = 0x8080808080808080
	for from+16 <= len(s) && (eightBytes(s[from:from+8])|eightBytes(s[from+8:from+16]))&beyond == 0 {
		from += 16
	}
	for from < len(s) && s[from] < utf8.RuneSelf {
		from++
	}
	return from
}

// eightBytes is the first eight bytes of s as one number. The compiler turns it into one
// instruction.
func eightBytes(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
