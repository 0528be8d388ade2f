package trim

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// nameFeatures are how many steps up the next element is whose name says something.
var nameFeatures = []feature{
	named("in what is called related", dom.HintRelated),
	named("in what is called a plea", dom.HintPlea|dom.HintConsent),
	named("in what is called an advertisement", dom.HintAdvert),
	named("in what is called a share", dom.HintShare),
	named("in what is called comments", dom.HintComments),
	named("in what is called a menu", dom.HintChrome),
	named("in what is called tags", dom.HintTags),
	named("in what is called a writer", dom.HintAuthor|dom.HintByline),
	named("in what is called a date", dom.HintDate),
	named("in what is called a dek", dom.HintDek),
	named("in what is called a caption", dom.HintCaption|dom.HintCredit),
	named("in what is called the text", dom.HintBody),
	named("in what is called aside", dom.HintAside),
	named("in what is not shown", dom.HintUnseen),
	stepsToElement("in a footer", atom.Footer),
	stepsToElement("in a header", atom.Header),
	stepsToElement("in a form", atom.Form, atom.Button, atom.Label),
	stepsToElement("in an article", atom.Article),
	stepsToElement("in a main part", atom.Main),
	stepsToElement("in a section", atom.Section),
	stepsToElement("in a list", atom.Ul, atom.Ol, atom.Dl),
	stepsToElement("in a table", atom.Table),
	stepsToElement("in a figure", atom.Figure),
	stepsToElement("in a quotation", atom.Blockquote),
	stepsToElement("in a link", atom.A),
}

func named(name string, k dom.Hint) feature {
	return feature{name, func(d *Desk, i int) int {
		return stepsTo(d.Copy[i].From, 12, func(n *dom.Node) bool { return n.Hints&k != 0 })
	}}
}

// words is a feature of what a piece says.
func says(name string, is func(d *Desk, w *Piece) bool) feature {
	return feature{name, func(d *Desk, i int) int { return yes(d.Copy[i].Letters < 900 && is(d, &d.Copy[i])) }}
}

var wordFeatures = []feature{
	says("leads elsewhere in words", func(_ *Desk, w *Piece) bool { return isCrossReference(article.Paragraph{Text: w.oneText()}) }),
	says("furniture in words", func(_ *Desk, w *Piece) bool {
		return dom.IsBoilerplate(w.Text) || dom.IsInsertLabel(w.Text) || w.isRowOfLabels()
	}),
	says("a plea in words", func(_ *Desk, w *Piece) bool { return dom.IsPlea(w.Text) || asksToSignUp(w.Text) }),
	says("consent or disclosure in words", func(_ *Desk, w *Piece) bool { return dom.IsConsent(w.Text) || dom.IsDisclosure(w.Text) }),
	says("filed in words", func(_ *Desk, w *Piece) bool { return dom.IsFiled(w.Text) || dom.IsTagRow(w.oneText()) }),
	says("shares", func(_ *Desk, w *Piece) bool { return dom.SharesOnly(w.Block) }),
	says("heads other articles in words", func(_ *Desk, w *Piece) bool { return dom.IsTailHeading(w.Text) || dom.IsCommentsHeading(w.Text) }),
	says("repeats the headline", func(d *Desk, w *Piece) bool { return dom.SameWords(w.Text, d.m.Headline) }),
	says("repeats the dek", func(d *Desk, w *Piece) bool { return dom.SameWords(w.Text, d.m.Dek) }),
	says("a date alone", func(_ *Desk, w *Piece) bool { return w.Letters < 100 && anatomy.Dates(w.Text).Alone }),
	says("a credential", func(d *Desk, w *Piece) bool { return (&trimmer{m: d.m, chosen: d.Chosen}).isCredential(w.Text, w.Set) }),
	says("about the writer", func(d *Desk, w *Piece) bool { return (&trimmer{m: d.m, chosen: d.Chosen}).isAboutWriter(w.Text) }),
	{"under a head of other articles", func(d *Desk, i int) int {
		j := d.headAbove(i)
		return yes(j >= 0 && (dom.IsTailHeading(d.Copy[j].Text) || dom.IsCommentsHeading(d.Copy[j].Text)))
	}},
	{"below words that lead elsewhere", func(d *Desk, i int) int {
		j := d.beside(i, -1)
		return yes(j >= 0 && d.Copy[j].Letters < 60 && phrases.Is(phrases.CrossReference, d.Copy[j].Text))
	}},
}

// longestRow is the letters of a row of labels at most.
const longestRow = 80

// isRowOfLabels reports whether a line without a sentence is put together of elements most of
// which are a button or a label: a player's title beside its clock.
func (w *Piece) isRowOfLabels() bool {
	if w.From == nil || w.Letters > longestRow || w.KindOfBlock() != paragraphKind || w.From.Sentence > 0 {
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

// oneText is the text of a paragraph or a crosshead, none for other blocks.
func (w *Piece) oneText() article.Text {
	switch b := w.Block.(type) {
	case article.Paragraph:
		return b.Text
	case article.Crosshead:
		return b.Text
	}
	return nil
}
