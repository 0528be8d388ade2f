package parse

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// doubled is the charset of text that was UTF-8, was taken for Windows's Western charset, and
// was made UTF-8 once more: "itâ€™s a cafÃ©".
const doubled = "utf-8 twice"

// isDoubled reports whether b is doubled: it has such groups, and hardly anything else beyond
// ASCII.
func isDoubled(b []byte) bool {
	groups, others := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r >= utf8.RuneSelf {
			if _, length, ok := group(b); ok {
				groups++
				n = length
			} else {
				others++
			}
		}
		b = b[n:]
	}
	return groups > 2 && others*5 <= groups
}

// group is the character that b begins with in several that each stand for one of its bytes,
// and the length of them. It reports false where it begins with none.
func group(b []byte) (r rune, length int, ok bool) {
	var bytes []byte
	for len(b) > length && len(bytes) < utf8.UTFMax {
		one, n := utf8.DecodeRune(b[length:])
		c, known := charmap.Windows1252.EncodeRune(one)
		if 0x80 <= one && one < 0xa0 {
			c, known = byte(one), true
		}
		if !known || c < utf8.RuneSelf {
			break
		}
		bytes, length = append(bytes, c), length+n
		if utf8.FullRune(bytes) {
			break
		}
	}
	if r, n := utf8.DecodeRune(bytes); r != utf8.RuneError && n == len(bytes) {
		return r, length, true
	}
	return 0, length, false
}

// An undoubler decodes doubled text. What is not doubled in it stays.
type undoubler struct{ transform.NopResetter }

func (undoubler) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		if nDst+utf8.UTFMax > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		r, length, ok := group(src[nSrc:])
		if rest := src[nSrc+length:]; !ok && !atEOF && !utf8.FullRune(rest) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		if !ok {
			_, length = utf8.DecodeRune(src[nSrc:])
			nDst += copy(dst[nDst:], src[nSrc:nSrc+length])
		} else {
			nDst += utf8.EncodeRune(dst[nDst:], r)
		}
		nSrc += length
	}
	return nDst, nSrc, nil
}
