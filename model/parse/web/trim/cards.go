package trim

// How many headlines of other articles a page has at least that has cards of them, and how
// many letters a card holds at most.
const fewestCards, largestCard = 3, 800

// isOnCard reports whether a piece stands below the text, in a small box with a picture and the
// headline of another article of the site, as others do: what is said there goes on in that one.
func (d *Desk) isOnCard(i int) bool {
	head, card := d.headAbove(i), d.Copy[i].From
	if card == nil || head == nil || head.From == nil || head.onSite == 0 || head.Linked*5 < head.Letters*4 || d.byMarkup[head.markup].pieces < fewestCards {
		return false
	}
	for !card.Holds(head.From) {
		card = card.Parent
	}
	return card.Letters <= largestCard && d.picturesIn(card) > 0 && i > d.coreEnd
}

// headAbove is the crosshead that a piece is, or stands a few lines under; nil where there is none.
func (d *Desk) headAbove(i int) *Piece {
	for j := i; j >= max(0, i-2*cardPieces); j-- {
		if d.Copy[j].KindOfBlock() == headKind {
			return &d.Copy[j]
		}
	}
	return nil
}
