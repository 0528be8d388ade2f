package trim

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// How far from a picture, in pieces, the words of its card are looked for, and how many
// characters a line has at least that leads to another article.
const cardPieces, shortestTeaser = 4, 15

// inCards are the pictures without a caption, below the first running text, that stand closer to a
// teaser that is out than to anything that stays: those of cards for other articles.
func (d *Desk) inCards(stays map[*Piece]bool) []*Piece {
	var found []*Piece
	begun := false
	for i := range d.Copy {
		w := &d.Copy[i]
		begun = begun || stays[w] && w.IsLong()
		if f, ok := w.Block.(article.Figure); !ok || !begun || w.From == nil || !f.Caption.IsZero() {
			continue
		}
		toText, toTeaser := farAway, farAway
		for j := max(0, i-cardPieces); j < min(len(d.Copy), i+cardPieces+1); j++ {
			switch beside := &d.Copy[j]; {
			case j == i || beside.words == 0 || d.hasPlace(beside):
			case stays[beside]:
				toText = min(toText, apartBy(w.From, beside.From))
			case beside.isTeaser():
				toTeaser = min(toTeaser, apartBy(w.From, beside.From))
			}
		}
		if toTeaser < toText {
			found = append(found, w)
		}
	}
	return found
}

// isTeaser reports whether a piece may lead to another article: it is a crosshead, or mostly
// a link, but not to a picture in full size.
func (w *Piece) isTeaser() bool {
	if w.From != nil {
		if a := w.From.Within(atom.A); a != nil && dom.LooksLikePicture(a.Get("href")) {
			return false
		}
	}
	_, head := w.Block.(article.Crosshead)
	return w.Letters >= shortestTeaser && (head || w.Linked*2 > w.Letters)
}
