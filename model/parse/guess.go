package parse

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// usual is the charset of bytes that tell nothing: what they are on the web, by far.
const usual = "windows-1252"

// sure is the least confidence, of 100, with which a detected charset is taken.
const sure = 10

// guess is the charset that b is most likely in.
func guess(b []byte, markup bool) string {
	if b[0] == esc {
		return "iso-2022-jp"
	}
	if isRussianOfDOS(b) {
		return "ibm866"
	}
	detector := chardet.NewTextDetector()
	if markup {
		detector = chardet.NewHtmlDetector()
	}
	all, _ := detector.DetectAll(b)                      // with an error there are none
	slices.SortFunc(all, func(a, b chardet.Result) int { // those that are as likely come in any order
		return cmp.Or(b.Confidence-a.Confidence, strings.Compare(b.Charset, a.Charset), strings.Compare(a.Language, b.Language))
	})
	for _, r := range all {
		if name := charsetOf(r, b); r.Confidence >= sure && fits(name, b) {
			return name
		}
	}
	return usual
}

// isRussianOfDOS reports whether b is Cyrillic as DOS has it, which the detector doesn't know:
// nearly all beyond ASCII are letters then, and most of them the commonest ones.
func isRussianOfDOS(b []byte) bool {
	const common = "оеаинтсрвл"
	letters, often, all := 0, 0, 0
	seen := map[rune]bool{}
	for _, c := range b {
		if c < utf8.RuneSelf {
			continue
		}
		all++
		if r := charmap.CodePage866.DecodeByte(c); unicode.Is(unicode.Cyrillic, r) {
			letters++
			if strings.ContainsRune(common, r) {
				often++
				seen[r] = true
			}
		}
	}
	return letters*20 >= all*19 && often*2 >= letters && len(seen) == len([]rune(common))
}

// charsetOf is the charset that was detected. The detector knows languages of Central
// Europe, but says that they are written in Western charsets.
func charsetOf(r chardet.Result, b []byte) string {
	switch r.Language {
	case "cs", "hu", "pl", "ro":
		return centralEuropean(b, r.Language)
	}
	if r.Charset == "GB-18030" {
		return "gb18030"
	}
	return r.Charset
}

// centralEuropean tells the two charsets of Central Europe apart: only that of Windows
// has letters from 0x80 to 0x9f, and only in that one 0xb9 is a letter of Polish.
func centralEuropean(b []byte, language string) string {
	const polish = 0xb9
	for _, c := range b {
		if 0x80 <= c && c < 0xa0 || c == polish && language == "pl" {
			return "windows-1250"
		}
	}
	return "iso-8859-2"
}

// fits reports whether b makes sense in a charset: one in fifty of its characters
// beyond ASCII may be none.
func fits(name string, b []byte) bool {
	e, name := charset.Lookup(name)
	if e == nil || name == "utf-8" || name == "replacement" || strings.HasPrefix(name, "utf-16") {
		return false // these were tried before
	}
	text := changed(e, b)
	beyond, bad := 0, 0
	for _, r := range text {
		if r < utf8.RuneSelf {
			continue
		}
		beyond++
		if r == utf8.RuneError || unicode.IsControl(r) {
			bad++
		}
	}
	return bad*50 <= beyond
}

// wideCharset is the charset of text that has two bytes for each character and no
// mark to say which comes first: the one in which it is readable and has more of the
// spaces, line ends and stops that are in all text. It is empty for other bytes.
func wideCharset(b []byte) string {
	b = b[:min(len(b), longestSample)&^1]
	if bytes.IndexByte(b, 0) < 0 {
		return ""
	}
	best, most := "", 0
	for _, name := range []string{"utf-16le", "utf-16be"} {
		e, _ := charset.Lookup(name)
		text := changed(e, b)
		if n := commonSigns(text); n > most && readable(text) {
			best, most = name, n
		}
	}
	return best
}

// commonSigns is how many of the most common signs of any script are in s.
func commonSigns(s string) int {
	n := 0
	for _, r := range s {
		if strings.ContainsRune(" \n,.\u3001\u3002\uff0c", r) {
			n++
		}
	}
	return n
}

// readable reports whether nearly all characters are ones that are printed.
func readable(s string) bool {
	all, odd := 0, 0
	for _, r := range s {
		all++
		if r == utf8.RuneError || !unicode.IsGraphic(r) && !strings.ContainsRune("\t\n\r\f\v\b\x1b\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad", r) {
			odd++
		}
	}
	return odd*50 <= all
}

// ownCharset is the charset that a page names at its beginning, in a meta element or
// an XML declaration.
func ownCharset(b []byte) string {
	head := bytes.ToLower(b[:min(len(b), longestSample)])
	for _, key := range []string{"charset", "encoding"} {
		for rest := head; ; {
			_, after, ok := bytes.Cut(rest, []byte(key))
			if !ok {
				break
			}
			rest = after
			value, ok := bytes.CutPrefix(bytes.TrimLeft(after, " \t\r\n"), []byte("="))
			if !ok {
				continue
			}
			value = bytes.TrimLeft(value, " \t\r\n\"'")
			end := bytes.IndexAny(value, " \t\r\n\"'/>;?")
			if end > 0 {
				return string(value[:end])
			}
		}
	}
	return ""
}
