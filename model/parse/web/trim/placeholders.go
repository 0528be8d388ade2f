package trim

import (
	"lede/model/article"
	"lede/model/parse/web/dom"
)

// placeholdersOften is how many boxes say the same, word for word, that stand for what the
// page does not show: an insert that needs consent, a player without its script.
const placeholdersOften = 3

// A boxful is what a box says: a sentence in it, and how many letters it has in all.
type boxful struct {
	sentence string
	letters  int
}

// findPlaceholders finds the boxes that say one sentence and as much besides as others do.
// Lines of a song that come again stand in one box, or each among other words.
func (d *Desk) findPlaceholders() {
	boxes := map[boxful]map[*dom.Node]bool{}
	for i := range d.Copy {
		w := &d.Copy[i]
		if _, ok := w.Block.(article.Paragraph); !ok || !w.isSentence() || w.isVerse() || w.From == nil || w.From.Parent == nil {
			continue
		}
		box := w.From.Parent
		says := boxful{w.Text, box.Letters}
		if boxes[says] == nil {
			boxes[says] = map[*dom.Node]bool{}
		}
		boxes[says][box] = true
	}
	d.placeholders = map[*dom.Node]bool{}
	for _, alike := range boxes {
		if len(alike) >= placeholdersOften {
			for box := range alike {
				d.placeholders[box] = true
			}
		}
	}
}

// isInPlaceholder reports whether a piece stands in such a box.
func (d *Desk) isInPlaceholder(w *Piece) bool {
	if d.placeholders == nil {
		d.findPlaceholders()
	}
	return w.From != nil && d.placeholders[w.From.Parent]
}
