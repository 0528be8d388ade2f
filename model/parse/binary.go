package parse

import (
	"bytes"
	"strings"
)

// A NotTextError says that bytes are no text, and what they are.
type NotTextError struct {
	What string // "a PDF document"
}

func (e *NotTextError) Error() string {
	return "this is " + e.What + ", and lede reads text; open it with a program for such files"
}

// signatures are what files that are no text begin with, at an offset.
var signatures = []struct {
	at   int
	mark string
	what string
}{
	{0, "%PDF-", "a PDF document"},
	{0, "{\\rtf", "an RTF document"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"},
	{30, "mimetypeapplication/epub+zip", "an e-book"},
	{30, "mimetypeapplication/vnd.oasis", "an office document"},
	{30, "[Content_Types].xml", "an office document"},
	{0, "PK\x03\x04", "an archive"},
	{257, "ustar", "an archive"},
	{0, "Rar!\x1a\x07", "an archive"},
	{0, "7z\xbc\xaf\x27\x1c", "an archive"},
	{0, "\x1f\x8b", "a compressed file"},
	{0, "BZh", "a compressed file"},
	{0, "\xfd7zXZ\x00", "a compressed file"},
	{0, "\x28\xb5\x2f\xfd", "a compressed file"},
	{0, "\x89PNG\r\n", "a picture"},
	{0, "\xff\xd8\xff", "a picture"},
	{0, "GIF87a", "a picture"},
	{0, "GIF89a", "a picture"},
	{8, "WEBP", "a picture"},
	{0, "II*\x00", "a picture"},
	{0, "MM\x00*", "a picture"},
	{4, "ftypavif", "a picture"},
	{4, "ftypheic", "a picture"},
	{4, "ftypM4A", "a sound recording"},
	{4, "ftyp", "a video"},
	{0, "\x1a\x45\xdf\xa3", "a video"},
	{8, "AVI ", "a video"},
	{8, "WAVE", "a sound recording"},
	{0, "ID3", "a sound recording"},
	{0, "OggS", "a sound recording"},
	{0, "fLaC", "a sound recording"},
	{0, "\x7fELF", "a program"},
	{0, "MZ\x90\x00", "a program"},
	{0, "\xcf\xfa\xed\xfe", "a program"},
	{0, "\xca\xfe\xba\xbe", "a program"},
	{0, "\x00asm", "a program"},
	{0, "SQLite format 3\x00", "a database"},
	{0, "wOFF", "a font"},
	{0, "wOF2", "a font"},
}

// binary says what b is the beginning of, where that is no text; nil where it may be.
func binary(b []byte) error {
	for _, s := range signatures {
		if len(b) >= s.at && bytes.HasPrefix(b[s.at:], []byte(s.mark)) && (s.at == 0 || strings.HasPrefix(s.mark, "ustar") || holdsControls(b)) {
			return &NotTextError{s.what}
		}
	}
	if _, n := byteOrderMark(b); n == 0 && bytes.IndexByte(b, 0) >= 0 && wideCharset(b) == "" && !isWords(b) {
		return &NotTextError{"a binary file"}
	}
	return nil
}

// isWords reports whether b is text with a few zeros in it, as a log has them where its
// machine stopped: hardly anything else in it is no text.
func isWords(b []byte) bool {
	zeros := bytes.Count(b, []byte{0})
	_, odd := inUTF8(b, false)
	for _, c := range b {
		if 0 < c && c < '\a' || c > '\r' && c < ' ' && c != esc {
			odd++
		}
	}
	words := len(b) - zeros - odd
	return zeros*8 <= words && odd*50 <= words
}

// holdsControls reports whether there is a byte in b that text has no use for.
func holdsControls(b []byte) bool {
	return bytes.ContainsFunc(b[:min(len(b), 64)], func(r rune) bool { return r < '\b' })
}
