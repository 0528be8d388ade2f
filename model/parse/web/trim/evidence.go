package trim

import (
	"lede/model/article"
	"lede/model/parse/judge"
	"lede/model/parse/web/dom"
)

// What set phrases add to a score. They are rare on the pages that the judge learned from,
// and say the same in languages of which it saw little, so that their weight is given:
// what speaks plainly for running text stays all the same.
var evidence = map[string]int{
	"leads elsewhere in words":        -5 * judge.Unit,
	"furniture in words":              -4 * judge.Unit,
	"a plea in words":                 -4 * judge.Unit,
	"consent or disclosure in words":  -8 * judge.Unit,
	"filed in words":                  -5 * judge.Unit,
	"shares":                          -6 * judge.Unit,
	"heads other articles in words":   -3 * judge.Unit,
	"about the writer":                -7 * judge.Unit,
	"a credential":                    -2 * judge.Unit,
	"a date alone":                    -2 * judge.Unit,
	"below words that lead elsewhere": -2 * judge.Unit,
}

// said is what the phrases in and above a piece, whose row this is, add to its score.
func (d *Desk) said(i int, row []byte) int {
	switch d.Copy[i].Block.(type) {
	case article.Paragraph, article.Crosshead, article.List:
	default:
		return 0
	}
	sum := 0
	first := len(features) - len(wordFeatures)
	for k, f := range wordFeatures {
		if row[first+k] > 0 {
			sum += evidence[f.name]
		}
	}
	switch head := d.strangersAbove(i); {
	case head == nil:
	case dom.IsCommentsHeading(head.Text):
		sum += underComments
	case !d.goesOnBelow(i, head):
		sum += underStrangers
	}
	if d.opensSection(i) {
		return max(sum, 0)
	}
	return sum
}

// What speaks against a block in a section of other articles, and of what readers say.
const underStrangers, underComments = -4 * judge.Unit, -7 * judge.Unit

// strangersAbove is the crosshead that a piece stands under which says that other articles
// follow, or what readers say; nil where there is none.
func (d *Desk) strangersAbove(i int) *Piece {
	level := 7
	if c, ok := d.Copy[i].Block.(article.Crosshead); ok {
		level = c.Level
	}
	for n := 1; n < farAway; n++ {
		j := d.beside(i, -n)
		if j < 0 {
			break
		}
		c, ok := d.Copy[j].Block.(article.Crosshead)
		if !ok || c.Level >= level {
			continue
		}
		level = c.Level
		if head := &d.Copy[j]; dom.IsTailHeading(head.Text) || dom.IsCommentsHeading(head.Text) {
			return head
		}
	}
	return nil
}

// goesOnBelow reports whether the text goes on in a piece below the head of a box: it is made
// as the text is that stands above the box.
func (d *Desk) goesOnBelow(i int, head *Piece) bool {
	if !d.isMadeLikeText(i) {
		return false
	}
	for _, j := range d.body {
		if w := &d.Copy[j]; w == head {
			return false
		} else if w.IsLong() && w.markup == d.Copy[i].markup {
			return true
		}
	}
	return false
}

// isMadeLikeText reports whether most of the text is made as a piece of some length is.
func (d *Desk) isMadeLikeText(i int) bool {
	_, ok := d.Copy[i].Block.(article.Paragraph)
	return ok && d.Copy[i].IsLong() && d.byMarkup[d.Copy[i].markup].letters*2 > d.letters
}

// fewestSections is how many crossheads made alike are those of a text in sections.
const fewestSections = 4

// opensSection reports whether a crosshead is one of several made alike, each over text that
// is made as most of it: what it says is what its section is about, as "Newsletter of 1871".
func (d *Desk) opensSection(i int) bool {
	w := &d.Copy[i]
	if w.KindOfBlock() != headKind || w.Linked > 0 || dom.IsCommentsHeading(w.Text) || d.byMarkup[w.markup].settled < fewestSections {
		return false
	}
	below := d.beside(i, 1)
	return below >= 0 && d.isMadeLikeText(below)
}
