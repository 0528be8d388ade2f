package trim

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/judge"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// A sign is something a piece says that speaks against it: why, in words for people, and how much.
type sign struct {
	because string
	against int
	isIn    func(d *Desk, w *Piece) bool
}

// signs are set phrases. They are rare on the pages that the judge learned from, and say
// the same in languages of which it saw little, so that their weight is given: what speaks
// plainly for running text stays all the same.
var signs = []sign{
	{"leads to another article", mostly, func(_ *Desk, w *Piece) bool { return isCrossReference(article.Paragraph{Text: oneText(w.Block)}) }},
	{"a button or a label", mostly, func(_ *Desk, w *Piece) bool {
		return dom.IsBoilerplate(w.Text) || dom.IsInsertLabel(w.Text) || w.isRowOfLabels()
	}},
	{"asks to subscribe, to follow or to give", mostly, func(_ *Desk, w *Piece) bool { return dom.IsPlea(w.Text) || asksToSignUp(w.Text) }},
	{"a notice of the publisher's", plainly, func(_ *Desk, w *Piece) bool { return dom.IsConsent(w.Text) || dom.IsDisclosure(w.Text) }},
	{"what the article is filed under", mostly, func(_ *Desk, w *Piece) bool { return dom.IsFiled(w.Text) || dom.IsTagRow(oneText(w.Block)) }},
	{"is there to share the article", mostly, func(_ *Desk, w *Piece) bool { return dom.SharesOnly(w.Block) }},
	{"heads other articles", loosely, func(_ *Desk, w *Piece) bool { return headsOthers(w.Text) }},
	{"says where the story came from", mostly, func(d *Desk, w *Piece) bool {
		label, name, _ := strings.Cut(w.Text, ":")
		return dom.SameWords(name, d.m.Byline) && phrases.Is(phrases.SourceLabel, label)
	}},
	{"stands where something is that the page does not show", plainly, (*Desk).isInPlaceholder},
	{"says who the writer is", plainly, func(d *Desk, w *Piece) bool { return (&trimmer{m: d.m}).isAboutWriter(w.Text) }},
}

// What speaks against a piece with a sign, which articles have at times, seldom or hardly
// ever, against one in a section of other articles, and against what readers say. What is
// longer than longestSaid says more than a phrase.
const (
	loosely        = -3 * judge.Unit
	mostly         = -5 * judge.Unit
	plainly        = -8 * judge.Unit
	underStrangers = -5 * judge.Unit
	underComments  = -7 * judge.Unit

	longestSaid = 900
)

// signOn is the first sign in a piece, nil where it has none.
func (d *Desk) signOn(w *Piece) *sign {
	for i := range signs {
		if w.Letters < longestSaid && signs[i].isIn(d, w) {
			return &signs[i]
		}
	}
	return nil
}

// said is what the phrases in and above a piece add to its score.
func (d *Desk) said(i int) int {
	switch d.Copy[i].Block.(type) {
	case article.Paragraph, article.Crosshead, article.List, article.Quote:
	default:
		return 0
	}
	sum := 0
	if s := d.signOn(&d.Copy[i]); s != nil {
		sum += s.against
	}
	switch head := d.strangersAbove(i); {
	case head == nil && d.isOnCard(i):
		sum += underStrangers
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

func headsOthers(text string) bool { return dom.IsTailHeading(text) || dom.IsCommentsHeading(text) }

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
		if head := &d.Copy[j]; headsOthers(head.Text) {
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

// longestRow is the letters of a row of labels at most.
const longestRow = 80

// isRowOfLabels reports whether a line without a sentence is put together of elements most of
// which are a button or a label: a player's title beside its clock.
func (w *Piece) isRowOfLabels() bool {
	if w.From == nil || w.From.Letters > longestRow || w.KindOfBlock() != paragraphKind || w.From.Sentence > 0 {
		return false
	}
	labels, others := 0, 0
	w.From.Each(func(n *dom.Node) bool {
		switch {
		case n.Hidden || n.Letters == 0:
			return false
		case n.Is(atom.Button), !n.IsText() && dom.IsBoilerplate(n.Words()), n.IsText() && dom.IsBoilerplate(n.Text):
			labels++
			return false
		case n.IsText():
			others++
		}
		return true
	})
	return labels > 1 && labels > others
}

// oneText is the text of a paragraph or a crosshead, or of a quotation that is one paragraph;
// none for other blocks.
func oneText(b article.Block) article.Text {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Text
	case article.Crosshead:
		return b.Text
	case article.Quote:
		text, _ := dom.OnlyParagraph(b)
		return text
	}
	return nil
}

// asksToSignUp reports whether the words of a link are for who has no account yet.
func asksToSignUp(text string) bool {
	return len(text) <= longestCredential && phrases.Is(phrases.SignUp, text)
}

// mostlyLinked is the share of a line in links above which it leads elsewhere.
const mostlyLinked = 0.6

// isCrossReference reports whether a line leads to another article: it begins with
// words for that, and the rest is a link.
func isCrossReference(p article.Paragraph) bool {
	text := p.Text.String()
	if len(text) > dom.LongestAsked {
		return false
	}
	share := dom.LinkShare(p)
	label, sign := crossLabel(text)
	switch {
	case phrases.Is(phrases.CrossReference, label):
		return share > mostlyLinked || share > 0.15 && sign
	case phrases.Is(phrases.Loose, label):
		return sign
	}
	return share > mostlyLinked && phrases.Begins(phrases.CrossReference, text)
}

// crossLabel is what stands before the first colon, bar or arrow of a line, and
// whether there is one.
func crossLabel(text string) (label string, sign bool) {
	for i, r := range text {
		switch {
		case i > dom.ShortLine:
			return "", false
		case r == ':' || r == '|' || r == '>' || r == '»' || r == '→' || r == '–':
			if strings.IndexFunc(text[:i], unicode.IsLetter) >= 0 {
				return text[:i], true
			}
		}
	}
	return text, false
}
