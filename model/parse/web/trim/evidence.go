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
	case !d.isMadeLikeText(i):
		sum += underStrangers
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

// isMadeLikeText reports whether most of the text is made as a piece of some length is: it
// goes on below a box.
func (d *Desk) isMadeLikeText(i int) bool {
	_, ok := d.Copy[i].Block.(article.Paragraph)
	return ok && d.Copy[i].IsLong() && d.byMarkup[d.Copy[i].markup].letters*2 > d.letters
}
