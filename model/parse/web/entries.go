package web

import (
	"strings"
	"unicode"

	"lede/model/article"
)

// How many entries make a live report, and how many characters the line over one has.
const fewestEntries, longestEntryHead = 3, 60

// entryHeads are the lines that head the entries of a live report: with the time of day
// or the minute of play in them, made alike, each over a text.
func (d *desk) entryHeads() map[*piece]bool {
	made := map[string][]*piece{}
	for at, i := range d.body {
		w := &d.copy[i]
		if at+1 == len(d.body) || !w.isTimed() {
			continue
		}
		if below := &d.copy[d.body[at+1]]; below.letters > w.letters && !below.isTimed() {
			made[w.manner] = append(made[w.manner], w)
		}
	}
	heads := map[*piece]bool{}
	for _, ws := range made {
		for _, w := range ws {
			heads[w] = len(ws) >= fewestEntries
		}
	}
	return heads
}

// isTimed reports whether a piece is a short line that has a time of day in it, or is a
// minute of play: "17:35 Key event", "64'".
func (w *piece) isTimed() bool {
	p, ok := w.block.(article.Paragraph)
	if !ok || w.letters > longestEntryHead || w.linked*2 > w.letters {
		return false
	}
	text := p.Text.String()
	if minute := strings.TrimRight(text, "'’′."); minute != text && isNumbers(minute) {
		return true
	}
	for i, r := range text {
		if r == ':' && i > 0 && i+2 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1]) && isDigit(text[i+2]) {
			return true
		}
	}
	return false
}

func isDigit(b byte) bool { return unicode.IsDigit(rune(b)) }

// referred are the elements that links in running text lead to within the page: notes,
// lists of works.
func (d *desk) referred() []*node {
	var targets []*node
	for _, i := range d.body {
		w := &d.copy[i]
		if !w.isLong() {
			continue
		}
		for _, part := range article.Parts(w.block) {
			for _, r := range part.Text {
				if n := d.chosen.ids[strings.TrimPrefix(r.Link, "#")]; n != nil && strings.HasPrefix(r.Link, "#") {
					targets = append(targets, n)
				}
			}
		}
	}
	return targets
}

// isReferred reports whether one of the targets is, or stands in, what a piece is made of.
func (w *piece) isReferred(targets []*node) bool {
	for _, n := range targets {
		if w.from != nil && (w.from.holds(n) || n.holds(w.from) && n.letters < 2*w.from.letters) {
			return true
		}
	}
	return false
}
