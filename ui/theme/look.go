package theme

import (
	"image/color"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// A Look is how text is drawn. A nil colour leaves the terminal's own.
type Look struct {
	Foreground, Background color.Color

	Bold, Faint, Italic, Underline, Reverse, Strike bool
}

// Over is l laid over base: l's colours where it has them, and what either sets.
func (l Look) Over(base Look) Look {
	if l.Foreground == nil {
		l.Foreground = base.Foreground
	}
	if l.Background == nil {
		l.Background = base.Background
	}
	l.Bold = l.Bold || base.Bold
	l.Faint = l.Faint || base.Faint
	l.Italic = l.Italic || base.Italic
	l.Underline = l.Underline || base.Underline
	l.Reverse = l.Reverse || base.Reverse
	l.Strike = l.Strike || base.Strike
	return l
}

// SGR is the control sequence after which a terminal draws text with this look, where
// it drew plain text before. Plain text needs none, and the look ends with "\x1b[m".
func (l Look) SGR() string {
	var b [64]byte
	return string(l.appendSGR(b[:0]))
}

// appendSGR appends SGR to b.
func (l Look) appendSGR(b []byte) []byte {
	if l == (Look{}) {
		return b
	}
	b = append(b, "\x1b["...)
	for _, a := range [...]struct {
		on   bool
		code byte
	}{
		{l.Bold, '1'}, {l.Faint, '2'}, {l.Italic, '3'}, {l.Underline, '4'}, {l.Reverse, '7'}, {l.Strike, '9'},
	} {
		if a.on {
			b = append(b, a.code, ';')
		}
	}
	b = appendColour(b, l.Foreground, 30)
	b = appendColour(b, l.Background, 40)
	b[len(b)-1] = 'm'
	return b
}

// appendColour appends the parameters that set a colour, a semicolon after each. Base
// is 30 for the foreground, 40 for the background.
func appendColour(b []byte, c color.Color, base int64) []byte {
	switch c := c.(type) {
	case nil:
		return b
	case ansi.BasicColor:
		code := base + int64(c)
		if c >= 8 { // the bright ones stand apart, from 90 and 100
			code += 60 - 8
		}
		return append(strconv.AppendInt(b, code, 10), ';')
	case ansi.IndexedColor:
		b = append(strconv.AppendInt(b, base+8, 10), ";5;"...)
		return append(strconv.AppendUint(b, uint64(c), 10), ';')
	}
	b = append(strconv.AppendInt(b, base+8, 10), ";2;"...)
	red, green, blue, _ := c.RGBA()
	for _, part := range [...]uint32{red, green, blue} {
		b = append(strconv.AppendUint(b, uint64(part>>8), 10), ';')
	}
	return b
}
