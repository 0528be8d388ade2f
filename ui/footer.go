package ui

import (
	"fmt"
	"strings"

	"lede/ui/theme"
)

// A Footer is the screen's last row: how far the reader is, and which keys matter.
type Footer struct {
	Message string // said instead of all that stands at the left

	Arriving string // said while more of the article is to come
	Percent  int    // of the words, through the last row in view; Unknown while nobody can tell
	Minutes  int    // left to read
	Figure   int    // the current one; 0 where there is none
	Figures  int    // how many there are
	Found    string // of what was looked for; empty for nothing
	Pending  string // a count or prefix that waits for its key

	Keys []FooterKey

	Prompt *Prompt // drawn instead of all else while the reader types
}

// Unknown is the percent of an article whose length nobody knows yet.
const Unknown = -1

// A FooterKey is a key and what it does, in a word.
type FooterKey struct{ Key, Word string }

// Widths from which the footer shows more, in cells.
const (
	barFrom    = 76 // the bar of progress
	barCells   = 16
	keysBeside = 3 // cells between what is said and the keys
)

func (f *Footer) draw(p *Painter, b []byte, width int) []byte {
	switch {
	case f.Prompt != nil:
		return f.Prompt.draw(p, b, width)
	case p.plain:
		text := p.fit(f.words(), width)
		return blank(p.text(b, theme.Footer, text), width-p.cells(text))
	}
	margin, room := rowMargin(width)
	b = blank(b, margin)
	b, used := f.left(p, b, room)
	keys := f.keysWithin(p, room-used-keysBeside)
	b = blank(b, room-used-f.keyCells(p, keys))
	for i, k := range keys {
		if i > 0 {
			b = blank(b, 2)
		}
		b = p.text(b, theme.FooterKey, k.Key)
		b = p.text(b, theme.Footer, " "+k.Word)
	}
	return blank(b, margin)
}

// left appends what is said at the left, and tells the cells it takes.
func (f *Footer) left(p *Painter, b []byte, room int) ([]byte, int) {
	if f.Message != "" {
		text := p.fit(f.Message, room)
		return p.text(b, theme.FooterNote, text), p.cells(text)
	}
	far := p.fit(f.far(), room)
	b = p.text(b, theme.Footer, far)
	used := p.cells(far)
	if room >= barFrom && f.Percent != Unknown {
		read := barCells * f.Percent / 100
		b = p.text(b, theme.Footer, " ")
		b = p.text(b, theme.Progress, strings.Repeat("━", read))
		b = p.text(b, theme.ProgressRest, strings.Repeat("─", barCells-read))
		used += 1 + barCells
	}
	apart := min(2, used)
	rest := p.fit(f.rest(), max(0, room-used-apart))
	if rest == "" {
		return b, used
	}
	b = blank(b, apart)
	return p.text(b, theme.Footer, rest), used + apart + p.cells(rest)
}

// words are the footer for who hears it: what is said, else how far the reader is.
func (f *Footer) words() string {
	if f.Message != "" {
		return f.Message
	}
	minutes := "minutes"
	if f.Minutes == 1 {
		minutes = "minute"
	}
	parts := f.parts(minutes)
	if far := f.far(); far != "" {
		parts = append([]string{strings.Replace(far, " %", " percent", 1)}, parts...)
	}
	return strings.Join(parts, ", ")
}

// far is how far the reader is, or the count being typed.
func (f *Footer) far() string {
	switch {
	case f.Pending != "":
		return f.Pending
	case f.Percent == Unknown:
		return ""
	}
	return fmt.Sprintf("%d %%", f.Percent)
}

func (f *Footer) rest() string { return strings.Join(f.parts("min"), " · ") }

// parts are what is said of the reading, with what minutes are called.
func (f *Footer) parts(minutes string) []string {
	var parts []string
	if f.Found != "" {
		parts = append(parts, f.Found)
	}
	switch {
	case f.Arriving != "":
		parts = append(parts, f.Arriving)
	case f.Minutes > 0:
		parts = append(parts, fmt.Sprintf("%d %s left", f.Minutes, minutes))
	}
	if f.Figures > 0 && f.Figure > 0 {
		parts = append(parts, fmt.Sprintf("figure %d of %d", f.Figure, f.Figures))
	}
	return parts
}

// keysWithin are the first keys that fit into room cells. The last, help, stays
// longest.
func (f *Footer) keysWithin(p *Painter, room int) []FooterKey {
	keys := f.Keys
	for len(keys) > 0 && f.keyCells(p, keys) > room {
		keys = keys[1:]
	}
	return keys
}

func (f *Footer) keyCells(p *Painter, keys []FooterKey) int {
	n := 2 * max(0, len(keys)-1)
	for _, k := range keys {
		n += p.cells(k.Key) + 1 + p.cells(k.Word)
	}
	return n
}
