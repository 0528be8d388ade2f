package parse

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// A decoder brings bytes to UTF-8, piece by piece. Their charset is decided by the
// first piece that tells it: by a mark at the start, by being valid UTF-8, by what
// the server said, by what the page says of itself, and last by guessing.
type decoder struct {
	contentType string // as the server said it
	markup      bool   // the bytes are a page's, which may name its charset

	begun   bool
	decided bool
	change  transform.Transformer // nil for UTF-8
	wide    bool                  // a newline takes more than a byte
}

// decode is what b says, all of it.
func (d *decoder) decode(b []byte) string {
	var s strings.Builder
	d.write(&s, b, true)
	return s.String()
}

// write writes what b says, and returns how many of its bytes that took: a character
// that is cut off at the end is left for the next piece, unless this is the last. Bytes
// that are no UTF-8 pass where that is the charset; package clean replaces them.
func (d *decoder) write(to *strings.Builder, b []byte, last bool) (used int) {
	mark := 0
	if !d.decided {
		mark = d.decide(b, last)
		b = b[mark:]
	}
	if d.change != nil {
		return mark + change(to, d.change, b, last)
	}
	if !last {
		b = b[:len(b)-cutOff(b)]
	}
	to.Write(b)
	return mark + len(b)
}

// decide settles the charset, if b tells it, and returns the length of the mark that b
// starts with. ASCII tells nothing and passes as it is.
func (d *decoder) decide(b []byte, last bool) (mark int) {
	if !d.begun && len(b) > 0 {
		d.begun = true
		if name, n := byteOrderMark(b); n > 0 {
			d.settle(name)
			return n
		}
		if name := wideCharset(b); name != "" {
			d.settle(name)
			return 0
		}
	}
	start := firstTelling(b)
	if start == len(b) {
		return 0
	}
	d.settle(d.name(b, start, last))
	return 0
}

// name is the charset of b, whose bytes from start on tell it.
func (d *decoder) name(b []byte, start int, last bool) string {
	sample := b[start:min(len(b), start+longestSample)]
	good, bad := inUTF8(sample, last && len(b) == start+len(sample))
	if b[start] != esc && good >= 3*bad {
		if isDoubled(sample) {
			return doubled
		}
		return "utf-8" // but for a few bytes: a page put together from two sources
	}
	if _, params, err := mime.ParseMediaType(d.contentType); err == nil && fits(params["charset"], sample) {
		return params["charset"]
	}
	if d.markup {
		if name := ownCharset(b); fits(name, sample) {
			return name
		}
	}
	name := guess(sample, d.markup)
	if good >= bad && isOfBytes(name) {
		return "utf-8" // whose pairs hardly ever stand for two letters
	}
	return name
}

// isOfBytes reports whether a character takes one byte in a charset.
func isOfBytes(name string) bool {
	_, name = charset.Lookup(name)
	return strings.HasPrefix(name, "windows-") || strings.HasPrefix(name, "iso-8859-")
}

// settle makes name the charset.
func (d *decoder) settle(name string) {
	d.decided = true
	if name == doubled {
		d.change = undoubler{}
		return
	}
	e, name := charset.Lookup(name)
	if e == nil || name == "utf-8" {
		return
	}
	d.change = e.NewDecoder()
	d.wide = strings.HasPrefix(name, "utf-16")
}

const (
	esc           = 0x1b
	longestSample = 16 << 10 // bytes that are looked at to tell a charset
)

// byteOrderMark is the charset of the mark that b starts with, and its length.
func byteOrderMark(b []byte) (name string, n int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return "utf-8", 3
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return "utf-16be", 2
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return "utf-16le", 2
	}
	return "", 0
}

// firstTelling is where in b the first byte stands that no plain ASCII text has: one
// with its high bit set, or the start of a Japanese escape sequence.
func firstTelling(b []byte) int {
	for i, c := range b {
		if c >= utf8.RuneSelf || c == esc && i+2 < len(b) && (b[i+1] == '$' && (b[i+2] == 'B' || b[i+2] == '@')) {
			return i
		}
	}
	return len(b)
}

// cutOff is the length of the beginning of a character that b ends with; 0 where its
// last character is whole.
func cutOff(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		c := b[len(b)-n]
		if utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// inUTF8 counts the characters beyond ASCII that b has as UTF-8, and the bytes that are
// none.
func inUTF8(b []byte, last bool) (good, bad int) {
	if !last {
		b = b[:len(b)-cutOff(b)]
	}
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good, bad
}

// change writes what t makes of b, and returns how many of its bytes that took.
func change(to *strings.Builder, t transform.Transformer, b []byte, last bool) (used int) {
	buf := make([]byte, 8<<10)
	for {
		nDst, nSrc, err := t.Transform(buf, b[used:], last)
		to.Write(buf[:nDst])
		used += nSrc
		if err != transform.ErrShortDst {
			return used
		}
	}
}

// changed is what a charset makes of b, but for a character that is cut off.
func changed(e encoding.Encoding, b []byte) string {
	var s strings.Builder
	change(&s, e.NewDecoder(), b, false)
	return s.String()
}
