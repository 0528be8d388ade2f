package trim

import (
	"strings"
	"unicode"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// How many entries make a live report, and how many characters the line over one has.
const fewestEntries, longestEntryHead = 3, 60

// entryHeads are the lines that head the entries of a live report: with the time of day
// or the minute of play in them, made alike, each over a text. An entry that has a crosshead
// of its own needs no other.
func (d *Desk) entryHeads() map[*Piece]bool {
	made := map[string][]*Piece{}
	for at, i := range d.body {
		w := &d.Copy[i]
		if at+1 == len(d.body) || !w.isTimed() {
			continue
		}
		if below := &d.Copy[d.body[at+1]]; below.Letters > w.Letters && !below.isTimed() && below.KindOfBlock() != headKind {
			made[w.markup] = append(made[w.markup], w)
		}
	}
	heads := map[*Piece]bool{}
	for _, ws := range made {
		for _, w := range ws {
			heads[w] = len(ws) >= fewestEntries
		}
	}
	return heads
}

// isTimed reports whether a piece is a short line that has a time of day in it, or is a
// minute of play: "17:35 Key event", "64'".
func (w *Piece) isTimed() bool {
	p, ok := w.Block.(article.Paragraph)
	if !ok || w.Letters > longestEntryHead || w.Linked*2 > w.Letters {
		return false
	}
	text := p.Text.String()
	if minute := strings.TrimRight(text, "'’′."); minute != text && dom.IsNumbers(minute) {
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
func (d *Desk) referred() []*dom.Node {
	var targets []*dom.Node
	for _, i := range d.body {
		w := &d.Copy[i]
		if !w.IsLong() && !w.isSentence() {
			continue
		}
		for _, part := range article.Parts(w.Block) {
			for _, r := range part.Text {
				if n := d.Chosen.Ids[strings.TrimPrefix(r.Link, "#")]; n != nil && strings.HasPrefix(r.Link, "#") {
					targets = append(targets, n)
				}
			}
		}
	}
	return targets
}

// isReferred reports whether one of the targets is, or stands in, what a piece is made of.
func (w *Piece) isReferred(targets []*dom.Node) bool {
	for _, n := range targets {
		if w.From != nil && (w.From.Holds(n) || n.Holds(w.From) && n.Letters < 2*w.From.Letters) {
			return true
		}
	}
	return false
}

// fewestBoldHeads and longestBoldHead are how many lines in bold type make crossheads, and
// how many characters one has at most.
const fewestBoldHeads, longestBoldHead = 2, 80

// boldHeads are the lines wholly in bold type over running text in an article that has no
// headings: its crossheads, set by who knew no other way.
func (d *Desk) boldHeads() map[*Piece]bool {
	heads := map[*Piece]bool{}
	for at, i := range d.body[:max(0, len(d.body)-1)] {
		w, below := &d.Copy[i], &d.Copy[d.body[at+1]]
		switch _, paragraph := w.Block.(article.Paragraph); {
		case w.KindOfBlock() == headKind && d.core != nil && d.core.Holds(w.From):
			return nil
		case at > 0 && paragraph && w.strong == w.Letters && w.Letters <= longestBoldHead && w.Linked == 0 && w.ends == 0 && w.words > 0 && below.strong*2 < below.Letters && below.IsLong():
			heads[w] = true
		}
	}
	if len(heads) < fewestBoldHeads {
		return nil
	}
	return heads
}

// lineHeads are the lines that are set as paragraphs and head what stands below them.
func (d *Desk) lineHeads() map[*Piece]bool {
	heads := d.entryHeads()
	for w := range d.boldHeads() {
		heads[w] = true
	}
	return heads
}
